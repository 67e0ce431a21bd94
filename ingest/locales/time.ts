/** Words of time in both languages. Patterns run over folded text (`view.ts`): lower case, half-width digits. */

/** Chinese digits of years written out: 二〇二三. */
export const HAN_DIGITS = '〇一二三四五六七八九';

/** 二○二三年 is written with three kinds of zero. */
export const HAN_ZERO = /[○零〇]/g;

export const MONTHS_EN = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** A full date; groups `year month day`. */
export const DATES: readonly RegExp[] = [
  /(?<year>(?:19|20)\d\d)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/g,
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

/** Words in the line of a session date. */
export const SESSION_LINE =
  /人民代表大会|次会议|政府工作报告|\bcongress\b|\bsession\b|\bmeeting\b|\bdelivered\b|\bwork report\b/;

/** How a spoken year is to be worked out from the section's years: reviewed year R, planned year P. */
export type YearRule =
  | 'stated'
  | 'range'
  | 'plan-period'
  | 'reviewed'
  | 'planned'
  | 'before-reviewed'
  | 'after-planned'
  | 'past-five'
  | 'next-five'
  | 'comparison';

/** Expressions of years with their rule (projects-reference, section 4); at one place the first that matches wins. */
export const YEAR_EXPRESSIONS: readonly { readonly rule: YearRule; readonly pattern: RegExp }[] = [
  // comparisons name a year that nothing is said of
  {
    rule: 'comparison',
    pattern:
      /(?:比|较|同比|与)(?:去年|上年|上一年|\d{4}年)(?:同期)?|同比|\b(?:than|over|from|on|against|compared (?:with|to)) (?:the )?(?:last|previous|preceding) year\b|\byear-on-year\b|\b(?:compared (?:with|to)|than(?: in)?) (?:19|20)\d\d\b/g,
  },
  {
    rule: 'range',
    pattern:
      /(?<from>(?:19|20)\d\d)\s?年?\s?(?:-|~|至|到|to)\s?(?<year>(?:19|20)\d\d)\s?年|\b(?:from )?(?<from2>(?:19|20)\d\d)\s?(?:-|to|through|until)\s?(?<year2>(?:19|20)\d\d)(?![\d.])/g,
  },
  {
    rule: 'plan-period',
    pattern:
      /["“「]?(?<han>十[一二三四五六]?|[一二三四五六七八九])\s?["“]?五["”」]?(?=规划|计划|时期|期间|以来|末|开局|收官|目标|的|，|,|。|、|"|”|」)|\b(?<ordinal>\d{1,2}|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth)(?:st|nd|rd|th)? five-?\s?year(?!\w)"?/g,
  },
  { rule: 'past-five', pattern: /(?:过去|近|这)五年|五年来|\b(?:past|last|previous) five years\b/g },
  { rule: 'next-five', pattern: /(?:今后|未来|下一个|接下来)的?五年|\b(?:next|coming|following) five years\b/g },
  {
    rule: 'stated',
    pattern:
      /(?<![\d.])(?<year>(?:19|20)\d\d)\s?年(?!代|级|版|来|的?历史|间)|(?<han>[一二][九〇○零][〇○零一二三四五六七八九]{2})年|(?<=\b(?:in|of|by|since|until|till|during|before|after|for|year|from|to|throughout|early|late|mid|around|and|between|january|february|march|april|may|june|july|august|september|october|november|december)[\s,]{1,2}(?:\d{1,2},?\s)?)(?<year3>(?:19|20)\d\d)(?![\d%]|,\d|[-.]\d|-[a-z])(?!\s(?:(?!marks|sees|aims|brings|across|towards|always)[a-z]{3,}s|yuan|km|people|square|rmb|million|billion|mu|tons?|kilo\w+|hectares?|percent)\b)|^(?<year4>20\d\d)(?=\s(?:is|was|will|marks?|marked|saw)\b)/g,
  },
  { rule: 'after-planned', pattern: /明年|\b(?:the )?year after\b|(?<!\bthe )\bnext year\b/g },
  { rule: 'before-reviewed', pattern: /前年(?!度)/g },
  {
    rule: 'reviewed',
    pattern: /过去(?:的)?一年|一年来|去年|上年|\b(?:the )?(?:past|last|previous) year\b|\bover the year\b/g,
  },
  { rule: 'planned', pattern: /今年|本年度|\bthis year\b|\bthe current year\b|\bthe coming year\b/g },
];

/** English ordinals of plan periods written out. */
export const ORDINALS_EN: readonly string[] =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth'.split(
    ' ',
  );

/** An opening sentence that names the year it is about; groups `year`, `year2`. */
export const OPENING_YEAR =
  /^(?:the year(?: of)? )?(?<year>(?:19|20)\d\d)(?:,| is\b| was\b| marks\b| will be\b)|^(?:刚刚过去的)?(?<year2>(?:19|20)\d\d)年(?:,|是|为)/;

/** Words by which an opening looks back on the year. */
export const LOOKS_BACK = /过去(?:的)?一年|一年来|去年|回顾|\b(?:past|last) year\b|^(?:the year )?\d{4} was\b/;
