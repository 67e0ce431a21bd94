/** How headings look and what they announce, in both languages. Matched against folded text (`view.ts`). */

/** Number forms before a heading, the outer level first. */
export const HEADING_NUMBERS: readonly { readonly level: 1 | 2 | 3; readonly pattern: RegExp }[] = [
  { level: 1, pattern: /^#\s+/ },
  { level: 2, pattern: /^##+\s+/ },
  { level: 1, pattern: /^[一二三四五六七八九十]{1,3}\s?[、.,]\s?/ },
  { level: 1, pattern: /^第[一二三四五六七八九十]{1,3}(?:部分|章|篇)[、:\s]?/ },
  { level: 1, pattern: /^(?:[ivx]{1,5}|[ⅰ-ⅻ])\s?[、.:]\s?(?=\S)/ },
  { level: 1, pattern: /^(?:part|chapter|section)\s(?:one|two|three|four|five|[ivx]+|\d+)\b[.:]?\s?/ },
  { level: 2, pattern: /^\([一二三四五六七八九十]{1,3}\)\s?/ },
  { level: 2, pattern: /^\((?:[ivx]{1,5}|\d{1,2}|[a-h])\)\s?/ },
  { level: 3, pattern: /^\d{1,2}\s?(?:[、)]|\.(?!\d))\s?/ },
];

/** Any of these numbers. */
export const HEADING_NUMBER = new RegExp(HEADING_NUMBERS.map(({ pattern }) => pattern.source).join('|'));

/** Lines that look like headings and are none: salutations, page remnants, dates, bylines. */
export const NO_HEADING =
  /^(?:各位代表|同志们|(?:fellow |dear |esteemed )?(?:deputies|delegates|representatives|comrades)\b|来源|时间|作者|编辑|发布|下载|打印|分享|.{2,40}[, ](?:acting )?(?:premier|mayor|governor) of\b|home\b|updated\b|source\b|produced by\b|banner$|print\b|share\b|[\d\s:./年月日-]+$)/;

/** Words with which a heading looks back; tried before those that look ahead. */
export const REVIEW_HEADING =
  /回顾|^(?:首先|先)?(?:报告|总结)[^。]{2,12}工作$|工作成效|主要成效|发展成就|取得的成绩|完成情况|执行情况|工作总结|过去(?:的)?(?:一年|五年|几年)|去年|上年|五年来|\breview\b|\bin retrospect\b|\bpast (?:year|five years|few years)\b|\blast year\b|\bwork (?:done )?in the past\b/;

/** Words with which a heading sets tasks. */
export const PLAN_HEADING =
  /总体要求|目标|任务|工作安排|工作部署|重点工作|主要工作|工作思路|今年|今后|未来|展望|自身建设|(?:19|20)\d\d年[^,。]{0,10}实事(?:项目)?$|实事(?:项目)?清单|服务型政府|人民满意|政府治理|\btasks?\b|\btargets?\b|\bobjectives?\b|\bgoals?\b|\barrangements?\b|\brequirements?\b|\bpriorities\b|\bmajor work\b|\bwork plan\b|\bplans? for\b|\boutlook\b|\bthis year\b|\b(?:next|coming) (?:year|five years)\b|\bwork for \d{4}\b|\bservice-oriented government\b|\bself-?construction\b/;

/** Times that an unnumbered heading of tasks names when it is an outer one; 主要目标 alone lies under a numbered heading. */
export const OUTER_TIME = /\d{4}|[今明后]年|五年|今后|未来|时期|期间|下一步|下阶段|\b(?:year|years|period)\b/;

/** An unnumbered line with such an end is a sentence, an item of a list or one that a bad copy cut. */
export const ENDS_OTHERWISE =
  /(?:[.!?。！？]["'”’)）]*|[:：;；,，、]|[与和的及在为对将]|\b(?:and|or|the|of|to|in|for|by|with))$/;

/** A Chinese line that says what something is states it: 今年是…; one with half a bracket or a semicolon is cut. */
export const STATES_ZH = /(?<![就也正还])是(?!否|非)|^[》」』)、,;]|[;。]/;

/** With such words a speaker opens a part; where they also announce a review or tasks the sentence is its heading. */
export const SPOKEN_HEADING =
  /^(?:首先|先)?(?:报告|总结|汇报)|^(?:now,? )?(?:i|let me)\b.{0,40}\b(?:begin|start|move on|turn|discuss|address|review|present|outline|report on)\b/;

/** A year in a heading. */
export const YEAR = /(?:19|20)\d\d|[一二][九零〇○][零〇○一二三四五六七八九]{2}年/;

/** 2018年:… as a line of its own. */
export const YEAR_TITLE = /^(?:19|20)\d\d年\s?[:-]/;

/** A heading over several subjects names no theme for all that stands under it: a list, or reform beside opening-up. */
export const JOINT_HEADING = /、|改革|\breforms?\b|\brestructuring\b/;
