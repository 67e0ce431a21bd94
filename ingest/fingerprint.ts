import { detectLanguage } from './language.ts';
import { foldText } from './view.ts';

/** Two texts compared by what their fingerprints keep of them. All shares are estimates, 0 to 1. */
export interface FingerprintComparison {
  /** One text, perhaps edited, cut at its ends or with a part of its sentences missing. */
  readonly sameText: boolean;
  /** The smaller text is a piece of the other, some two thirds of it at most; never together with `sameText`. */
  readonly excerpt: boolean;
  /** The figures of the smaller text are those of the other: one report, whatever the languages. */
  readonly sameFigures: boolean;
  /** Common word groups as a share of all word groups of both texts (Jaccard). */
  readonly resemblance: number;
  /** Common word groups as a share of those of the smaller text. */
  readonly containment: number;
  /** Common figures as a share of those of the text that has fewer. */
  readonly figureContainment: number;
}

/** First part of every fingerprint: what another version made compares as not the same. */
const VERSION = '1';
/** Hashes kept: 683 characters in base 64 for word groups, 427 for figures. */
const SIZES = { groups: 128, figures: 80 };
/** Hashes have 32 bits. */
const ALL = 2 ** 32;
/** Tokens of a word group: Han letters, or words. */
const GROUP_SIZE = { zh: 5, en: 3 };

/** What two texts must resemble by the word groups of the smaller one: in short texts the salutation weighs more. */
const MIN_RESEMBLANCE = [
  { groups: 1000, resemblance: 0.3 },
  { groups: 200, resemblance: 0.5 },
  { groups: 20, resemblance: 0.9 },
];
/** Enough where the figures are the same too. */
const MIN_RESEMBLANCE_WITH_FIGURES = 0.12;
/** Word groups of an excerpt at least: two salutations are not parts of one text. */
const MIN_EXCERPT = 200;
/** Hashes of the smaller text that both sketches reach. */
const MIN_SAMPLE = 12;
const MIN_CONTAINMENT = 0.7;
/** Share of the whole up to which a piece is an excerpt; above, it is the text with gaps. */
const MAX_EXCERPT = 0.65;
const MIN_COMMON_FIGURES = 7;
const MIN_FIGURE_CONTAINMENT = 0.5;

/** Scale words of both languages; 千 and 百 begin units too (千瓦, 百分点). */
const SCALES: Readonly<Record<string, number>> = {
  ...{ 万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 十亿: 1e9, 亿: 1e8 },
  ...{ 千万: 1e7, 百万: 1e6, 十万: 1e5, 万: 1e4, 千: 1e3, 百: 1e2 },
  ...{ trillion: 1e12, billion: 1e9, million: 1e6, thousand: 1e3, hundred: 1e2 },
};
const FIGURE = new RegExp(
  String.raw`(?<![\d.,])(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?` +
    `(?:[ -]?(${Object.keys(SCALES).join('|')})(?![瓦米克伏分]))?`,
  'g',
);

/**
 * A sketch of a text by which it can be compared with others later, without its words: at most 1,120 letters, digits
 * and `-_.`; the same for texts that differ only in white space, case, width, traditional letters and the punctuation
 * between words. Empty for a text without letters and digits.
 *
 * It holds the smallest hashes of the text's word groups and of its figures (shingles: Broder, “On the resemblance and
 * containment of documents”, 1997; bottom-k sketches: Cohen & Kaplan, “Summarizing data using bottom-k sketches”, 2007).
 */
export function createFingerprint(text: string): string {
  const folded = foldText(text);
  const tokens = hashTokens(folded);
  if (tokens.length === 0) return '';
  const groups = hashGroups(tokens, GROUP_SIZE[detectLanguage(folded)]);
  const figures = findFigures(folded).map(hashText);
  const whole = Uint32Array.of(tokens.reduce(mix, tokens.length));
  return [
    VERSION,
    encode(whole),
    encode(smallest(groups, SIZES.groups)),
    encode(smallest(figures, SIZES.figures)),
  ].join('.');
}

/**
 * Compares two fingerprints, in any order. The thresholds were set on whole reports: two of one place in consecutive
 * years resemble each other by 0.18 at most; a report with a twentieth of its letters changed and a fifth of its
 * sentences missing resembles itself by 0.4 (in English by 0.14, as a letter spoils three words around it, but there the
 * figures tell). Texts of fewer than 20 word groups are the same only if they are equal.
 */
export function compareFingerprints(a: string, b: string): FingerprintComparison {
  const [groupsA, figuresA] = decode(a);
  const [groupsB, figuresB] = decode(b);
  const groups = compareSketches(groupsA, groupsB, SIZES.groups);
  const figures = compareSketches(figuresA, figuresB, SIZES.figures);
  const resemblance = share(groups.common, groups.all);
  const containment = share(groups.common, groups.fewer);
  const figureContainment = share(figures.common, figures.fewer);
  const sameFigures = figures.common >= MIN_COMMON_FIGURES && figureContainment >= MIN_FIGURE_CONTAINMENT;
  const size = Math.min(estimateSize(groupsA), estimateSize(groupsB));
  const least = MIN_RESEMBLANCE.find((step) => size >= step.groups)?.resemblance ?? Infinity;
  const isPiece = size >= MIN_EXCERPT && groups.fewer >= MIN_SAMPLE && containment >= MIN_CONTAINMENT;
  const excerpt = isPiece && groups.fewer <= MAX_EXCERPT * groups.more;
  const resembles = resemblance >= least || (sameFigures && resemblance >= MIN_RESEMBLANCE_WITH_FIGURES);
  return {
    sameText: (a === b && a !== '') || (resembles && !excerpt),
    excerpt,
    sameFigures,
    resemblance,
    containment,
    figureContainment,
  };
}

