import { EDGE_ENDS_ZH, EDGE_STARTS_ZH, EDGE_WORDS_EN } from '../locales/term-edges.ts';
import { BREAK, TAKEN } from './ngrams.ts';
import type { Language } from '../types.ts';

/** Stands in a text for each letter that is spoken for (`sentences.ts`). */
export const TAKEN_LETTER = '\u0000';

/** Numbers the words of a text: letters and Latin words in Chinese, words in English. */
export interface Tokenizer {
  /** Folded text as numbers; figures and punctuation are breaks, letters that are spoken for one neighbour. */
  readonly tokenize: (text: string) => number[];
  /** The words of tokens, as text. */
  readonly join: (tokens: readonly number[]) => string;
}

const WORD = {
  en: /\u0000+|[a-zß-öø-ÿ\d]+(?:['.&][a-zß-öø-ÿ\d]+)*/g,
  zh: /\u0000+|\p{Script=Han}|[a-z\d]+(?:[.&][a-z\d]+)*/gu,
} as const;

export function createTokenizer(language: Language): Tokenizer {
  const numbers = new Map<string, number>();
  const words = [''];
  const numberOf = (word: string): number => {
    if (word.startsWith(TAKEN_LETTER)) return TAKEN;
    if (/^[\d.]+$/.test(word)) return BREAK;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, words.length);
    return words.push(word) - 1;
  };
  return {
    tokenize(text) {
      const tokens: number[] = [];
      let end = 0;
      for (const { index, 0: word } of text.matchAll(WORD[language])) {
        if (index > end && text.slice(end, index).trim() !== '') tokens.push(BREAK);
        tokens.push(numberOf(word));
        end = index + word.length;
      }
      return tokens;
    },
    join: (tokens) => tokens.map((token) => words[token] ?? '').join(language === 'zh' ? '' : ' '),
  };
}

const STARTS_ZH = new RegExp(`^(?:${EDGE_STARTS_ZH.join('|')})`);
const ENDS_ZH = new RegExp(`(?:${EDGE_ENDS_ZH.join('|')})$`);
const MIN_LETTERS = { en: 4, zh: 2 } as const;

/** Whether a text may be a term by its edges: no joining word, no frame of report language (`locales/term-edges.ts`). */
export function hasTermEdges(text: string, language: Language): boolean {
  if (text.length < MIN_LETTERS[language]) return false;
  if (language === 'zh') return !STARTS_ZH.test(text) && !ENDS_ZH.test(text);
  const words = text.split(' ');
  return !EDGE_WORDS_EN.has(words[0] ?? '') && !EDGE_WORDS_EN.has(words.at(-1) ?? '');
}
