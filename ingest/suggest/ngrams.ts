/** Where a run breaks off: punctuation, an end. Each break is a neighbour of its own. */
export const BREAK = 0;
/** Words that no run may hold, and that are all one neighbour. */
export const TAKEN = -1;

/** A sentence as tokens (letters of Chinese, words of English): whole numbers from 1, `BREAK` and `TAKEN`. */
export interface Sequence {
  readonly tokens: readonly number[];
  /** Number of its document; sequences of one document follow each other. */
  readonly document: number;
  /** One bit for each mark it bears. */
  readonly marks: number;
}

/** A run of tokens that recurs. */
export interface Ngram {
  readonly tokens: readonly number[];
  readonly occurrences: number;
  readonly sequences: number;
  readonly documents: number;
  /** Sequences with each mark. */
  readonly marked: readonly number[];
  /**
   * How well its two parts hold together, in nats: the least, over all cuts, of log(p(whole) / (p(left) p(right))).
   * Infinite for a single token.
   */
  readonly cohesion: number;
  /** Entropy of the token before it and behind it, in nats. */
  readonly before: number;
  readonly behind: number;
}

export interface NgramOptions {
  readonly minLength: number;
  readonly maxLength: number;
  /** Sequences it stands in at least. */
  readonly minSequences: number;
  /** How many marks there are. */
  readonly marks: number;
}

/** What is known of one n-gram while counting. */
interface Node extends Counts {
  readonly token: number;
  /** Without its last token, and without its first; null for a single token. */
  readonly prefix: Node | null;
  readonly suffix: Node | null;
  /** Sums of c·log(c) over the tokens before and behind. */
  before: number;
  behind: number;
}

type Counts = Pick<Ngram, 'occurrences' | 'sequences' | 'documents' | 'marked'>;

/** All sequences in a row, each with a break behind it. */
interface Corpus {
  readonly sequences: readonly Sequence[];
  readonly tokens: Int32Array;
  /** Index of the sequence of each position. */
  readonly owners: Int32Array;
}

/** An n-gram that recurs, with its places: a stretch of a list of positions, ascending. */
interface Group {
  readonly node: Node;
  readonly positions: Int32Array;
}

/**
 * Counts all runs of tokens that stand in so many sequences. The places of each run are parted by the token that follows,
 * level by level, as long as it recurs: time and memory go with the text and with what recurs, not with what might. In
 * the order of length, then of tokens met.
 */
export function findNgrams(sequences: readonly Sequence[], options: NgramOptions): Ngram[] {
  const { minLength, maxLength, minSequences, marks } = options;
  const corpus = joinSequences(sequences);
  const part = createParting(corpus);
  const found: Ngram[] = [];
  const everywhere = Int32Array.from(corpus.tokens, (_, position) => position).filter(
    (position) => (corpus.tokens[position] ?? 0) > 0,
  );
  const total = everywhere.length;
  let level: { node: Node | null; positions: Int32Array }[] = [{ node: null, positions: everywhere }];
  let known: Int32Array = new Int32Array(corpus.tokens.length);
  let nodes: Node[] = [];
  for (let length = 1; length <= maxLength + 1; length++) {
    const groups: Group[] = [];
    for (const { node: prefix, positions } of level) {
      for (const places of part(positions, length - 1)) {
        const [first = 0] = places;
        const counts = countPlaces(corpus, places, marks);
        const taken = countTaken(corpus, places, length);
        const suffix = prefix ? (nodes[(known[first + 1] ?? 0) - 1] ?? null) : null;
        const weight = weigh(counts.occurrences);
        if (prefix) prefix.behind += weight;
        if (suffix) suffix.before += weight;
        if (counts.sequences < minSequences) continue;
        const token = corpus.tokens[first + length - 1] ?? 0;
        groups.push({ node: { token, prefix, suffix, ...counts, ...taken }, positions: places });
      }
    }
    // the neighbours of a run are known one level further on
    if (length - 1 >= minLength) found.push(...nodes.map((node) => toNgram(node, length - 1, total)));
    known = new Int32Array(corpus.tokens.length);
    groups.forEach(({ positions }, index) => positions.forEach((position) => (known[position] = index + 1)));
    nodes = groups.map(({ node }) => node);
    level = groups;
  }
  return found;
}

