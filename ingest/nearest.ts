/** Longer words are no slips of the pen, and comparing them takes time with the product of their lengths. */
const MAX_LENGTH = 100;

/**
 * The candidate that differs least from a word, by letters put in, left out or exchanged (Levenshtein), if no more than
 * one letter in three is wrong; of equals the first. Undefined where none is that near, and for words of over 100 letters.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const distance = editDistance(word, candidate);
    if (distance < least) [nearest, least] = [candidate, distance];
  }
  return nearest;
}

/** A file with so many unknown words lacks something else than care: no more are compared with all candidates. */
const MAX_WORDS = 100;

/**
 * Makes ` (did you mean "opening-up.trade"?)` for the end of messages on the unknown words of one file; nothing where no
 * candidate is near, and from the 101st word on.
 */
export function createSuggester(candidates: readonly string[]): (word: string) => string {
  let words = 0;
  return (word) => {
    const nearest = ++words > MAX_WORDS ? undefined : findNearest(word, candidates);
    return nearest === undefined ? '' : ` (did you mean "${nearest}"?)`;
  };
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchanged = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return row[b.length] ?? 0;
}
