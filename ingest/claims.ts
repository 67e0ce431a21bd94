import type { LookAlikeEntry, Tagger } from './compile-tagger.ts';
import { findWords, type CueHit, type TermFinding } from './find-words.ts';
import { CATCH_ALL_DEPARTMENTS, DEPARTMENTS } from './locales/departments.ts';
import { findAround, lineUp, resolveOverlaps, type Refused } from './overlaps.ts';
import { findRules, type RuleHit } from './rules.ts';
import type { Range } from './spans.ts';
import { taggedConceptId, themeOf } from './taxonomy/schema.ts';
import type { QuotedSpan, Rule } from './types.ts';
import { createView, type TextView } from './view.ts';

/** One concept claimed at one place by a term (one with `alsoTags` makes several claims) or by a rule. */
export interface Claim extends QuotedSpan {
  readonly concept: string;
  readonly theme: string;
  readonly weak: boolean;
  /** The words as the taxonomy has them. */
  readonly term: string;
  /** Line of the term or rule in the taxonomy file. */
  readonly line: number;
  /** `term:…`, `weak:…`, `rule:ID:…+…`. */
  readonly rule: string;
  /** Several words stand together: more than a passing word. */
  readonly isComposed: boolean;
  /** What it rests on, or why it was refused. */
  readonly reason: string;
  /** Where it stands in the folded text, end exclusive. */
  readonly at: Range;
}

/** What the words of a sentence claim, before the sentence as a whole is looked at. */
export interface Claims {
  readonly folded: string;
  /** What survives look-alikes and longer terms. */
  readonly claims: readonly Claim[];
  /** What they refuse, with the reason. */
  readonly refused: readonly Claim[];
  readonly lookAlikes: readonly LookAlikeEntry[];
  /** The sentence strings all departments together. */
  readonly isCatchAll: boolean;
}

/** Finds the claims of a text that begins at `startOffset` of its document. `headRules` are the rules that the heading above allows. */
export function findClaims(
  tagger: Tagger,
  { text, startOffset }: { readonly text: string; readonly startOffset: number },
  headRules: ReadonlySet<Rule>,
): Claims {
  const view = createView(text, startOffset);
  const { findings, cues } = findWords(tagger, view);
  if (findings.length === 0 && cues.length === 0)
    return { folded: view.text, claims: [], refused: [], lookAlikes: [], isCatchAll: namesAllDepartments(view.text) };
  const { kept, refused } = resolveOverlaps(findings);
  const lookAlikes = findings.filter(({ isRefusal }) => isRefusal);
  const refusing = lineUp(lookAlikes);
  const isFree = (hit: CueHit): boolean =>
    hit.entry.place === 'none' || !findAround(refusing, hit, ({ theme }) => theme === hit.entry.theme);
  return {
    folded: view.text,
    claims: [
      ...kept.flatMap((finding) => claimsOfTerm(finding, view, null)),
      ...findRules(view.text, cues.filter(isFree), headRules).map((hit) => claimOfRule(hit, view)),
    ],
    refused: refused.flatMap(({ finding, reason }: Refused<TermFinding>) => claimsOfTerm(finding, view, reason)),
    lookAlikes: lookAlikes.flatMap(({ entry }) => (entry.kind === 'lookAlike' ? [entry] : [])),
    isCatchAll: namesAllDepartments(view.text),
  };
}

function claimsOfTerm({ start, end, entry, theme }: TermFinding, view: TextView, refusal: string | null): Claim[] {
  if (entry.kind !== 'term') return [];
  const { text: term, weak, line, alsoTags } = entry.term;
  const { startOffset, endOffset, quote } = view.quote(start, end);
  const rule = `${weak ? 'weak' : 'term'}:${term}`;
  const reason = refusal ?? 'a term that tags alone';
  const place = {
    startOffset,
    endOffset,
    quote,
    at: { start, end },
    weak,
    term,
    line,
    rule,
    isComposed: false,
    reason,
  };
  const own = { ...place, concept: entry.concept, theme };
  return [own, ...alsoTags.map((id) => ({ ...place, concept: taggedConceptId(id), theme: themeOf(id) }))];
}

/** The claim stands where the word of the rule's first group does. */
function claimOfRule({ entry, words }: RuleHit, view: TextView): Claim {
  const { concept, theme, rule, word: term } = entry;
  const [{ start, end }] = words;
  const quotes = words.map((word) => `“${view.quote(word.start, word.end).quote}”`);
  return {
    ...view.quote(start, end),
    ...{ concept, theme, term, at: { start, end }, weak: false, line: rule.line, isComposed: words.length > 1 },
    rule: `rule:${rule.id}:${words.map(({ entry }) => entry.word).join('+')}`,
    reason: `words that tag together: ${quotes.join(', ')}`,
  };
}

function namesAllDepartments(folded: string): boolean {
  return new Set(folded.match(DEPARTMENTS)).size >= CATCH_ALL_DEPARTMENTS;
}
