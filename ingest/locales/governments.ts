/**
 * How a report says whose it is: patterns around a place name in folded text. `@` stands for the name, in any of the
 * forms of `places.ts` (大连 and 大连市, "Dalian" and "Dalian City"). Titles, sessions and mayors outweigh the mere
 * naming of a government or committee, which pages print of the level above, too.
 */
export const OWNER_PATTERNS: readonly { readonly weight: number; readonly pattern: string }[] = [
  {
    weight: 30,
    pattern: [
      '@(?:市|省|州)? ?第[一二三四五六七八九十百]+届 ?(?:人民代表大会|人大)',
      '@(?:市|省|州)?(?:人民)?(?: ?[(（]?(?:19|20)\\d\\d ?年?度?[)）]? ?)?政府工作报告',
      '关于@(?:市|省|州)?[^。区县旗]{0,40}(?:执行情况|草案[)）]?)[^。]{0,30}报告',
      '@(?:市|省|州)?(?:人民政府)?(?:代)?(?:市长|省长|州长|盟长|自治区主席|政府主席|专员)',
      '(?:代表|受) ?@(?:市|省|州)?人民政府',
      "\\bon behalf of (?:the )?@(?: city| province)?(?: municipal| provincial)?(?: people's)? government\\b",
      "\\bon behalf of (?:the )?(?:municipal |provincial )?(?:people's )?government of (?:the )?@",
      "\\bpeople's congress of (?:the )?@",
      "@(?: city| province| municipal)? (?:municipal |provincial )?(?:people's )?congress\\b",
      '\\bwork report of (?:the )?@',
      "\\breport on the work of the (?:people's )?government of (?:the )?@",
      "@(?:'s)?(?: city| province)?(?: municipal| provincial)?(?: people's)?(?: government(?:'s)?)? work report\\b",
      '\\b(?:mayor|governor) of (?:the )?@',
    ].join('|'),
  },
  {
    weight: 4,
    pattern: [
      '@(?:市|省|州)?人民(?:政府|代表大会)',
      '@(?:市|省|州)?政府(?!投资|采购|债)',
      '中共@(?:市|省|州)?委',
      '@(?:市|省|州)?主席',
      "\\b(?:people's |municipal |provincial )?government of (?:the )?@",
      "@(?: city| province| municipal)? (?:municipal |provincial )?(?:people's )?government\\b",
      '\\bsecretary of (?:the )?@',
    ].join('|'),
  },
];

/**
 * The owner of a title, session, office or government, known or not; group `name` ends with its kind (昆山市). What
 * stands before the name is cut off by `NOT_OF_A_NAME` and by the places found there.
 */
export const OWNER_NAME_ZH =
  /(?<name>[\u4e00-\u9fff]{1,16}?(?:自治[县旗州]|新区|开发区|地区|县|区|旗|市|州|盟|镇|乡))(?: ?第[一二三四五六七八九十]+届 ?人民代表大会|(?:人民)?(?:政府)?(?:(?:19|20)\d\d年)?政府工作报告|(?:人民政府)?代?(?:市长|县长|区长|州长|旗长|镇长|乡长)|人民政府)/g;

/** Words before a name (在昆山市…, 我代表昆山市…), and names that are none (各县, 自治区). */
export const NOT_OF_A_NAME = /^.*[在于受向由对我表经关月日号年届次会和与及、告作给为是的请](?=.)/;
export const NO_NAME =
  /^(?:各|本|全|该|其|省|市|州|县|区|旗|镇|乡|盟|新|城|郊|老|地|社|园|特|自治|自治区|民族|市县|县市|区县|市辖|辖|所辖|开发|高新|直属|有关|部分|相关|基层|地方|两级|三级|城乡|农村)*(?:自治[县旗州区]|新区|开发区|地区|县|区|旗|市|州|盟|镇|乡)$|(?:自治区|直辖市|单列市|省会城市|[县地]级市|辖区)$/;

/** The same in English; a name counts where it is written with a capital. */
export const OWNER_NAME_EN =
  /\b(?:people's congress|people's government|municipal government|work report|mayor) of (?:the )?(?<of>[a-z][a-z'-]+(?: [a-z][a-z'-]+){0,2})|\b(?<name>[a-z][a-z'-]+) (?:municipal|city|county|(?:new )?district|new area)(?: municipal)?(?: people's)? (?:congress|government work report|government)\b/g;

/** Words with a capital that are no names. */
export const NO_NAME_EN =
  /^(?:the|our|a|an|of|by|on|in|at|to|from|for|and|all|this|that|each|every|its|their|under|with|whole|entire|new|local|chinese|national|central|provincial|municipal|prefectural|county|district|city|town|people's|government|party|standing|report|work|work report|government work report|governments|general|state|council|deputy|vice|executive|acting|former|current|first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))$/;

/** Words by which a report speaks for the nation. */
export const NATION_WORDS =
  /代表国务院|受[^。]{0,12}国务院的?委托|国务院总理|第[一二三四五六七八九十]+届全国人民代表大会|\bon behalf of the state council\b|\bpremier of the state council\b|\bsession of the [a-z0-9]+ national people's congress(?! of (?!the people's republic))/;

/** Words of a report that speaks of the nation as its own. */
export const NATION_VOICE = /我国|国务院|我们国家|\bour (?:country|nation)\b|\bchina\b(?!-)|\bthe state council\b/g;

/**
 * Words by which a report speaks of itself as a province's, a city's or a county's. Its own voice ("our province",
 * 我市) weighs more than the organs of its level, which reports of the level below name too, as do rankings (全省第一).
 */
export const LEVEL_WORDS: readonly {
  readonly level: 'province' | 'city' | 'county';
  readonly voice: RegExp;
  readonly organs: RegExp;
}[] = [
  {
    level: 'province',
    voice:
      /(?<!居|占|为|列|在|到|向)全省(?!第|首|前|率先|领先|唯一|最|平均|排|试点)|我省|全自治区|\b(?:the (?:whole|entire)|our) province\b|\b(?:across|throughout) the province\b|\bprovince-?wide\b/g,
    organs:
      /省委|省政府|省人民政府|省人大|省政协|自治区|省第[一二三四五六七八九十]+届|\bprovincial (?:people's )?(?:government|party committee|committee|congress)\b/g,
  },
  {
    level: 'city',
    voice:
      /(?<!居|占|为|列|在|到|向)全市(?!第|首|前|率先|领先|唯一|最|平均|排|场)|我市|全州(?!市|县|区)|我州|\b(?:the (?:whole|entire)|our) city\b|\b(?:across|throughout) the city\b|\bcity-?wide\b|\bthe city's\b/g,
    organs:
      /市委|市政府|市人民政府|市人大|市政协|市第[一二三四五六七八九十]+届|州委|州人民政府|\bmunicipal (?:people's )?(?:government|party committee|committee|congress)\b|\bcpc municipal committee\b/g,
  },
  {
    level: 'county',
    voice: /全县(?!域|第|市)|我县|全旗|我旗|\b(?:the (?:whole|entire)|our) county\b/g,
    organs:
      /县委|县政府|县人民政府|县第[一二三四五六七八九十]+届|旗委|\bcounty (?:people's )?(?:government|party committee)\b/g,
  },
];

/**
 * Places that reports of others speak of at length and whose governments give no work report: a text is theirs by an
 * owner's phrase only.
 */
export const SPOKEN_OF: readonly string[] = ['hong-kong', 'macao', 'taiwan'];
