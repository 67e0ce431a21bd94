import { compareText } from './issues.ts';

/**
 * A trie of terms in a double array: the child of a cell on a unit is the cell `base[cell] + codes[unit]` if its
 * `parent` says so (Aoe 1989, https://doi.org/10.1109/32.31365). A step is two look-ups however many terms there are.
 * The cells lie depth first, in the order of the sorted terms: the letters of a long term are neighbours in memory.
 */
export interface Trie {
  /** Number of each UTF-16 code unit, frequent ones first; 0, which leads nowhere, for those of no term. */
  readonly codes: Uint16Array;
  /** Cell 0 is the root. The base of any cell and any code add up to an index of `parent`. */
  readonly base: Int32Array;
  readonly parent: Int32Array;
  /** The longest term that ends at a cell or on the way to it, of equal ones the first; `NO_TERM` where none does. */
  readonly found: Int32Array;
  /** For each term the next on the way to its end: an equal one, else the longest shorter one, else `NO_TERM`. */
  readonly after: Int32Array;
}

export const NO_TERM = -1;

const FREE = -1;
const ROOT_PARENT = -2;
/** After looking so far for room, what was passed over counts as full: some cells stay empty, building stays linear. */
const MAX_SEARCH = 4096;

/** Terms that begin alike, up to `depth`: they stand from `from` to `to` among the sorted ones. */
interface Branch {
  readonly cell: number;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
}

/** Builds the trie of the terms, which are compared unit by unit; empty ones stay out. */
export function buildTrie(terms: readonly string[]): Trie {
  const codes = numberUnits(terms);
  const cells = createCells(codes.reduce((most, code) => Math.max(most, code)) + 1, terms.length);
  // of equal terms the last comes first, as each is put before those already found
  const sorted = terms
    .map((text, term) => ({ text, term }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => compareText(a.text, b.text) || b.term - a.term);
  const codeAt = (index: number, depth: number): number => codes[sorted[index]?.text.charCodeAt(depth) ?? 0] ?? 0;

  const open: Branch[] = [{ cell: 0, depth: 0, from: 0, to: sorted.length }];
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const { cell, depth, to } = branch;
    let { from } = branch;
    for (let ended = sorted[from]; from < to && ended?.text.length === depth; ended = sorted[++from])
      cells.addTerm(cell, ended.term);
    const starts: number[] = [];
    const children: number[] = [];
    for (let index = from; index < to; index++) {
      const code = codeAt(index, depth);
      if (code === children.at(-1)) continue;
      starts.push(index);
      children.push(code);
    }
    if (children.length === 0) continue;
    const base = cells.addChildren(cell, children);
    for (let i = children.length - 1; i >= 0; i--)
      open.push({ cell: base + (children[i] ?? 0), depth: depth + 1, from: starts[i] ?? to, to: starts[i + 1] ?? to });
  }
  return { codes, ...cells.finish() };
}

/** Frequent units get small numbers, so that the cells of a branch lie close together. */
function numberUnits(terms: readonly string[]): Uint16Array {
  const counts = new Map<number, number>();
  for (const term of terms)
    for (let at = 0; at < term.length; at++) {
      const unit = term.charCodeAt(at);
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  const codes = new Uint16Array(65536);
  [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).forEach(([unit], index) => (codes[unit] = index + 1));
  return codes;
}

/** The cells while they grow. */
interface Cells {
  /** A term ends at this cell; shorter ones and equal ones of a higher index have been added, longer ones not. */
  addTerm(cell: number, term: number): void;
  /** Finds room for the children of a cell, whose terms have been added, and gives its base. */
  addChildren(cell: number, codes: readonly number[]): number;
  finish(): Omit<Trie, 'codes'>;
}

/** `alphabet` is one more than the highest code. */
function createCells(alphabet: number, terms: number): Cells {
  const after = new Int32Array(terms).fill(NO_TERM);
  let base = new Int32Array(0);
  let parent = new Int32Array(0);
  let found = new Int32Array(0);
  let firstFree = 1;
  let last = 0;

  const resize = (size: number): void => {
    base = resized(base, size, 0);
    parent = resized(parent, size, FREE);
    found = resized(found, size, NO_TERM);
  };
  resize(2 * alphabet);
  parent[0] = ROOT_PARENT;

  /** A base under which every child finds a free cell. Behind the last cell taken one always stays free. */
  const findBase = (codes: readonly number[]): number => {
    const [anchor = 0] = codes;
    while (parent[firstFree] !== FREE) firstFree++;
    for (let at = Math.max(firstFree, anchor); ; at++) {
      if (at + alphabet > parent.length) resize(2 * (at + alphabet));
      if (codes.some((code) => parent[at - anchor + code] !== FREE)) continue;
      if (at - firstFree > MAX_SEARCH) firstFree = at;
      return at - anchor;
    }
  };

  return {
    addTerm(cell, term) {
      after[term] = found[cell] ?? NO_TERM;
      found[cell] = term;
    },
    addChildren(cell, codes) {
      const start = findBase(codes);
      base[cell] = start;
      for (const code of codes) {
        parent[start + code] = cell;
        found[start + code] = found[cell] ?? NO_TERM;
        last = Math.max(last, start + code);
      }
      return start;
    },
    finish() {
      resize(last + alphabet);
      return { base, parent, found, after };
    },
  };
}

function resized(array: Int32Array, size: number, filler: number): Int32Array<ArrayBuffer> {
  const other = new Int32Array(size).fill(filler);
  other.set(array.subarray(0, size));
  return other;
}
