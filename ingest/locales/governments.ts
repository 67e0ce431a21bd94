/**
 * How a report says whose it is: patterns around a place name in folded text. `@` stands for the name, in any of the
 * forms of `places.ts` (大连 and 大连市, "Dalian" and "Dalian City").
 */
export const OWNER_PATTERNS: readonly string[] = [
  '@(?:市|省)?(?:第[一二三四五六七八九十百]+届)?人民(?:政府|代表大会)',
  '@(?:市|省)?政府工作报告',
  '在@[^。\\n]{0,4}第[一二三四五六七八九十百]+届人民代表大会',
  '中共@(?:市|省)?委',
  '@(?:市|省)?(?:市长|省长|主席)',
  "\\bpeople's (?:congress|government) of (?:the )?@",
  "@(?: city| province| municipal)? (?:municipal |provincial )?(?:people's )?(?:government|congress)\\b",
  '\\b(?:government )?work report of (?:the )?@',
  "@(?:'s)? (?:government )?work report\\b",
  '\\b(?:mayor|governor|secretary) of (?:the )?@',
];

/** Words by which a report speaks for the nation. */
export const NATION_WORDS =
  /代表国务院|国务院总理|第[一二三四五六七八九十]+届全国人民代表大会|\bon behalf of the state council\b|\bpremier of the state council\b|\bsession of the [a-z0-9]+ national people's congress(?! of (?!the people's republic))/;
