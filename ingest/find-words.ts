import type { CueEntry, LookAlikeEntry, Tagger, TermEntry } from './compile-tagger.ts';
import type { Finding } from './overlaps.ts';
import type { Rule } from './types.ts';
import type { TextView } from './view.ts';

/** A term or look-alike in a folded text, before it is decided what counts. */
export interface TermFinding extends Finding {
  readonly entry: TermEntry | LookAlikeEntry;
}

/** A word of a rule found in a text; offsets count in the folded text, end exclusive. */
export interface CueHit {
  readonly start: number;
  readonly end: number;
  readonly entry: CueEntry;
}

/** All that the words of a text could be. */
export interface Words {
  /** Terms and look-alikes, ordered by start, the longer first. */
  readonly findings: readonly TermFinding[];
  /** Words of those rules that have one in each of their groups and none that forbids; of all rules if so asked. */
  readonly cues: readonly CueHit[];
}

/** Finds terms, look-alikes and words of rules. Acronyms count in capitals only. */
export function findWords(tagger: Tagger, view: TextView, options: { readonly allCues?: boolean } = {}): Words {
  const { matcher, entries } = tagger;
  const findings: TermFinding[] = [];
  const cues: CueHit[] = [];
  // most sentences have words of many rules, and few all that a rule asks for
  const seen = new Map<Rule, number>();
  matcher.visit(view.text.replaceAll('-', ' '), (index, start, end) => {
    const entry = entries[index];
    if (entry?.kind === 'cue') {
      cues.push({ start, end, entry });
      seen.set(entry.rule, (seen.get(entry.rule) ?? 0) | bitOf(entry.place));
    } else if (entry && !(entry.kind === 'term' && entry.isAcronym && !isInCapitals(view.quote(start, end).quote)))
      findings.push(toFinding(start, end, entry));
  });
  if (options.allCues) return { findings, cues };
  const whole = new Set([...seen].flatMap(([rule, bits]) => (isWhole(rule, bits) ? [rule] : [])));
  return { findings, cues: whole.size === 0 ? [] : cues.filter(({ entry }) => whole.has(entry.rule)) };
}

function isWhole({ all }: Rule, bits: number): boolean {
  return (bits & FORBIDDEN) === 0 && countBits(bits & ~IN_HEADING) === all.length;
}

const FORBIDDEN = 1 << 30;
const IN_HEADING = 1 << 29;

function bitOf(place: CueEntry['place']): number {
  if (place === 'none') return FORBIDDEN;
  return place === 'section' ? IN_HEADING : 1 << place;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function toFinding(start: number, end: number, entry: TermEntry | LookAlikeEntry): TermFinding {
  const { concept, theme } = entry;
  return entry.kind === 'term'
    ? { start, end, concept, theme, entry, isRefusal: false, term: entry.term.text, weak: entry.term.weak }
    : { start, end, concept, theme, entry, isRefusal: true, term: entry.lookAlike.text, weak: false };
}

/** "RCEP", "SMEs": capitals, but for a plural s. */
function isInCapitals(quote: string): boolean {
  const letters = quote.replace(/<[^>]*>/g, '').normalize('NFKC');
  return !/[a-z]/.test(letters.replace(/s$/, ''));
}
