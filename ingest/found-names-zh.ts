import { findHeaded } from './found-headed-zh.ts';
import { findListed, findShared } from './found-listed-zh.ts';
import type { FoundName } from './found-name.ts';
import { findMeasured, findRoads } from './found-works-zh.ts';
import { BUILDING_CUES } from './locales/project-words.ts';
import { splitItems } from './name-items.ts';
import type { NameLexicon } from './name-lexicon.ts';
import { findWordsAt, tokenize, type WordAt } from './name-tokens.ts';

/** A clause holds no mark but the comma of lists; parts in brackets may end a name: 国家文化公园(湖北段). */
const CLAUSE = /[^,;:!?"()《》\n。]+(?:\([^()]{1,8}[段期]\)[^,;:!?"()《》\n。]*)*/g;

/** So far behind a name, over the rest of a list, may stand what happens to it. */
const CUE_REACH = 24;

/** Finds the names of a folded Chinese sentence, in order of their rules; they may overlap. */
export function findNamesZh(lexicon: NameLexicon, text: string): FoundName[] {
  const words = findWordsAt(lexicon, text);
  const named = words.some(isHeadOrWorks)
    ? findClauses(text).flatMap((clause) => {
        const own = words.filter(({ start, end }) => start >= clause.start && end <= clause.end);
        if (!own.some(isHeadOrWorks)) return [];
        const items = splitItems(tokenize(text, clause, own));
        return [
          ...findListed(items, text),
          ...findShared(items),
          ...findHeaded(items, text),
          ...findRoads(items, text),
        ];
      })
    : [];
  return [...named, ...findMeasured(text)].map((name) =>
    name.refusal === null && name.kind.needs === 'built' && !isBuilt(text, name)
      ? { ...name, refusal: 'nothing is built or opened here' }
      : name,
  );
}

function isHeadOrWorks({ word: { type } }: WordAt): boolean {
  return type === 'head' || type === 'works';
}

/** A dash parts clauses, a single one the ends of a line. */
function findClauses(text: string): { start: number; end: number }[] {
  return [...text.replaceAll('--', ',,').matchAll(CLAUSE)].map(({ 0: clause, index }) => ({
    start: index,
    end: index + clause.length,
  }));
}

/** Whether the words before a name, up to the sentence or semicolon, or those right behind it speak of building. */
function isBuilt(text: string, { start, end }: FoundName): boolean {
  const from = Math.max(text.lastIndexOf(';', start), text.lastIndexOf('。', start)) + 1;
  const behind = /^[^,;。]*/.exec(text.slice(end, end + CUE_REACH))?.[0] ?? '';
  return BUILDING_CUES.test(text.slice(from, start)) || BUILDING_CUES.test(behind);
}
