/** Words of time in both languages. Patterns run over folded text (`view.ts`): lower case, half-width digits. */

/** Chinese digits of years written out: 二〇二三. */
export const HAN_DIGITS = '〇一二三四五六七八九';

/** The zeros of 二○二三年: three signs, the digit, and letters that look like it. */
const HAN_ZEROS = '〇○零◯0oо';
export const HAN_ZERO = new RegExp(`[${HAN_ZEROS}]`, 'g');

export const MONTHS_EN = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A full date; groups `year month day`. */
export const DATES: readonly RegExp[] = [
  /(?<year>(?:19|20)\d\d)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/g,
  /(?<year>[一二][九〇○零][〇○零一二三四五六七八九]{2})年(?<month>[一二三四五六七八九十]{1,2})月(?<day>[一二三四五六七八九十]{1,3})日/g,
  new RegExp(
    `\\b(?<month>${MONTHS_EN.join('|')})\\s?(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s?,?\\s?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'g',
  ),
  new RegExp(
    `\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>${MONTHS_EN.join('|')})\\s?,?\\s?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'g',
  ),
];

/** A date as pages print it when they were posted; groups `year month day`. */
export const POSTING_DATE = /(?<!\d)(?<year>(?:19|20)\d\d)[-/.年](?<month>\d{1,2})[-/.月](?<day>\d{1,2})日?(?!\d)/;

/**
 * How a spoken year is to be worked out from the section's years: reviewed year R, planned year P. `part-of-year` is a
 * part of the section's own year; `bare-part` too, but only where the sentence has named no year before it.
 */
export type YearRule =
  | 'comparison'
  | 'range'
  | 'season'
  | 'first-of-plan'
  | 'last-of-plan'
  | 'nth-of-plan'
  | 'plan-period'
  | 'past-years'
  | 'next-years'
  | 'stated'
  | 'after-planned'
  | 'before-reviewed'
  | 'reviewed'
  | 'planned'
  | 'part-of-year'
  | 'bare-part';

/** English ordinals of plan periods written out. */
export const ORDINALS_EN: readonly string[] =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(
    ' ',
  );

/** English numbers of years written out. */
export const CARDINALS_EN: readonly string[] = 'zero one two three four five six seven eight nine ten'.split(' ');

const raw = String.raw;

const YEAR = raw`(?:19|20)\d\d`;
const HAN_YEAR = raw`[一二][九${HAN_ZEROS}][${HAN_ZEROS}一二三四五六七八九]{2}`;
/** Bad copies set the digits apart: 2 0 2 3年. */
const SPACED_YEAR = raw`(?:1 9|2 0) \d \d`;
/** A year that 年 follows; 年代, 年级, 2000年历史 and agendas named for a year are other things. */
const NOT_YEAR_ZH = raw`(?!代|级|版|来|间|以上|的?历史|古|(?:可持续发展)?议程)`;
const YEAR_ZH = raw`(?<!\d)(?<!\d )(?:${YEAR}|${HAN_YEAR}|${SPACED_YEAR})`;

const MONTH_EN = raw`(?:${MONTHS_EN.join('|')}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)`;
const UNITS_EN = raw`yuan|km|people|persons|square|rmb|usd|million|billion|mu|kilo\w+|hect\w+|met(?:er|re)|per ?cent|more|new`;
/** After a number that is no year: more digits, a unit, what is counted ("2021 schools"), a street. */
const NOT_YEAR_EN = raw`(?!\d|%|,\d|[.:/-]\d|-(?!end\b)[a-z]|\s?[a-z]*[\u4e00-\u9fff])\b(?! (?:${UNITS_EN})\b)(?! (?!marks|sees|aims|brings|makes|always|towards|perhaps)[a-z]{2,}[^\W\dsiu_]s\b)(?! [a-z]+ (?:road|street|avenue|lane)\b)`;
/** Before a number that is a year: "in", "by the end of", "January". What has grown "by 2021" or "a total of 2021" is counted. */
const BEFORE_YEAR_EN = raw`(?:\b(?:in|since|until|till|during|before|after|for|years?|from|throughout|through|early|late|mid|end|around|q[1-4]|spring|summer|autumn|winter|(?<!\b(?:total|number|sum|length|area|capacity|investment|output) )of|(?<!\b(?:increased|rose|risen|grew|grown|fell|fallen|reduced|up|down|increase|growth) )by|(?:extended|postponed|delayed|forward|back|prior|up) to)|\b${MONTH_EN}(?: \d{1,2}(?:st|nd|rd|th)?,?)?)(?:,? |-)`;