/** What `count` equal neighbours take from the entropy. */
function weigh(count: number): number {
  return count === 0 ? 0 : count * Math.log(count);
}

function countTaken({ tokens }: Corpus, positions: Int32Array, length: number): Pick<Node, 'before' | 'behind'> {
  let before = 0;
  let behind = 0;
  for (const position of positions) {
    if (tokens[position - 1] === TAKEN) before++;
    if (tokens[position + length] === TAKEN) behind++;
  }
  return { before: weigh(before), behind: weigh(behind) };
}

function joinSequences(sequences: readonly Sequence[]): Corpus {
  const size = sequences.reduce((sum, { tokens }) => sum + tokens.length + 1, 0);
  const tokens = new Int32Array(size);
  const owners = new Int32Array(size);
  let at = 0;
  sequences.forEach((sequence, index) => {
    tokens.set(sequence.tokens, at);
    owners.fill(index, at, at + sequence.tokens.length + 1);
    at += sequence.tokens.length + 1;
  });
  return { sequences, tokens, owners };
}

/** Parts ascending positions by the token so far behind each; positions before a break fall away. */
function createParting({ tokens }: Corpus): (positions: Int32Array, ahead: number) => Int32Array[] {
  const sizes = new Int32Array(tokens.reduce((most, token) => Math.max(most, token), 0) + 1);
  return (positions, ahead) => {
    const met: number[] = [];
    for (const position of positions) {
      const token = tokens[position + ahead] ?? 0;
      if (token <= 0) continue;
      if (sizes[token] === 0) met.push(token);
      sizes[token] = (sizes[token] ?? 0) + 1;
    }
    const parts = met.map((token) => new Int32Array(sizes[token] ?? 0));
    met.forEach((token, index) => (sizes[token] = index));
    const filled = new Int32Array(met.length);
    for (const position of positions) {
      const token = tokens[position + ahead] ?? 0;
      if (token <= 0) continue;
      const index = sizes[token] ?? 0;
      const part = parts[index];
      if (part) part[filled[index] ?? 0] = position;
      filled[index] = (filled[index] ?? 0) + 1;
    }
    for (const token of met) sizes[token] = 0;
    return parts;
  };
}

function countPlaces({ sequences, owners }: Corpus, positions: Int32Array, marks: number): Counts {
  const marked = new Array<number>(marks).fill(0);
  let count = 0;
  let documents = 0;
  let lastOwner = -1;
  let lastDocument = -1;
  for (const position of positions) {
    const owner = owners[position] ?? 0;
    const sequence = sequences[owner];
    if (owner === lastOwner || !sequence) continue;
    lastOwner = owner;
    count++;
    if (sequence.document !== lastDocument) documents++;
    lastDocument = sequence.document;
    for (let mark = 0; mark < marks; mark++) if (sequence.marks & (1 << mark)) marked[mark] = (marked[mark] ?? 0) + 1;
  }
  return { occurrences: positions.length, sequences: count, documents, marked };
}

function toNgram(node: Node, length: number, total: number): Ngram {
  const { occurrences, sequences, documents, marked } = node;
  const entropy = (weights: number): number => Math.log(occurrences) - weights / occurrences;
  return {
    tokens: listTokens(node),
    ...{ occurrences, sequences, documents, marked },
    cohesion: findCohesion(node, length, total),
    before: entropy(node.before),
    behind: entropy(node.behind),
  };
}

function listTokens(node: Node): number[] {
  return node.prefix ? [...listTokens(node.prefix), node.token] : [node.token];
}

/** The parts of every cut are reached by dropping tokens from either end. */
function findCohesion(node: Node, length: number, total: number): number {
  const lefts: Node[] = [];
  for (let left = node.prefix; left; left = left.prefix) lefts.push(left);
  let cohesion = Infinity;
  let right = node.suffix;
  for (let cut = 1; cut < length && right; cut++, right = right.suffix) {
    // the longest of the lefts comes first
    const left = lefts[length - 1 - cut];
    if (left)
      cohesion = Math.min(cohesion, Math.log((node.occurrences * total) / (left.occurrences * right.occurrences)));
  }
  return cohesion;
}
