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

/** Words by which a report speaks of itself as a province's or a city's ("the whole province", 我市). */
export const LEVEL_WORDS: readonly { readonly level: 'province' | 'city'; readonly pattern: RegExp }[] = [
  {
    level: 'province',
    pattern:
      /全省|我省|省委|省政府|省人民政府|自治区(?:党委|政府|人民政府)|\b(?:the (?:whole|entire)|our) province\b|\bprovincial (?:people's )?(?:government|party committee)\b/g,
  },
  {
    level: 'city',
    pattern:
      /全市|我市|市委|市政府|市人民政府|\b(?:the (?:whole|entire)|our) city\b|\bmunicipal (?:people's )?(?:government|party committee)\b|\bthe city's\b/g,
  },
];