const COUNT = raw`(?:[一二两三四五六七八九十]{1,3}|\d{1,2})`;
const COUNT_EN = raw`(?:${CARDINALS_EN.slice(2).join('|')}|\d{1,2})`;
const NUMERAL_BEFORE = raw`(?<![\d一二两三四五六七八九十几百千数多半])`;

/** 十一五 to 十六五 need no word beside them, unless they count something (十四五岁); 八五 alone may be “八五”普法 or 八五折. */
const LATE_PLAN = raw`(?<![第一二三四五六七八九十百千万])["「]?(?<plan>十[一二三四五六])["·• ]?五(?![金岁个名人天里万亿元层米家点号度分月日级折%])["」]?`;
const EARLY_PLAN = raw`(?<![第一二三四五六七八九十百千万月初])["「]?(?<plan>[一二三四五六七八九十])["·• ]?五["」]?`;
const OF_PLAN = raw`(?:规划|计划|时期|期)?(?:实施)?的?`;
const FIRST_OF_PLAN = raw`${OF_PLAN}(?:开局之?年|起步之?年|首年|头一年|第一年)`;
const LAST_OF_PLAN = raw`${OF_PLAN}(?:收官之?年|最后一年|末年|末)`;
const NTH_OF_PLAN = raw`${OF_PLAN}第(?<nth>[二三四五])年`;

const PLAN_EN = raw`(?<plan>1[0-6]|[1-9]|${ORDINALS_EN.slice(1).join('|')})(?:st|nd|rd|th)?`;
const LATE_PLAN_EN = raw`(?<plan>1[0-6]|${ORDINALS_EN.slice(10).join('|')})(?:st|nd|rd|th)?`;
const FIVE_YEAR_EN = raw` (?:(?:five|5)[- ]{0,2}year(?!\w)|fyp\b)"?`;
const OF_THE_EN = raw` (?:of|in|for) (?:the |our |china's ){0,2}"?`;

/** Names in which a word of a year is only a part: 年轻人, 在此基础上年均增长. */
const NOT_YEAR_WORD = raw`(?![均产龄货画味代级纪])(?!轻(?![轨工]))`;

/** 底, 末 and 内 of the section's year: not 2025年底, 当年底, 五年内, 老年内科. */
const END_OF_YEAR = raw`(?<![\d一二两三四五六七八九十几百千数多半${HAN_ZEROS}年去今明来某该前上本当同次全每翌往历常整跨新学财周青少老中壮成童幼近])年(?:内(?![部科心生容])|底(?![蕴色线子])|末|初(?![一二三四五六七八九十级中步]))`;
const PART_ZH = raw`(?<![年\d.])(?:第?[一二三四1-4]季度|前三季度|[上下]半年|(?:(?:1[0-2]|[1-9])月?[至到-])?(?:1[0-2]|[1-9])月(?![龄饼租薪])|[一二三四五六七八九十]{1,2}月(?=[底末初份]|[上中下]旬))`;
/** A year told right behind makes it a part of that year. */
const NO_YEAR_BEHIND = raw`(?![^.;]{0,24}\b${YEAR}\b)`;

const anywhere = (source: string): RegExp => new RegExp(source, 'g');

/** What every expression of `YEAR_EXPRESSIONS` holds some of: a quick look spares most sentences the rest. */
export const MAY_NAME_YEAR = new RegExp(
  `[\\d年月季五]|year|half|quarter|fyp|season|spring|summer|autumn|winter|${MONTH_EN}`,
);

