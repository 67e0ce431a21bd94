/**
 * How the head and the opening of a report tell its years. Patterns run over folded text (`view.ts`): lower case,
 * half-width digits, any white space one blank.
 */

/** What a pattern's year is: the one looked back on, or the one tasks are set for. */
export type YearRole = 'reviewed' | 'planned';

const ZH_YEAR = '(?<year>(?:19|20)\\d\\d|[一二][九〇○零][〇○零一二三四五六七八九]{2})';

/** Words before or after a date by which it is that of a session; `@` stands for the date, found in its neighbourhood. */
export const SESSION_DATES: readonly RegExp[] = [
  // ——2024年1月10日在市第十七届人民代表大会第三次会议上
  /@[^。@]{0,40}?在[^。@]{0,40}?(?:人民代表大会|人大)[^。@]{0,20}?(?:会议|上)(?!以来|闭幕|结束|召开以来|确定|提出|通过)/,
  // (在市第十七届人民代表大会第三次会议上 2024年1月10日)
  /在[^。@]{0,40}?(?:人民代表大会|人大)[^。@]{0,20}?(?:会议上?|上)[^。@]{0,12}@/,
  // (2024年1月10日) 市长 某某
  /[(—-]\s?@\s?\)?\s?[^。@]{0,20}?(?:市长|省长|主席|总理|州长|盟长|区长|县长|专员)/,
  // delivered at the third session of … on january 10, 2024
  /\b(?:session|congress|meeting|delivered|presented|made|report(?:ed)?)\b[^@]{0,110}@/,
  // january 10, 2024 … at the third session
  /@[^.@]{0,60}\b(?:session|congress)\b/,
];

/** Words right before a date, or right behind it, by which it is no session's: a posting, an older session. */
export const NO_SESSION_DATE =
  /\bsince\b[^@.]{0,60}@|(?:发布|来源|时间|日期|更新|自|从|since|updated|posted|published|release[ds]?|date|time)\s?[:：]?\s?@|@\s?(?:\d{1,2}[:时]|来源|以来|起|source|from:)/;

/** Full or half sentences by which a report says of which years it speaks; at the top of the text. */
export const YEAR_STATEMENTS: readonly { readonly role: YearRole; readonly rule: string; readonly pattern: RegExp }[] =
  [
    {
      role: 'planned',
      rule: 'submitted-plan',
      pattern: new RegExp(
        `(?:提出|作|提交|审查)关于[^。]{0,30}?(?:(?<first>(?:19|20)\\d\\d)年?[、和])?${ZH_YEAR}年?度?(?:国民经济|国家预算|计划|预算)[^。]{0,24}的报告`,
      ),
    },
    {
      role: 'reviewed',
      rule: 'reports-work',
      pattern: new RegExp(`(?:报告|总结|回顾|汇报)(?:一下|了)?${ZH_YEAR}年(?:度)?(?:以来)?(?:的|政府|全市|全省)*工作`),
    },
    {
      role: 'planned',
      rule: 'proposes-work',
      pattern: new RegExp(
        `(?:对|提出|安排|部署|做好|关于)${ZH_YEAR}年(?:的|政府|全市|全省|经济社会发展)*(?:主要)?(?:工作|目标|任务)`,
      ),
    },
    {
      role: 'planned',
      rule: 'targets',
      pattern: new RegExp(`(?<![到至])${ZH_YEAR}年[^。,;]{0,24}?(?:主要|预期)目标(?:是|为|:|建议)`),
    },
    {
      role: 'planned',
      rule: 'targets',
      pattern:
        /\b(?:overall requirements|main (?:projected |expected |anticipated )?(?:development )?(?:targets|tasks)|major tasks)\b[^.]{0,40}? (?:for|in) (?<year>(?:19|20)\d\d)\b/,
    },
    {
      role: 'reviewed',
      rule: 'year-just-past',
      pattern: new RegExp(`刚刚过去的${ZH_YEAR}年`),
    },
  ];

/** "2016 is the opening year of …", 2024年是…: begins a sentence of the opening. */
export const OPENING_YEAR =
  /^(?:the year(?: of)? )?(?<year>(?:19|20)\d\d)(?:,| is\b| was\b| marks\b| will be\b)|^(?:刚刚过去的)?(?<year2>(?:19|20)\d\d)年(?:,|是|为)/;

/** Words by which an opening looks back on the year. */
export const LOOKS_BACK = /刚刚过去|过去(?:的)?一年|一年来|去年|回顾|\b(?:past|last) year\b|^(?:the year )?\d{4} was\b/;

/** A term or a session whose date tells the year of the report that looks back on all of it; group `year` or `session`. */
export const SINCE_SESSION: readonly { readonly rule: string; readonly years: number; readonly pattern: RegExp }[] = [
  {
    rule: 'five-years-since-session',
    years: 5,
    pattern:
      /第(?<congress>[一二三四五六七八九十]{1,3})届全国人民代表大会第(?<session>[一二三四五])次会议(?:以来的五年|[^。]{0,12}到这次大会的召开[^。]{0,8}五年)/,
  },
  {
    rule: 'term-since',
    years: 5,
    pattern:
      /本届政府(?:从|自|于)?(?<year>(?:1\s?9|2\s?0)\s?\d\s?\d)\s?年\s?\d{1,2}\s?月[^。]{0,6}(?:就职|成立|组成)[^。]{0,12}(?:五年|任期)/,
  },
  {
    rule: 'year-since-session',
    years: 1,
    pattern:
      /(?:从|自)去年[^。]{0,6}第(?<congress>[一二三四五六七八九十]{1,3})届全国人民代表大会第(?<session>[一二三四五])次会议/,
  },
  {
    rule: 'year-since-session',
    years: 1,
    pattern:
      /(?:从|自|根据)(?<year>一九[〇○零一二三四五六七八九]{2})年[^。]{0,6}第[一二三四五六七八九十]{1,3}届全国人民代表大会第[一二三四五]次会议[^。]{0,200}。(?:一年来|过去的?一年)/,
  },
];

/** A national congress at which the report says it is given; groups `congress session`. */
export const NATIONAL_SESSION =
  /(?:向|在)第(?<congress>[一二三四五六七八九十]{1,3})届全国人民代表大会第(?<session>[一二三四五])次会议(?:上)?(?:提出|作|报告|,|。|\s|$)/;

/**
 * Years of the sessions of the first five National People's Congresses, which met irregularly. Source: list of sessions
 * on npc.gov.cn. From the sixth (1983) on a congress has five sessions, one each spring.
 */
export const EARLY_SESSIONS: readonly (readonly number[])[] = [
  [1954, 1955, 1956, 1957, 1958],
  [1959, 1960, 1962, 1963],
  [1964],
  [1975],
  [1978, 1979, 1980, 1981, 1982],
];

/** A heading that looks back on a plan period as one that is over. */
export const PERIOD_REVIEW = /(?:时期|期间|这五年)[^。]{0,20}(?:回顾|总结|成就|成绩)|\breview of\b/;

/** The year of a report in its English title. */
export const TITLE_YEAR =
  /^(?<before>(?:19|20)\d\d) (?:[a-z-]+ ){0,4}report\b|\breport\b[^\d]{1,20}(?<after>(?:19|20)\d\d)\)?$/;
