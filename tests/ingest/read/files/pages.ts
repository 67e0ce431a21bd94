export interface Page {
  readonly name: string;
  /** As government sites build their pages; all words are our own. */
  readonly html: string;
  /** The lines a reader should get, in order. */
  readonly lines: readonly string[];
}

const P1 = '过去一年，全市港口货物吞吐量增长百分之四，三条远洋航线开通，海洋经济增加值再上台阶。';
const P2 = '民生投入继续增加，新建幼儿园十二所，改造老旧小区八十个，城镇新增就业六万人。';
const P3 = '今年将建成海上风电示范项目，开工建设跨海通道，办好三十件民生实事。';
const E1 = 'Cargo throughput of the port rose by four percent last year, and three ocean routes were opened.';
const E2 = 'Twelve kindergartens were built, eighty old residential areas were renewed and 60,000 jobs created.';
const E3 = 'This year the city will complete the offshore wind farm and begin work on the cross-sea passage.';

/** Pages of the kinds met on Chinese and English government sites. */
export const PAGES: readonly Page[] = [
  {
    name: 'TRS editor, breadcrumb, font size, share buttons, footer',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>2024年滨海市政府工作报告_滨海市人民政府</title><style>p{}</style></head><body>
<div class="header"><div class="logo"><a href="/"><img src="logo.png" alt=""></a></div>
<ul class="menu"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hd/">互动交流</a></li></ul></div>
<div class="location">您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/bg/">政府工作报告</a></div>
<div class="con"><h1 class="title">2024年滨海市政府工作报告</h1>
<div class="info"><span>发布时间：2024-01-18</span> <span>来源：市政府办公室</span></div>
<div class="tools">【字体：<a href="javascript:f(1)">大</a> <a href="javascript:f(2)">中</a> <a href="javascript:f(3)">小</a>】 <a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭窗口</a></div>
<div class="TRS_Editor"><style>.TRS_Editor P{}</style><p align="center">——2024年1月10日在滨海市第十七届人民代表大会第三次会议上</p>
<p>&nbsp;&nbsp;&nbsp;&nbsp;各位代表：</p><p><strong>&emsp;&emsp;一、2023年工作回顾</strong></p>
<p>&nbsp;&nbsp;&nbsp;&nbsp;${P1}</p><p>&nbsp;&nbsp;&nbsp;&nbsp;${P2}</p><p>　　<b>二、2024年工作安排</b></p><p>　　${P3}</p></div>
<div class="bdsharebuttonbox">分享到：<a href="#" data-cmd="weixin">微信</a><a href="#" data-cmd="tsina">新浪微博</a></div>
<div>扫一扫在手机打开当前页</div>
<div class="relnews"><h3>相关链接</h3><ul><li><a href="/1.html">2023年滨海市政府工作报告</a></li><li><a href="/2.html">图解：2024年滨海市政府工作报告</a></li></ul></div></div>
<div class="footer"><p>主办单位：滨海市人民政府办公室　版权所有</p><p>网站标识码：2102000001　<a href="http://beian/">辽ICP备05000001号-1</a></p><p>联系电话：0411-00000000</p></div>
<script>var a="<p>x</p>";</script></body></html>`,
    lines: [
      '2024年滨海市政府工作报告',
      '发布时间：2024-01-18 来源：市政府办公室',
      '——2024年1月10日在滨海市第十七届人民代表大会第三次会议上',
      '各位代表：',
      '一、2023年工作回顾',
      P1,
      P2,
      '二、2024年工作安排',
      P3,
    ],
  },
  {
    name: 'tables as layout, the whole page in a form, br paragraphs',
    html: `<html><head><title>政府工作报告</title></head><body><form id="form1" method="post" action="a.aspx"><input type="hidden" value="x">
<table width="960"><tr><td colspan="2"><a href="/">网站首页</a> | <a href="/a">机构设置</a> | <a href="/b">政策文件</a></td></tr>
<tr><td width="200"><table><tr><td><a href="/l1">领导之窗</a></td></tr><tr><td><a href="/l2">市长信箱</a></td></tr><tr><td><a href="/l3">统计数据</a></td></tr></table></td>
<td><table><tr><td align="center"><font size="5"><b>海州市2019年政府工作报告</b></font></td></tr>
<tr><td><div id="zoom"><font size="3">　　各位代表：<br><br>　　现在，我代表市政府向大会报告工作。<br>　　<b>一、2018年工作回顾</b><br><br>　　${P1}<br>
　　${P2}<br><br>　　二、2019年主要任务<br>　　${P3}<br>　　谢谢大家。</font></div></td></tr>
<tr><td align="right">【<a href="javascript:doZoom(16)">大</a> <a href="javascript:doZoom(14)">中</a>】【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭</a>】</td></tr>
<tr><td>上一篇：<a href="/1">关于调整公交线路的通知</a></td></tr><tr><td>下一篇：<a href="/2">海州市2018年国民经济统计公报</a></td></tr></table></td></tr>
<tr><td colspan="2" align="center">Copyright © 2019 海州市人民政府 版权所有 鲁公网安备 37000000000001号</td></tr></table></form></body></html>`,
    lines: [
      '海州市2019年政府工作报告',
      '各位代表：',
      '现在，我代表市政府向大会报告工作。',
      '一、2018年工作回顾',
      P1,
      P2,
      '二、2019年主要任务',
      P3,
      '谢谢大家。',
    ],
  },
  {
    name: 'UCAP content with a data table, a list, a signature and an attachment',
    html: `<html><head><title>关于2023年计划执行情况的报告</title></head><body><div class="nav"><a href="/">首页</a><a href="/n">新闻</a></div>
<div class="BreadcrumbNav">当前位置：<a href="/">首页</a>&gt;<a href="/g">规划计划</a></div>
<h2>关于2023年计划执行情况的报告</h2><p>索引号：000014349/2024-00011　主题分类：发展规划</p>
<UCAPCONTENT><div class="pages_content" id="UCAP-CONTENT"><h3>一、执行情况</h3><p>${P1}</p>
<table border="1"><thead><tr><th>项目</th><th>总投资（亿元）</th><th>进展</th></tr></thead><tbody><tr><td><p>跨海通道</p></td><td><p>120</p></td><td><p>在建</p></td></tr><tr><td>海上风电</td><td>35</td><td>并网</td></tr></tbody></table>
<h3>二、重点工作</h3><ul><li>建设智慧港口</li><li>培育海洋牧场</li></ul><p>${P3}</p>
<p style="text-align:right">滨海市发展和改革委员会</p><p style="text-align:right">2024年1月9日</p></div></UCAPCONTENT>
<p>附件：<a href="P020240109.pdf">2024年重点项目清单.pdf</a></p>
<div class="share"><span>分享</span><a href="javascript:;">微博</a></div><div class="pagination"><a href="?p=1">上一页</a> 1/1 <a href="?p=1">下一页</a></div>
<footer><ul><li><a href="/about">关于我们</a></li><li><a href="/map">网站地图</a></li></ul><p>承办：滨海市大数据中心</p></footer></body></html>`,
    lines: [
      '关于2023年计划执行情况的报告',
      '索引号：000014349/2024-00011 主题分类：发展规划',
      '一、执行情况',
      P1,
      '项目\t总投资（亿元）\t进展',
      '跨海通道\t120\t在建',
      '海上风电\t35\t并网',
      '二、重点工作',
      '建设智慧港口',
      '培育海洋牧场',
      P3,
      '滨海市发展和改革委员会',
      '2024年1月9日',
    ],
  },
  {
    name: 'English site with sidebar, advertisement inside the text, hidden parts',
    html: `<!doctype html><html lang="en"><head><title>Government Work Report 2024 | Harbour City</title></head><body>
<nav class="navbar"><ul><li><a href="/en/">Home</a></li><li><a href="/en/news">News</a></li></ul></nav>
<div class="breadcrumb">You are here: <a href="/en/">Home</a> / <a href="/en/reports">Reports</a></div>
<div class="row"><div class="col-8"><div class="post-header"><h1>Government Work Report 2024</h1><p class="meta">Updated: 2024-01-20 | Source: Foreign Affairs Office</p>
<p>Font size: <a href="#" onclick="f()">A+</a> <a href="#">A</a> <a href="#">A-</a> <a href="javascript:print()">Print</a></p></div>
<section><h2>I. Review of 2023</h2><p>${E1}</p><div class="ad"><a href="https://ads.example/1">Book your cruise now</a></div><p>${E2}</p></section>
<p><a href="https://ads.example/2">Click here for the special offers of our partners!</a></p>
<section><h2>II. Plans for 2024</h2><p>${E3}</p><div style="display: none">Loading, please wait.</div><div hidden>Draft</div><span aria-hidden="true">★</span></section>
<div class="share-buttons">Share: <a href="https://x.example">Facebook</a> <a href="https://y.example">Twitter</a></div>
<div class="related"><h3>Related articles</h3><ul><li><a href="/3">Harbour City opens a new ferry line</a> 2024-01-11</li><li><a href="/4">Mayor meets investors</a> 2024-01-10</li></ul></div></div>
<aside class="col-4"><h3>Latest news</h3><p><a href="/5">Spring festival market opens</a></p></aside></div>
<footer><p>Copyright © 2024 Harbour City. All rights reserved.</p><p><a href="#top">Back to top</a></p></footer></body></html>`,
    lines: [
      'Government Work Report 2024',
      'Updated: 2024-01-20 | Source: Foreign Affairs Office',
      'I. Review of 2023',
      E1,
      E2,
      'II. Plans for 2024',
      E3,
    ],
  },
  {
    name: 'report in several sibling boxes, headings in boxes of their own, words linked in the text',
    html: `<html><head><title>2022年工作报告</title></head><body><div id="top"><a href="/">首页</a></div>
<div class="box"><div class="hd">2022年滨海市政府工作报告</div></div><div class="box"><h2>一、工作回顾</h2><div class="bd"><p>${P1}</p></div></div>
<div class="box"><p><a href="/p/1">跨海通道</a>、<a href="/p/2">海上风电</a>、<a href="/p/3">智慧港口</a>三个项目完成投资六十亿元。</p></div>
<div class="box"><h2>二、<a href="/plan">2022年目标</a></h2><div class="bd"><p>${P2}</p><p>${P3}</p></div></div>
<div class="box"><p>报告完</p></div><div class="links"><span>友情链接：</span><a href="http://a">省政府</a><a href="http://b">市人大</a></div></body></html>`,
    lines: [
      '2022年滨海市政府工作报告',
      '一、工作回顾',
      P1,
      '跨海通道、海上风电、智慧港口三个项目完成投资六十亿元。',
      '二、2022年目标',
      P2,
      P3,
      '报告完',
    ],
  },
  {
    name: 'article in a hidden box that a script opens, side column with teasers',
    html: `<html><head><title>Report</title></head><body><div class="main-nav"><a href="/">Home</a> <a href="/x">Services</a></div>
<h1>Work report of Harbour City</h1><div id="full" style="display:none"><p>${E1}</p><p>${E2}</p><p>${E3}</p></div><a href="javascript:open()">Read more</a>
<div class="footer">Site map | Contact us</div></body></html>`,
    lines: ['Work report of Harbour City', E1, E2, E3],
  },
  {
    name: 'preformatted text and hard line ends inside Chinese sentences',
    html: `<html><head><title>工作报告</title></head><body><h3>工作报告</h3><pre>
一、回顾
${P1}

${P2}
</pre><p>${P3.slice(0, 12)}
    ${P3.slice(12)}</p><p>Jobs rose
by 4%.</p></body></html>`,
    lines: ['工作报告', '一、回顾', P1, P2, P3, 'Jobs rose by 4%.'],
  },
  {
    name: 'main element among banners, report ends in a table',
    html: `<html><body><header><div class="banner"><a href="/">滨海市人民政府门户网站</a></div></header><main><header><h1>滨海市2023年民生实事</h1></header>
<p>${P2}</p><table><tr><td>序号</td><td>事项</td></tr><tr><td>1</td><td>新建公园</td></tr><tr><td>2</td><td>改造菜市场</td></tr></table></main>
<div class="print-share"><a href="javascript:print()">打印</a></div><div>责任编辑：某某</div><div>浏览次数：<span>1024</span></div></body></html>`,
    lines: ['滨海市2023年民生实事', P2, '序号\t事项', '1\t新建公园', '2\t改造菜市场'],
  },
];
