import { isProper, type NameToken } from './name-tokens.ts';

/**
 * Members of an enumeration: the tokens between its commas. 与 within a name joins: a stretch without a head before it,
 * one without a proper word behind it (重庆信息与智慧医学研究院).
 */
export function splitItems(tokens: readonly NameToken[]): NameToken[][] {
  const items: NameToken[][] = [[]];
  tokens.forEach((token, index) => {
    const item = items.at(-1);
    if (token.type === 'comma' && !(token.text === '与' && item && joinsName(item, tokens.slice(index + 1))))
      items.push([]);
    else item?.push(token.type === 'comma' ? { ...token, type: 'generic' } : token);
  });
  return items;
}

function joinsName(before: readonly NameToken[], behind: readonly NameToken[]): boolean {
  const start = cutBefore(before);
  const head = behind.findIndex(({ type }) => type === 'head');
  return (
    start.some(isProper) &&
    start.every(({ type }) => type !== 'head') &&
    head > 0 &&
    behind.slice(0, head).every((token) => token.type === 'generic' || (token.type === 'gap' && !isProper(token)))
  );
}

/** The tokens behind the last one that no name holds; verbs of works at the beginning are not part of it either. */
export function cutBefore(tokens: readonly NameToken[]): readonly NameToken[] {
  let from = tokens.findLastIndex(({ type }) => type === 'break' || type === 'count' || type === 'etc') + 1;
  while (tokens[from]?.type === 'works') from++;
  return tokens.slice(from);
}

/** A name begins at its first proper word: what stands before it is "major", "modern", "the province's". */
export function fromProper(tokens: readonly NameToken[]): readonly NameToken[] {
  const first = tokens.findIndex(isProper);
  return first < 0 ? [] : tokens.slice(first);
}

/** Stretches without a word that ends a name. Works end it but before 工程 and 项目, which take them in (提质增效工程). */
export function splitRuns(item: readonly NameToken[]): NameToken[][] {
  const runs: NameToken[][] = [[]];
  item.forEach((token, index) => {
    const { type } = token;
    const run = runs.at(-1) ?? [];
    const goesOn = item[index + 1]?.kind?.sector === 'governance' && run.every((other) => other.type !== 'head');
    const ends = type === 'break' || type === 'count' || type === 'etc' || (type === 'works' && !goesOn);
    if (ends) runs.push([]);
    else run.push(token);
  });
  return runs.filter((run) => run.length > 0);
}

/** What lies between the words that no name holds, without verbs of works at its beginning. */
export function splitStretches(item: readonly NameToken[]): (readonly NameToken[])[] {
  const stretches: NameToken[][] = [[]];
  for (const token of item) {
    if (token.type === 'break' || token.type === 'count' || token.type === 'etc') stretches.push([]);
    else stretches.at(-1)?.push(token);
  }
  return stretches.map(cutBefore);
}
