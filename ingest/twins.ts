import { compareFingerprints, fingerprintHashes } from './fingerprint.ts';
import { groupBy } from './group.ts';
import { reportId, type ReportFacts } from './ids.ts';
import { compareText } from './issues.ts';

/** What is known of a text when it is compared with others. */
export interface TextFacts extends ReportFacts {
  /** Document id. */
  readonly id: string;
  readonly fingerprint: string;
  /** Hash of the bytes: equal for the same text twice. */
  readonly sha256: string;
}

/** Two texts that are one by their content; `first` has the smaller id. */
export interface Twins {
  readonly first: TextFacts;
  readonly second: TextFacts;
  readonly how: 'copy' | 'excerpt' | 'translation';
}

/** Hashes two texts must share to be compared at all; twins share far more. */
const MIN_SHARED = 6;
/** A hash in more texts than this is a set phrase and tells nothing. */
const MAX_BEARERS = 40;

/**
 * Finds texts that are one: copies with small edits, excerpts, translations. Notes are never twins. Sorted by ids. Only
 * texts that share rare hashes are compared, so that the work grows with the texts, not with their pairs.
 */
export function findTwins(texts: readonly TextFacts[]): Twins[] {
  const reports = texts.filter(({ kind }) => kind === 'report').sort((a, b) => compareText(a.id, b.id));
  const bearers = new Map<number, number[]>();
  reports.forEach(({ fingerprint }, index) => {
    for (const hash of fingerprintHashes(fingerprint)) {
      const known = bearers.get(hash);
      if (known) known.push(index);
      else bearers.set(hash, [index]);
    }
  });
  const shared = new Map<number, number>();
  const firsts = new Map<string, number>();
  reports.forEach(({ fingerprint, sha256 }, index) => {
    // equal texts are twins however short or many
    const words = fingerprint === '' ? sha256 : fingerprint;
    const first = firsts.get(words);
    if (first === undefined) firsts.set(words, index);
    else shared.set(first * reports.length + index, MIN_SHARED);
  });
  for (const indexes of bearers.values())
    if (indexes.length <= MAX_BEARERS)
      for (const [at, second] of indexes.entries())
        for (const first of indexes.slice(0, at)) {
          const pair = first * reports.length + second;
          shared.set(pair, (shared.get(pair) ?? 0) + 1);
        }
  return [...shared]
    .filter(([, count]) => count >= MIN_SHARED)
    .sort(([a], [b]) => a - b)
    .flatMap(([pair]) => {
      const [first, second] = [reports[Math.floor(pair / reports.length)], reports[pair % reports.length]];
      const how = first && second ? relationOf(first, second) : null;
      return first && second && how ? [{ first, second, how }] : [];
    });
}

function relationOf(first: TextFacts, second: TextFacts): Twins['how'] | null {
  if (first.sha256 === second.sha256) return 'copy';
  const { sameText, excerpt, sameFigures } = compareFingerprints(first.fingerprint, second.fingerprint);
  if (sameText) return 'copy';
  if (excerpt) return 'excerpt';
  return sameFigures ? 'translation' : null;
}

/** What is to be told of texts that are one: that they are, and where they are of different places or years. */
export function describeTwins(
  twins: readonly Twins[],
): { code: 'DOCUMENT_DUPLICATE' | 'DOCUMENT_SIMILAR' | 'TEXTS_DISAGREE'; document: string; message: string }[] {
  return twins.flatMap(({ first, second, how }) => {
    const document = second.id;
    const found =
      first.sha256 === second.sha256
        ? ({ code: 'DOCUMENT_DUPLICATE', document, message: `The text is the same as that of ${first.id}.` } as const)
        : ({ code: 'DOCUMENT_SIMILAR', document, message: `This is ${RELATIONS[how]} ${first.id}.` } as const);
    const isOther = (a: string | number | null, b: string | number | null): boolean =>
      a !== null && b !== null && a !== b;
    if (!isOther(first.city, second.city) && !isOther(first.reportYear, second.reportYear)) return [found];
    const message = `${first.id} is ${RELATIONS[how]} this, but is taken for ${nameOf(first)}, this for ${nameOf(second)}.`;
    return [found, { code: 'TEXTS_DISAGREE', document, message }];
  });
}

const RELATIONS = {
  copy: 'nearly the same text as',
  excerpt: 'in part the same text as',
  translation: 'by its figures the same report as',
} as const;

function nameOf({ city, reportYear }: TextFacts): string {
  return [city ?? 'no place', reportYear ?? 'no year'].join(' ');
}

/**
 * The report each text is of, by document id; a text without place or year is in none. A place has one work report,
 * plan and budget a year; of articles there may be many: those that are no twins are reports `-2`, `-3` by their ids.
 */
export function assignReports(texts: readonly TextFacts[]): ReadonlyMap<string, string> {
  const assigned = new Map<string, string>();
  const sorted = [...texts].sort((a, b) => compareText(a.id, b.id));
  for (const [id, of] of groupBy(sorted, reportId)) {
    if (id === null) continue;
    const groups = MANY_A_YEAR.has(of[0]?.reportKind ?? 'gwr') ? groupTwins(of) : [of];
    groups.forEach((group, index) => {
      for (const text of group) assigned.set(text.id, index === 0 ? id : `${id}-${index + 1}`);
    });
  }
  return assigned;
}

const MANY_A_YEAR: ReadonlySet<TextFacts['reportKind']> = new Set(['article', 'other']);

/** Groups of texts that are twins, directly or through others; in the order of their first ids. */
function groupTwins(texts: readonly TextFacts[]): TextFacts[][] {
  const twins = findTwins(texts);
  const groups: TextFacts[][] = [];
  for (const text of texts) {
    const isTwin = (other: TextFacts): boolean =>
      twins.some(({ first, second }) => (first === other && second === text) || (first === text && second === other));
    const own = groups.filter((group) => group.some(isTwin));
    const [home, ...others] = own;
    if (!home) {
      groups.push([text]);
      continue;
    }
    for (const other of others) groups.splice(groups.indexOf(other), 1);
    home.push(text, ...others.flat());
  }
  return groups;
}