/**
 * The distinctive figures of a folded text as plain values: decimals and whole numbers from 100 on, neither years
 * nor round, with their scale (1.2万亿 and 1.2 trillion are both 1200000000000).
 */
function findFigures(folded: string): string[] {
  return [...folded.matchAll(FIGURE)].flatMap(([, whole = '', decimals = '', scale]) => {
    if (scale === undefined && decimals === '' && /^(?:19|20)\d\d$/.test(whole)) return [];
    const value = Number(whole.replaceAll(',', '') + decimals) * (SCALES[scale ?? ''] ?? 1);
    // twelve digits: in binary 1.1 × 10^8 is not quite 110000000
    const figure = String(Number(value.toPrecision(12)));
    return (decimals !== '' || value >= 100) && !isRound(figure) ? [figure] : [];
  });
}

/** One significant digit, or two of which the second is 5: chance brings them into any two texts. */
function isRound(figure: string): boolean {
  return /^0*\d5?0*$/.test(figure.replace('.', ''));
}

/** Hashes of the words of a folded text; each Han letter is a word, a run of other letters and digits another. */
function hashTokens(folded: string): number[] {
  const tokens: number[] = [];
  let hash = 0;
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at);
    const kind = KINDS[code];
    if (kind === WORD) hash = mix(hash, code);
    else {
      if (hash !== 0) tokens.push(hash);
      hash = 0;
      if (kind === HAN) tokens.push(mix(0, code));
    }
  }
  if (hash !== 0) tokens.push(hash);
  return tokens;
}

const WORD = 1;
const HAN = 2;
const KINDS = Uint8Array.from({ length: 65536 }, (_, code) => {
  const char = String.fromCharCode(code);
  return /[\p{Script=Han}\ud840-\udfff]/u.test(char) ? HAN : /[\p{L}\p{N}]/u.test(char) ? WORD : 0;
});

function hashGroups(tokens: readonly number[], size: number): number[] {
  const groups: number[] = [];
  for (let at = 0; at + size <= tokens.length; at++) {
    let hash = 0;
    for (let i = at; i < at + size; i++) hash = mix(hash, tokens[i] ?? 0);
    groups.push(finish(hash));
  }
  return groups;
}

function hashText(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at));
  return finish(hash);
}

/** One step of MurmurHash3 (32 bits). */
function mix(hash: number, value: number): number {
  const scrambled = Math.imul(value, 0xcc9e2d51);
  const mixed = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) >>> 0;
}

/** The last step of MurmurHash3: every bit depends on all. */
function finish(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The smallest different hashes, ascending. */
function smallest(hashes: readonly number[], size: number): Uint32Array {
  // hashes spread evenly: the first few of so many lie below this, and a long text need not be sorted
  const bound = (ALL * 4 * size) / hashes.length;
  const low = sortDistinct(hashes.filter((hash) => hash < bound));
  return (low.length < size ? sortDistinct(hashes) : low).slice(0, size);
}

function sortDistinct(hashes: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(Uint32Array.from(hashes).sort()));
}

/** Counts of hashes: in both sets, in either, in the one that has fewer, in the other. */
interface Overlap {
  readonly common: number;
  readonly all: number;
  readonly fewer: number;
  readonly more: number;
}

/** Counts the hashes up to the smaller of two sketches' limits: of these both sketches know all. */
function compareSketches(a: Uint32Array, b: Uint32Array, size: number): Overlap {
  // a sketch that is not full knows all hashes of its set
  const limit = Math.min(a[size - 1] ?? ALL, b[size - 1] ?? ALL);
  let [inA, inB, common] = [0, 0, 0];
  for (;;) {
    const nextA = a[inA] ?? Infinity;
    const nextB = b[inB] ?? Infinity;
    if (Math.min(nextA, nextB) > limit) break;
    if (nextA === nextB) common++;
    if (nextA <= nextB) inA++;
    if (nextB <= nextA) inB++;
  }
  return { common, all: inA + inB - common, fewer: Math.min(inA, inB), more: Math.max(inA, inB) };
}

/** How many word groups a text has: exact if the sketch holds all, else from how close its hashes lie. */
function estimateSize(groups: Uint32Array): number {
  const last = groups[SIZES.groups - 1];
  return last === undefined ? groups.length : ((SIZES.groups - 1) * ALL) / last;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function encode(hashes: Uint32Array): string {
  const bytes = Buffer.alloc(hashes.length * 4);
  hashes.forEach((hash, index) => bytes.writeUInt32BE(hash, index * 4));
  return bytes.toString('base64url');
}

/** All hashes of a fingerprint: texts that are one share many of them. Empty for what another version made. */
export function fingerprintHashes(fingerprint: string): readonly number[] {
  return decode(fingerprint).flatMap((hashes) => [...hashes]);
}

/** The sketches of word groups and of figures; empty for what this version did not make. */
function decode(fingerprint: string): [groups: Uint32Array, figures: Uint32Array] {
  const [version, , groups = '', figures = ''] = fingerprint.split('.');
  return version === VERSION ? [decodeHashes(groups), decodeHashes(figures)] : [new Uint32Array(), new Uint32Array()];
}

function decodeHashes(text: string): Uint32Array {
  const bytes = Buffer.from(text, 'base64url');
  const hashes = new Uint32Array(bytes.length >> 2);
  for (let index = 0; index < hashes.length; index++) hashes[index] = bytes.readUInt32BE(index * 4);
  return hashes;
}
