import { contentId } from './ids.ts';
import { detectLanguage } from './language.ts';
import {
  APPROXIMATIONS_EN,
  APPROXIMATIONS_ZH,
  FUNCTION_WORDS_EN,
  FUNCTION_WORDS_ZH,
} from './locales/function-words.ts';
import { ORDINALS_EN } from './locales/time.ts';
import { findPlaceNames, type PlaceFinder } from './place-names.ts';
import type { Language } from './types.ts';
import { foldText } from './view.ts';

/** Letters (Chinese) and words (English) that must remain: fewer are a heading or a set phrase. */
const MIN_LEFT: Readonly<Record<Language, number>> = { zh: 8, en: 5 };

/** What counts the items of a list: (一) 1. ① 一是 第二、 - • "first,". */
const LIST_NUMBER = new RegExp(
  String.raw`^[\s\p{P}\p{S}]*(?:(?:[a-z]|\d{1,2}|[ivx]{2,4})[.)、]|[①-⑳]` +
    String.raw`|第?[一二三四五六七八九十]{1,3}[是要、,.:)]|(?:${ORDINALS_EN.join('|')})(?:ly)?,)+`,
  'u',
);

const HAN_NUMBER = '[一二三四五六七八九十百〇○零]';
/** Years, plan periods and sessions written in words. */
const PERIODS = [
  /(?<!\d)(?:19|20)\d\d年度?|[一二][九〇○零][〇○零一二三四五六七八九]{2}年/g,
  /(?:十[一二三四五六]?|[一二三四五六七八九])五(?=["”]?(?:规划|计划|时期|期间|以来|末|开局|收官))/g,
  new RegExp(`第${HAN_NUMBER}+(?=届|次|个五年)`, 'g'),
  new RegExp(`\\b(?:${ORDINALS_EN.join('|')})(?= (?:session|five-?year|national people's congress|plenary))`, 'g'),
];

/** A number with its scale and the words that soften it; numbers in names (5g, 4号线, line 4) are left. */
const NUMBER = new RegExp(
  [
    String.raw`(?:${APPROXIMATIONS_ZH.before.join('|')}|\b(?:${APPROXIMATIONS_EN.join('|')}) )?`,
    String.raw`(?<![a-z\d]|[a-z\d][-.]|\b(?:lines?|phase|no\.|route) )`,
    String.raw`\d[\d,.]*(?:[-~至]\d[\d,.]*)?(?:st|nd|rd|th)?(?![\w号])`,
    String.raw`(?: ?[十百千万亿]+| (?:hundred|thousand|million|billion|trillion)\b)?`,
    String.raw`(?: ?(?:%|‰|个?百分点)| (?:percent(?:age points?)?|per cent)\b)?`,
    String.raw`(?:${APPROXIMATIONS_ZH.behind.join('|')})?`,
  ].join(''),
  'gu',
);

const FUNCTION_WORD_ZH = new RegExp(FUNCTION_WORDS_ZH.join('|'), 'g');
const FUNCTION_WORD_EN = new Set(FUNCTION_WORDS_EN);

/**
 * A key shared by sentences that are nearly the same in different years or places: they differ in numbers, years, list
 * numbers, function words, punctuation and, where `places` are given, place names. Null for a sentence of which fewer
 * than 8 letters (Chinese) or 5 words (English) remain: too many say such things.
 */
export function similarityKey(sentence: string, places?: PlaceFinder): string | null {
  const folded = foldText(sentence).replace(LIST_NUMBER, '');
  const language = detectLanguage(folded);
  const withoutPlaces = places ? removePlaces(folded, places) : folded;
  const rest = PERIODS.reduce((text, period) => text.replace(period, ''), withoutPlaces).replace(NUMBER, ' ');
  const left = language === 'zh' ? leftLetters(rest) : leftWords(rest);
  return left.length < MIN_LEFT[language] ? null : contentId('similar', ...left);
}

function removePlaces(folded: string, places: PlaceFinder): string {
  let free = 0;
  let rest = '';
  for (const { start, end, owners } of findPlaceNames(folded, places)) {
    if (owners.length === 0) continue;
    rest += folded.slice(free, start);
    free = end;
  }
  return rest + folded.slice(free);
}

/** Han letters and the words between them. */
function leftLetters(text: string): string[] {
  return (
    text.replace(FUNCTION_WORD_ZH, '').match(/\p{Script=Han}|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? []
  );
}

function leftWords(text: string): string[] {
  return (text.match(/[\p{L}\p{N}]{2,}|\d/gu) ?? []).filter((word) => !FUNCTION_WORD_EN.has(word));
}
