import type { HeadKind } from './locales/project-heads.ts';
import type { NameLexicon, NameWord, TokenType } from './name-lexicon.ts';
import { isFeatureGap, isProperGap } from './proper-gaps.ts';

/** A stretch of a folded clause; tokens follow one another without holes. */
export interface NameToken {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: HeadKind | undefined;
  readonly isFirm: boolean;
}

/** A word of the lists where it stands in a text. */
export interface WordAt {
  readonly start: number;
  readonly end: number;
  readonly word: NameWord;
}

const COUNT =
  /(?:\d[\d,.]*|[一二三四五六七八九十百千两几数多]+)(?:余|多)?[万亿]?(?:个|条|座|项|处|家|所|批|大类|类|只|支|对|宗|件|艘|架|列|趟|户|人|名|台|套|亿元|公里|平方公里|平方米|万亩|%)|(?:\d{4}|[一二三四五六七八九十两几]+)年|\d+%|[一二三四五六七八九十]+是/g;

/** A Han letter that is neither a plain one nor a verb. */
const ODD_LETTER =
  /^[^\da-z\s新老大中小高低多双上下内外前后东西南北左右县市省区州院校镇村建推抓促通修造办设赴获使用至从向到其含让是有当较比拟已新保争]$/;
const LONE_FEATURE = /^[江河湖山岛湾峡洲沟坝岭溪川滩港口]$/;

/** The words of a folded text, from left to right, of those that overlap the longest. */
export function findWordsAt({ matcher, words }: NameLexicon, text: string): WordAt[] {
  const found: WordAt[] = [];
  matcher.visitLongest(text, (term, start, end) => {
    const word = words[term];
    if (word) found.push({ start, end, word });
  });
  return found;
}

/** Cuts the clause from `start` to `end` of a text into tokens, given the words in it. */
export function tokenize(
  text: string,
  { start, end }: { start: number; end: number },
  words: readonly WordAt[],
): NameToken[] {
  const tokens: NameToken[] = [];
  let at = start;
  const push = (to: number, { type, kind, isFirm = false }: NameWord): void => {
    if (to <= at) return;
    const piece = text.slice(at, to);
    tokens.push({
      ...{ type: type === 'gap' && isFeatureGap(piece) ? 'proper' : type, start: at, end: to },
      ...{ text: piece, kind, isFirm },
    });
    at = to;
  };
  const pushGap = (to: number): void => {
    const from = at;
    for (const count of to > from ? text.slice(from, to).matchAll(COUNT) : []) {
      push(from + count.index, { type: 'gap' });
      push(from + count.index + count[0].length, { type: 'count' });
    }
    push(to, { type: 'gap' });
  };
  for (const { start: from, end: to, word } of words) {
    pushGap(from);
    push(to, word);
  }
  pushGap(end);
  return joinProper(tokens);
}

/** 月湖 is a district, and 明月湖 a lake: a letter that fits no word belongs to the name beside it. */
function joinProper(tokens: readonly NameToken[]): NameToken[] {
  const joined: NameToken[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isAddition = before?.type === 'gap' && token.type === 'proper' && ODD_LETTER.test(before.text);
    const isFeature = before?.type === 'proper' && token.type === 'gap' && LONE_FEATURE.test(token.text);
    if (before && (isAddition || isFeature)) {
      joined.pop();
      joined.push({ ...token, type: 'proper', start: before.start, text: before.text + token.text });
    } else joined.push(token);
  }
  return joined;
}

/** Whether a token says which project is meant: a proper word, or a gap that is no word of the language. */
export function isProper({ type, text }: NameToken): boolean {
  return type === 'proper' || (type === 'gap' && isProperGap(text));
}