/** Expressions of years with their rule (projects-reference, section 4); at one place the first that matches wins. */
export const YEAR_EXPRESSIONS: readonly { readonly rule: YearRule; readonly pattern: RegExp }[] = [
  // a year that nothing is said of; more by their surroundings (COMPARED_BEFORE, COMPARED_BEHIND)
  {
    rule: 'comparison',
    pattern: anywhere(
      raw`\b(?:on|from|over) (?:last year|the (?:previous|preceding|prior) year)\b|\bfrom \d[\d.,%]{0,12} ?[a-z ]{0,30}\bin ${YEAR}\b`,
    ),
  },

  {
    rule: 'range',
    pattern: anywhere(
      raw`(?<from>${YEAR_ZH}) ?年?(?: ?[-~]{1,2} ?|至|到|起至)(?<year>${YEAR}|${HAN_YEAR}) ?年${NOT_YEAR_ZH}`,
    ),
  },
  {
    rule: 'range',
    pattern: anywhere(
      raw`(?<![\d.-])\b(?<from>${YEAR})(?: ?[-~]{1,2} ?| to | through | until )(?<year>${YEAR})(?:${NOT_YEAR_EN}|(?=规划|计划|期间|学年|赛季))`,
    ),
  },
  {
    rule: 'range',
    pattern: anywhere(raw`\b(?<=\bbetween )(?<from>${YEAR}) and (?<year>${YEAR})${NOT_YEAR_EN}`),
  },
  { rule: 'season', pattern: anywhere(raw`(?<![\d.-])(?<from>${YEAR})/(?<year>\d\d)(?![\d/])`) },

  { rule: 'first-of-plan', pattern: anywhere(LATE_PLAN + FIRST_OF_PLAN) },
  { rule: 'first-of-plan', pattern: anywhere(EARLY_PLAN + FIRST_OF_PLAN) },
  { rule: 'last-of-plan', pattern: anywhere(LATE_PLAN + LAST_OF_PLAN) },
  { rule: 'last-of-plan', pattern: anywhere(EARLY_PLAN + LAST_OF_PLAN) },
  { rule: 'nth-of-plan', pattern: anywhere(LATE_PLAN + NTH_OF_PLAN) },
  {
    rule: 'first-of-plan',
    pattern: anywhere(raw`\b(?:first|opening|initial|starting) year${OF_THE_EN}${PLAN_EN}${FIVE_YEAR_EN}`),
  },
  {
    rule: 'last-of-plan',
    pattern: anywhere(raw`\b(?:(?:final|last|closing|concluding) year|end)${OF_THE_EN}${PLAN_EN}${FIVE_YEAR_EN}`),
  },
  { rule: 'plan-period', pattern: anywhere(LATE_PLAN) },
  {
    rule: 'plan-period',
    pattern: anywhere(raw`${EARLY_PLAN}(?=(?:五年)?(?:规划|计划)|时期|期间|以来|[前后]期)`),
  },
  {
    rule: 'plan-period',
    pattern: anywhere(raw`第(?<plan>十[一二三四五六]?|[一二三四五六七八九]|1?\d)个五年(?:规划|计划)`),
  },
  { rule: 'plan-period', pattern: anywhere(raw`\b${LATE_PLAN_EN}${FIVE_YEAR_EN}`) },
  { rule: 'plan-period', pattern: anywhere(raw`\b${PLAN_EN}${FIVE_YEAR_EN}(?= ?(?:plan|program))`) },
  // the first of "13th and 14th Five-Year Plans"
  {
    rule: 'plan-period',
    pattern: anywhere(raw`\b${LATE_PLAN_EN}(?="?(?:, | and |, and | to )(?:the )?"?\w+${FIVE_YEAR_EN})`),
  },

  {
    rule: 'past-years',
    pattern: anywhere(
      raw`(?:过去的?|(?<![将接附临远])近|这(?=[五5]年))(?!一年|1年)(?<count>${COUNT})年(?!行动|级|制|期|来?(?:新[高低]|最|首))${NOT_YEAR_WORD}`,
    ),
  },
  { rule: 'past-years', pattern: anywhere(raw`${NUMERAL_BEFORE}(?<!连续)(?<count>五|5)年来`) },
  { rule: 'past-years', pattern: anywhere(raw`\b(?:past|last|previous) (?<count>${COUNT_EN}) years\b`) },
  {
    rule: 'next-years',
    pattern: anywhere(raw`(?:(?:今后|未来|下一个|接下来)的?|今明)(?!一年|1年)(?<count>${COUNT})年(?!行动|级|制|期)`),
  },
  { rule: 'next-years', pattern: anywhere(raw`\b(?:next|coming|following|upcoming) (?<count>${COUNT_EN}) years\b`) },

  { rule: 'stated', pattern: anywhere(raw`(?!(?<=[近逾有])\d\d00)(?<year>${YEAR_ZH}) ?年${NOT_YEAR_ZH}`) },
  // the first of 2022、2023年
  { rule: 'stated', pattern: anywhere(raw`(?<!\d)(?<year>${YEAR})(?=(?:[、,和及与]${YEAR}){1,4} ?年${NOT_YEAR_ZH})`) },
  {
    rule: 'stated',
    pattern: anywhere(
      raw`\b(?=${YEAR}\b)(?<=${BEFORE_YEAR_EN}(?:${YEAR}(?:, and |, | and )){0,3})(?<year>\d{4})${NOT_YEAR_EN}(?! (?:to|through|until) ${YEAR}\b)`,
    ),
  },
  {
    rule: 'stated',
    pattern: anywhere(
      raw`\b(?<!\bthe )(?<year>${YEAR})(?='s\b|(?<=^${YEAR}) (?:is|was|will|marks?|marked|saw|sees)\b)`,
    ),
  },
  { rule: 'stated', pattern: anywhere(raw`\bfy ?(?<year>${YEAR})\b`) },
  {
    rule: 'stated',
    pattern: anywhere(
      raw`(?<=\bthe )(?<year>${YEAR})(?= (?:(?:annual|municipal|government|fiscal|national|final) )?(?:budgets?|accounts|plans?|targets?|goals?|tasks?|work|report|census|season)\b)`,
    ),
  },

  { rule: 'after-planned', pattern: anywhere(raw`(?<![文证说透清黎])明年${NOT_YEAR_WORD}|(?<!\bthe )\bnext year\b`) },
  {
    rule: 'before-reviewed',
    pattern: anywhere(raw`(?<![以之此节目])前年(?!度)${NOT_YEAR_WORD}|\bthe year before last\b`),
  },
  {
    rule: 'reviewed',
    pattern: anywhere(
      raw`过去的?(?:一|1)年(?!级)|${NUMERAL_BEFORE}(?:一|1)年来|(?<!(?<![经超])过)去年${NOT_YEAR_WORD}|上一年${NOT_YEAR_WORD}|(?<![以础网线晚街马路身])上年${NOT_YEAR_WORD}|\b(?:the )?(?:past|last|previous) year\b`,
    ),
  },
  {
    rule: 'planned',
    pattern: anywhere(
      raw`(?<!古)今年${NOT_YEAR_WORD}|本年度|新的一年|(?:今后|未来)的?(?:一|1)年(?!级)|\bthis year\b|\bthe (?:current|coming) year\b|\bthe year ahead\b`,
    ),
  },

  { rule: 'part-of-year', pattern: anywhere(END_OF_YEAR) },
  {
    rule: 'part-of-year',
    pattern: anywhere(
      raw`\bwithin the year\b${NO_YEAR_BEHIND}|\b(?:by|before|at)(?: the)? (?:end of the year|year[- ]end)\b${NO_YEAR_BEHIND}`,
    ),
  },
  { rule: 'bare-part', pattern: anywhere(PART_ZH) },
  {
    rule: 'bare-part',
    pattern: anywhere(
      raw`\b(?:(?:first|second) half|(?:first|second|third|fourth) quarter|first three quarters)\b(?: of the year\b|(?! of))${NO_YEAR_BEHIND}`,
    ),
  },
  {
    rule: 'bare-part',
    pattern: anywhere(
      raw`(?<=\b(?:in|by|since|before|from|until|of|during|on|early|late|mid)[ -](?:\d{1,2}(?:st|nd|rd|th)? )?)(?:${MONTHS_EN.join('|')})\b(?: \d{1,2}(?:st|nd|rd|th)?\b)?${NO_YEAR_BEHIND}`,
    ),
  },
];

