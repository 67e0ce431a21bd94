const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Letters that end the name of a river, hill, island, bay or village. */
const FEATURE_END = /[江河湖山岛湾峡洲沟坝岭溪川滩庄屯堡寨坪坡峪垭圩塘浦沱涡港口]$/;
const LONGEST_FEATURE = 5;

/** Letters that qualify any noun and name nothing: two that no dictionary joins may be two of these. */
const PLAIN_LETTERS =
  /[新老大中小高低多双上下内外前后东西南北左右一二三四五六七八九十百千万亿县市省区州院校镇村煤油气电水热级型类性化式度量率产能力业线路站港区园城地点段期号年月日人民各全总主副超特优良好强深快先早]/g;

/** They stand in clauses, not in names. */
const FUNCTION_WORDS = /[就这那很没吗呢么着]|能够|不能|决不|不可/;

/** Acronyms that name no one. */
const PLAIN_LATIN =
  /^(?:[\d.,+/%:~-]+|ai|5g|6g|5a|4a|3a|lng|cng|vr|ar|iot|ppp|reits?|gdp|ipo|led|oled|it|kv|mw|gw|km|co2|pm)+$/;

/**
 * Whether letters that no list knows are a proper name: Latin ones that are no common acronym, or Han letters that make
 * no words of the language (the dictionary of `Intl.Segmenter` leaves two of them by themselves: 鼎际得), or that end
 * like a river or a village (别迭里 does not, 雷龙湾 does).
 */
export function isProperGap(text: string): boolean {
  const bare = text.replace(/[\s"'()\-·]/g, '');
  if (bare.length < 2 || PLAIN_LATIN.test(bare)) return false;
  if (/[a-z]/.test(bare)) return true;
  const han = bare.replace(/[\d.,+/%:]/g, '');
  if (han.length < 2) return false;
  if (FUNCTION_WORDS.test(han)) return false;
  const loose = [...segmenter.segment(han)].flatMap(({ segment }) => (segment.length === 1 ? [segment] : []));
  const odd = loose.join('').replace(PLAIN_LETTERS, '').length;
  if (odd >= 2 || (odd === 1 && loose.length >= 2)) return true;
  return FEATURE_END.test(han) && han.replace(PLAIN_LETTERS, '').length > 1;
}

/** Whether they are the name of a river, hill or village, which is as good as a place's. */
export function isFeatureGap(text: string): boolean {
  return text.length <= LONGEST_FEATURE && FEATURE_END.test(text) && isProperGap(text);
}
