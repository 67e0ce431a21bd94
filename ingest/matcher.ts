/** A term found in a text: `text.slice(start, end)` is the term with this index in the list given. */
export interface Match {
  readonly term: number;
  readonly start: number;
  readonly end: number;
}

/** Finds every occurrence of every term, overlapping ones too; ordered by start, then the longer first, then by term. */
export type Matcher = (text: string) => Match[];

/**
 * Compiles terms into a trie with a dense root (most places end there) and children in a list (most have one). Terms and text are compared as they are: fold both before (`view.ts`). A term that
 * begins or ends with a Latin letter or a digit must not touch another one there ("port" is not in "report" and "Line 1"
 * not in "Line 12"), Han needs no edges ("地铁" is in "新建地铁线"). Equal terms are all reported; empty ones never match.
 */
export function createMatcher(terms: readonly string[]): Matcher {
  const size = terms.reduce((sum, term) => sum + term.length, 1);
  const root = new Int32Array(65536);
  const code = new Uint16Array(size);
  const firstChild = new Int32Array(size);
  const sibling = new Int32Array(size);
  const ending: (number[] | undefined)[] = [];
  let states = 1;

  /** The state after `state` on a code unit, 0 where no term goes on. */
  const step = (state: number, unit: number): number => {
    if (state === 0) return root[unit] ?? 0;
    let child = firstChild[state] ?? 0;
    while (child !== 0 && code[child] !== unit) child = sibling[child] ?? 0;
    return child;
  };

  const addChild = (state: number, unit: number): number => {
    const child = states++;
    code[child] = unit;
    if (state === 0) root[unit] = child;
    else {
      sibling[child] = firstChild[state] ?? 0;
      firstChild[state] = child;
    }
    return child;
  };

  terms.forEach((term, index) => {
    let state = 0;
    for (let i = 0; i < term.length; i++)
      state = step(state, term.charCodeAt(i)) || addChild(state, term.charCodeAt(i));
    if (state !== 0) (ending[state] ??= []).push(index);
  });

  return (text) => {
    const matches: Match[] = [];
    for (let start = 0; start < text.length; start++) {
      if (start > 0 && joinsWords(text.charCodeAt(start - 1), text.charCodeAt(start))) continue;
      const here: Match[] = [];
      let state = 0;
      for (let at = start; at < text.length; at++) {
        state = step(state, text.charCodeAt(at));
        if (state === 0) break;
        const found = ending[state];
        const end = at + 1;
        if (!found || (end < text.length && joinsWords(text.charCodeAt(at), text.charCodeAt(end)))) continue;
        here.unshift(...found.map((term) => ({ term, start, end })));
      }
      matches.push(...here);
    }
    return matches;
  };
}

/** Whether two neighbouring code units belong to one Latin word or number. */
function joinsWords(left: number, right: number): boolean {
  return isWordUnit(left) && isWordUnit(right);
}

function isWordUnit(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}
