/**
 * Words on the pages of government sites that are no report text, Chinese and English. A line is left out only if
 * nothing but these words is in it, or if it begins as only such a line does: 分享 inside a sentence is untouched.
 */

/** A line made of these alone, with signs and digits between them, is a row of buttons, a counter or a path. */
export const BUTTON_WORDS: ReadonlySet<string> = new Set(
  [
    '首页|网站首页|正文|字号|字体|字体大小|大|中|小|大中小|默认|超大|视力保护色|简体|繁体|中文|english|rss|更多|加载中',
    '打印|打印本页|打印本文|打印此页|关闭|关闭窗口|关闭本页|收藏|收藏本页|返回|下载|返回顶部|回到顶部|上一页|下一页',
    '分享|分享到|分享至|微信|微博|新浪微博|腾讯微博|朋友圈|空间|好友|复制链接|手机版|电脑版',
    '扫一扫|扫一扫分享|扫一扫在手机打开当前页|在手机打开当前页|网站地图|关于我们|联系我们',
    '浏览次数|浏览量|阅读次数|阅读量|点击数|点击次数|次|views|hits',
    'home|print|print this page|close|close window|font|fonts|font size|a|a a|a a a|small|medium|large|banner|loading',
    'share|share to|share this|qq|facebook|twitter|x|linkedin|wechat|weibo|email|read more|about us|contact us',
    'top|back to top|site map|sitemap|previous|next|previous page|next page',
  ].flatMap((line) => line.split('|')),
);

/** Begins the path from the home page to this page. */
export const PATH_START =
  /^(?:您?(?:现在|当前|目前)?(?:所在)?的?位置\s*[:：]|当前位置|you are here\b|current (?:position|location)\s*:|(?:首页|home)\s*[>»›])/i;

/** Begins what stands below an article: its neighbours, who made the page, who owns the site. */
export const END_START = new RegExp(
  [
    '[【\\[(（]?(?:责任编辑|(?:本文)?编辑\\s*[:：])',
    '[上下]一(?:篇|条)\\s*[:：]',
    '(?:相关(?:链接|阅读|文章|新闻|信息|稿件|报道|文档|解读)|延伸阅读|友情链接)\\s*[:：]?$',
    '友情链接\\s*[:：]',
    '(?:主办|承办|主管|技术支持|版权所有|网站管理)(?:单位)?\\s*[:：]',
    '版权所有(?:$|[\\s©])',
    '网站标识码',
    '(?:copyright\\s*)?(?:©|\\(c\\))|copyright\\s+\\d{4}',
    'produced by\\s+\\p{Script=Han}',
    'related (?:links?|articles?|news|stories|reading|reports?)\\s*:?$',
  ]
    .map((start) => `^(?:${start})`)
    .join('|'),
  'iu',
);

/** Stands in a line about the owner of the site, wherever in it. */
export const OWNER = /ICP[备証证]\s*\d|公网安备|网站标识码|all rights reserved|版权所有(?:$|\s)/i;

/** Names of classes and ids, a whole word of them, of parts that hold no report text if no sentence is in them. */
export const PART_NAMES: ReadonlySet<string> = new Set(
  (
    'ad ads advert advertisement breadcrumb breadcrumbs breadcrumbnav crumb crumbs share sharing bdsharebuttonbox ' +
    'toolbar tools sidebar related relnews pagination pager topbar'
  ).split(' '),
);
