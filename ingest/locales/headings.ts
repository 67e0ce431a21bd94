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

/** Lines that look like headings and are none: salutations, page remnants, dates, bylines. */
export const NO_HEADING =
  /^(?:各位代表|同志们|(?:fellow |dear |esteemed )?(?:deputies|delegates|representatives|comrades)\b|来源|时间|作者|编辑|发布|下载|打印|分享|home\b|updated\b|source\b|produced by\b|banner$|print\b|share\b|[\d\s:./年月日-]+$)/;

/** Words with which a heading looks back; tried before those that look ahead. */
export const REVIEW_HEADING =
  /回顾|工作成效|主要成效|发展成就|取得的成绩|完成情况|执行情况|工作总结|过去(?:的)?(?:一年|五年|几年)|去年|上年|五年来|\breview\b|\bin retrospect\b|\bpast (?:year|five years|few years)\b|\blast year\b|\bwork (?:done )?in the past\b/;

/** Words with which a heading sets tasks. */
export const PLAN_HEADING =
  /总体要求|目标|任务|工作安排|工作部署|重点工作|主要工作|工作思路|今年|今后|未来|展望|自身建设|服务型政府|人民满意|政府治理|\btasks?\b|\btargets?\b|\bobjectives?\b|\bgoals?\b|\barrangements?\b|\brequirements?\b|\bpriorities\b|\bmajor work\b|\bwork plan\b|\boutlook\b|\bthis year\b|\b(?:next|coming) (?:year|five years)\b|\bwork for \d{4}\b|\bservice-oriented government\b|\bself-?construction\b/;
