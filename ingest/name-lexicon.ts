import { COUNTIES } from './locales/counties.ts';
import { HEAD_KINDS, type HeadKind } from './locales/project-heads.ts';
import {
  NAME_BREAKS,
  NAME_FEATURES,
  NAME_GENERICS,
  NAME_OWNERS,
  NAME_PARTICLES,
  NAME_WORKS,
} from './locales/project-words.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import type { Place } from './types.ts';
import { foldText } from './view.ts';

/**
 * What a stretch of a Chinese clause is to a name: `break` (a verb or particle it cannot hold), `count` (53个), `works`
 * (改造), `generic` (重大), `proper` (a place, firm or river), `head` (机场), `comma` (、和), `etc` (等) or `gap`, what no
 * list knows.
 */
export type TokenType = 'break' | 'count' | 'works' | 'generic' | 'proper' | 'head' | 'comma' | 'etc' | 'gap';

/** A word of the lists. */
export interface NameWord {
  readonly type: TokenType;
  /** For a head. */
  readonly kind?: HeadKind;
  /** Whether it is a firm or institution: its 项目 is one. */
  readonly isFirm?: boolean;
}

/** The words by which names are told in Chinese sentences, compiled once. */
export interface NameLexicon {
  readonly matcher: Matcher;
  /** By the matcher's index of the term. */
  readonly words: readonly NameWord[];
}

/** Compiles the word lists and the Chinese names of places. Of a word in several lists the first counts. */
export function compileNameLexicon(places: readonly Place[]): NameLexicon {
  const words = new Map<string, NameWord>();
  const add = (list: readonly string[], type: TokenType, more: Omit<NameWord, 'type'> = {}): void => {
    for (const word of list) if (!words.has(word)) words.set(word, { type, ...more });
  };
  const placeNames = places.flatMap(({ nameZh, aliases }) => [nameZh, ...aliases]);
  add(['、', '和', '与', '及', '以及'], 'comma');
  add(['等'], 'etc');
  for (const kind of HEAD_KINDS) add(listWords(kind.zh), 'head', { kind });
  add(listWords(NAME_WORKS), 'works');
  add(listWords(NAME_PARTICLES), 'break');
  add(
    placeNames.filter((name) => /^\p{Script=Han}+$/u.test(name)),
    'proper',
  );
  add(listWords(NAME_FEATURES), 'proper');
  add(listWords(NAME_OWNERS), 'proper', { isFirm: true });
  add(listWords(NAME_BREAKS), 'break');
  add(listWords(NAME_GENERICS), 'generic');
  add(COUNTIES, 'proper');
  return { matcher: createMatcher([...words.keys()].map(foldText)), words: [...words.values()] };
}

function listWords(list: string): string[] {
  return list.trim().split(/\s+/);
}