/** What stands before a year that something is only measured against. */
export const COMPARED_BEFORE =
  /(?:(?<!占)比|较|[高低多少优好快强]于|超过?) ?"?$|\b(?:than|compared (?:with|to)|relative to|versus|vs\.?|against)(?: that)?(?: in| of)? (?:the )?"?$/;

/** What stands behind such a year. */
export const COMPARED_BEHIND =
  /^[年底末初]{0,2}(?:同期|的?基础上|的?水平|相比|持平|的[\d.]+倍|为基[数准期]|不变价|可比价)|^(?:'s)? (?:levels?|baseline|prices)\b/;

/**
 * Words before or behind a part of a year that turn it against its section, the strongest first: 将于6月底前 and "will
 * open by year-end" lie ahead in a review too, "was opened in June" lies behind in a plan.
 */
export const TURNED: readonly { readonly mode: 'review' | 'plan'; readonly pattern: RegExp }[] = [
  {
    mode: 'plan',
    pattern: /(?:将|预计|力争|确保|争取|计划|拟)[^,;。|]{0,12}\||\|[^,;。]{0,6}(?:将|可望|力争|确保)/,
  },
  {
    mode: 'plan',
    pattern: /\b(?:will|expected|scheduled|due|set) [^;|]{0,60}\||\|,? ?(?:(?!and\b)[a-z'-]+ ){1,8}will\b/,
  },
  { mode: 'review', pattern: /(?:已|曾)[^,;。|]{0,12}\||\|[^,;。]{0,6}(?:已|曾)/ },
  {
    mode: 'review',
    pattern: /\b(?:was|were|been) [^;|]{0,60}\||\|,? ?(?:(?!and\b)[a-z'-]+ ){1,8}(?:was|were)\b/,
  },
];
