import { groupBy } from '../group.ts';
import { BREAK } from './ngrams.ts';
import { findExcess, lowerShare } from './statistics.ts';
import { createTokenizer, hasTermEdges, type Tokenizer } from './tokens.ts';
import type { StrongUse } from './uses.ts';
import { foldTerm } from '../taxonomy/variants.ts';
import type { Language } from '../types.ts';

/** A longer expression in which a term may mean something else. */
export interface LookAlikeCandidate {
  /** Folded. */
  readonly text: string;
  readonly score: number;
  /** The uses of the term inside it. */
  readonly uses: readonly StrongUse[];
}

/** How far around a term is looked, and how much of it in all; in words and letters. */
const REACH = { en: { tokens: 2, together: 3, letters: 40 }, zh: { tokens: 5, together: 6, letters: 10 } } as const;
const MIN_USES = 4;
const MIN_DOCUMENTS = 3;
/** Lower bound of the share of doubtful uses, and how far it lies above that of the term's other uses. */
const MIN_DOUBT = 0.35;
const MIN_EXCESS = 0.15;
/** What stands beside an expression in so many of its uses belongs to it. */
const SAME = 0.8;

/**
 * Finds expressions around strong terms that recur and stand mostly in sentences that nothing else ties to the theme, more
 * than the term does elsewhere: there it is probably used for something else ("国民生产总值" holds "民生"). In no order.
 */
export function findLookAlikes(uses: readonly StrongUse[], language: Language): LookAlikeCandidate[] {
  const tokenizer = createTokenizer(language);
  return [...groupBy(uses, ({ hit }) => `${hit.concept} ${hit.term}`)].flatMap(([, own]) => {
    const expressions = collectExpressions(own, tokenizer);
    const doubt = sumDoubt(own);
    const candidates = [...expressions].flatMap(([text, within]): LookAlikeCandidate[] => {
      // where a term stands in one expression only, nothing tells what else it could mean
      if (within.length < MIN_USES || within.length === own.length || !hasTermEdges(text, language)) return [];
      if (new Set(within.map(({ sentence }) => sentence.document)).size < MIN_DOCUMENTS) return [];
      const doubtful = sumDoubt(within);
      const excess = findExcess({ both: doubtful, words: within.length, marked: doubt, all: own.length });
      if (lowerShare(doubtful, within.length) < MIN_DOUBT || excess < MIN_EXCESS) return [];
      const other = within.filter(({ hasOther }) => hasOther).length / within.length;
      return [{ text, score: excess * (1 + other) * Math.log2(1 + doubtful), uses: within }];
    });
    return dropRepeats(candidates).map((candidate) => ({ ...candidate, text: extend(candidate, language) }));
  });
}

function sumDoubt(uses: readonly StrongUse[]): number {
  return uses.reduce((sum, { doubt }) => sum + doubt, 0);
}

const BESIDE = {
  en: { before: /[a-z\d']+ $/, behind: /^ [a-z\d']+/ },
  zh: { before: /\p{Script=Han}$/u, behind: /^\p{Script=Han}/u },
} as const;
const MOST_ADDED = 12;

/** The expression with what mostly stands before and behind it: a piece of a set phrase is told as the whole. */
function extend({ text, uses }: LookAlikeCandidate, language: Language): string {
  const texts = uses.map(({ sentence }) => sentence.text);
  const add = (side: 'before' | 'behind', grown: string): string => {
    const around = texts.flatMap((sentence) => {
      const at = sentence.indexOf(grown);
      if (at === -1) return [];
      const rest = side === 'before' ? sentence.slice(Math.max(0, at - 40), at) : sentence.slice(at + grown.length);
      return BESIDE[language][side].exec(rest)?.[0] ?? [];
    });
    const [most] = [...groupBy(around, (piece) => piece)].toSorted(([, a], [, b]) => b.length - a.length);
    if (!most || most[1].length < SAME * uses.length) return grown;
    return side === 'before' ? most[0] + grown : grown + most[0];
  };
  let grown = text;
  for (let added = 0; added < MOST_ADDED; added++) {
    const next = add('behind', add('before', grown));
    if (next === grown) break;
    grown = next;
  }
  return grown;
}

/** Of expressions that say the same of the same sentences the best stays, of equal ones the longer. */
function dropRepeats(candidates: readonly LookAlikeCandidate[]): LookAlikeCandidate[] {
  const claimed = new Set<StrongUse>();
  return candidates
    .toSorted((a, b) => b.score - a.score || b.text.length - a.text.length)
    .filter(({ uses }) => {
      const isNew = uses.filter((use) => !claimed.has(use)).length > uses.length / 2;
      if (isNew) for (const use of uses) claimed.add(use);
      return isNew;
    });
}

/** Only those that recur. */
function collectExpressions(
  uses: readonly StrongUse[],
  tokenizer: Tokenizer,
): ReadonlyMap<string, readonly StrongUse[]> {
  const pairs = uses.flatMap((use) => listExpressions(use, tokenizer).map((text) => ({ text, use })));
  const found = new Map<string, readonly StrongUse[]>();
  for (const [text, group] of groupBy(pairs, ({ text }) => text))
    if (group.length > 2)
      found.set(
        text,
        group.map(({ use }) => use),
      );
  return found;
}

/** The expressions around a term, folded: with some words before it, behind it, or both. */
function listExpressions({ sentence, hit }: StrongUse, { tokenize, join }: Tokenizer): string[] {
  const { text, language } = sentence.source;
  const { tokens, together, letters } = REACH[language];
  const { startOffset, endOffset, quote } = hit;
  const from = Math.max(0, startOffset - letters);
  // a word that the cut goes through is none
  const before = tokenize(foldTerm(text.slice(from, startOffset))).slice(from > 0 && language === 'en' ? 1 : 0);
  const behind = tokenize(foldTerm(text.slice(endOffset, endOffset + letters)));
  if (endOffset + letters < text.length && language === 'en') behind.pop();
  const left = before.slice(before.lastIndexOf(BREAK) + 1).slice(-tokens);
  const right = behind.slice(0, behind.includes(BREAK) ? behind.indexOf(BREAK) : undefined).slice(0, tokens);
  const space = language === 'en' ? ' ' : '';
  const expressions: string[] = [];
  for (let ahead = 0; ahead <= left.length; ahead++)
    for (let after = ahead === 0 ? 1 : 0; after <= right.length && ahead + after <= together; after++)
      expressions.push(
        [join(left.slice(left.length - ahead)), foldTerm(quote), join(right.slice(0, after))]
          .filter((part) => part !== '')
          .join(space),
      );
  return expressions;
}
