import { CATCH_ALL_DEPARTMENTS, DEPARTMENTS } from './locales/departments.ts';
import { createMatcher, type Matcher } from './matcher.ts';
import { resolveOverlaps, type Finding } from './overlaps.ts';
import { taggedConceptId, themeOf } from './taxonomy-schema.ts';
import { isAcronym, termForms } from './taxonomy-variants.ts';
import type { QuotedSpan, Tag, Taxonomy, Term } from './types.ts';
import { createView } from './view.ts';
import { overlaps } from './spans.ts';

/** A taxonomy made ready for tagging. */
export interface Tagger {
  readonly matcher: Matcher;
  /** What the terms given to the matcher stand for, by their index. */
  readonly owners: readonly Owner[];
  /** What headings announce: one stands over many sentences and is read once. */
  readonly announced: WeakMap<PlacedText, readonly Claim[]>;
}

interface Owner {
  readonly concept: string;
  readonly theme: string;
  readonly isRefusal: boolean;
  readonly isAcronym: boolean;
  readonly term: Term;
}

/** A piece of text with its place in the document (UTF-16 code units). */
export interface PlacedText {
  readonly text: string;
  readonly startOffset: number;
}

/** A term found in a sentence, kept or not: what `explain` shows. */
export interface TermHit extends QuotedSpan {
  readonly concept: string;
  readonly theme: string;
  readonly term: string;
  /** Line of the term in the taxonomy file. */
  readonly line: number;
  /** `term:…`, `weak:…+…`, `heading:…`. */
  readonly rule: string;
  readonly kept: boolean;
  /** What it rests on, or why it was refused. */
  readonly reason: string;
}

interface TermFinding extends Finding {
  readonly owner: Owner;
}

/** Compiles all terms and look-alikes, in all their forms, into one matcher. */
export function compileTagger(taxonomy: Taxonomy): Tagger {
  const forms: string[] = [];
  const owners: Owner[] = [];
  const taken = new Set<string>();
  const add = (form: string, owner: Owner): void => {
    forms.push(form);
    owners.push(owner);
  };
  const all = taxonomy.concepts.flatMap((concept) => {
    const { theme } = concept;
    const id = taggedConceptId(concept.id);
    const refusals = (['en', 'zh'] as const).flatMap((language) =>
      concept.notAliases[language].map((text) => ({ text, language, weak: false, alsoTags: [], line: 0 })),
    );
    return [
      ...concept.terms.map((term) => ({ concept: id, theme, term, isRefusal: false, isAcronym: isAcronym(term.text) })),
      ...refusals.map((term) => ({ concept: id, theme, term, isRefusal: true, isAcronym: false })),
    ];
  });
  const listed = all.map((owner) => ({ owner, forms: termForms(owner.term) }));
  // A form that is listed itself belongs to that entry, not to the term it would be a plural or spelling of.
  for (const {
    owner,
    forms: [own = ''],
  } of listed) {
    add(own, owner);
    if (!owner.isRefusal) taken.add(own);
  }
  for (const {
    owner,
    forms: [, ...others],
  } of listed)
    for (const form of others) {
      if (!owner.isRefusal && taken.has(form)) continue;
      if (!owner.isRefusal) taken.add(form);
      add(form, owner);
    }
  return { matcher: createMatcher(forms), owners, announced: new WeakMap() };
}

/**
 * Finds the concepts a sentence speaks of, by place. Pure; offsets of tags and hits count in the document.
 *
 * A strong term tags alone. A weak one needs a second cue: another term of its theme elsewhere in the sentence (if weak
 * too, one of another concept), or a heading that names the theme outright. Longer terms and look-alikes refuse what
 * lies inside them (`overlaps.ts`). A sentence without any term or look-alike inherits the theme of a heading that names
 * one, and one only, outright. A sentence that strings all departments together has no theme.
 */
export function tagSentence(
  tagger: Tagger,
  sentence: PlacedText & { readonly heading?: PlacedText | null },
): { tags: Tag[]; hits: TermHit[] } {
  const { claims, refused, lookAlikes, folded } = findClaims(tagger, sentence);
  const announced = sentence.heading ? findAnnounced(tagger, sentence.heading) : [];
  const isCatchAll = namesAllDepartments(folded);
  const own = claims.map((claim) => (isCatchAll ? refuseCatchAll(claim) : decide(claim, claims, announced)));
  const inherited = claims.length === 0 && !isCatchAll ? inherit(announced, lookAlikes) : [];
  const hits = [...own, ...refused, ...inherited].sort((a, b) => a.startOffset - b.startOffset);
  return {
    tags: [
      ...own.filter(({ kept }) => kept).map((hit) => toTag(hit, 'own')),
      ...inherited.map((hit) => toTag(hit, 'heading')),
    ],
    hits,
  };
}

/** One concept claimed by one term at one place; a term with `alsoTags` makes several claims. */
interface Claim extends QuotedSpan {
  readonly concept: string;
  readonly theme: string;
  readonly term: Term;
}

/** The claims that survive look-alikes and longer terms, and the hits refused for them. */
function findClaims(
  { matcher, owners }: Tagger,
  { text, startOffset }: PlacedText,
): { claims: Claim[]; refused: TermHit[]; lookAlikes: ReadonlySet<string>; folded: string } {
  const view = createView(text, startOffset);
  const findings = matcher(view.text.replaceAll('-', ' ')).flatMap((match): TermFinding[] => {
    const owner = owners[match.term];
    if (!owner || (owner.isAcronym && !isInCapitals(view.quote(match.start, match.end).quote))) return [];
    const { concept, theme, term, isRefusal } = owner;
    return [{ start: match.start, end: match.end, concept, theme, isRefusal, term: term.text, weak: term.weak, owner }];
  });
  const { kept, refused } = resolveOverlaps(findings);
  const claimsOf = ({ start, end, owner }: TermFinding): Claim[] =>
    [owner.concept, ...owner.term.alsoTags.map(taggedConceptId)].map((concept) => ({
      ...view.quote(start, end),
      concept,
      theme: themeOf(concept),
      term: owner.term,
    }));
  return {
    claims: kept.flatMap(claimsOf),
    folded: view.text,
    lookAlikes: new Set(findings.filter(({ isRefusal }) => isRefusal).map(({ theme }) => theme)),
    refused: refused.flatMap(({ finding, reason }) =>
      claimsOf(finding).map((claim) => toHit(claim, { rule: ruleOf(claim), kept: false, reason })),
    ),
  };
}

/** The strong claims of a heading that name its theme outright: the theme's own terms. */
function findAnnounced(tagger: Tagger, heading: PlacedText): readonly Claim[] {
  const known = tagger.announced.get(heading);
  if (known) return known;
  const claims = findClaims(tagger, heading).claims.filter(
    ({ concept, theme, term }) => !term.weak && concept === taggedConceptId(theme),
  );
  tagger.announced.set(heading, claims);
  return claims;
}

function namesAllDepartments(folded: string): boolean {
  return new Set(folded.match(DEPARTMENTS)).size >= CATCH_ALL_DEPARTMENTS;
}

function refuseCatchAll(claim: Claim): TermHit {
  const reason = 'in a sentence that names all departments and says nothing of each';
  return toHit(claim, { rule: ruleOf(claim), kept: false, reason });
}

function decide(claim: Claim, claims: readonly Claim[], announced: readonly Claim[]): TermHit {
  if (!claim.term.weak) return toHit(claim, { rule: ruleOf(claim), kept: true, reason: 'a term that tags alone' });
  const cues = claims.filter(
    (other) =>
      other.theme === claim.theme &&
      other.term !== claim.term &&
      (!other.term.weak || other.concept !== claim.concept) &&
      !overlaps(other, claim),
  );
  const cue = cues.find(({ term }) => !term.weak) ?? cues[0];
  if (cue)
    return toHit(claim, {
      rule: `${ruleOf(claim)}+${cue.term.text}`,
      kept: true,
      reason: `a weak term beside “${cue.quote}”`,
    });
  const heading = announced.find(({ theme }) => theme === claim.theme);
  if (heading)
    return toHit(claim, {
      rule: `${ruleOf(claim)}+heading:${heading.term.text}`,
      kept: true,
      reason: `a weak term under the heading “${heading.quote}”`,
    });
  return toHit(claim, { rule: ruleOf(claim), kept: false, reason: 'a weak term without a second cue of its theme' });
}

/** A heading that names two themes passes on neither, nor does one to a sentence with a look-alike of its theme. */
function inherit(announced: readonly Claim[], lookAlikes: ReadonlySet<string>): TermHit[] {
  const [first] = announced;
  if (!first || lookAlikes.has(first.theme) || announced.some(({ theme }) => theme !== first.theme)) return [];
  return [
    toHit(first, {
      rule: `heading:${first.term.text}`,
      kept: true,
      reason: `stands under the heading “${first.quote}”`,
    }),
  ];
}

function ruleOf({ term }: Claim): string {
  return `${term.weak ? 'weak' : 'term'}:${term.text}`;
}

function toHit(
  { startOffset, endOffset, quote, concept, theme, term }: Claim,
  decision: Pick<TermHit, 'rule' | 'kept' | 'reason'>,
): TermHit {
  return { startOffset, endOffset, quote, concept, theme, term: term.text, line: term.line, ...decision };
}

function toTag({ concept, theme, startOffset, endOffset, quote, rule }: TermHit, role: Tag['role']): Tag {
  return { concept, theme, startOffset, endOffset, quote, rule, role };
}

/** "RCEP", "SMEs": capitals, but for a plural s. */
function isInCapitals(quote: string): boolean {
  const letters = quote.replace(/<[^>]*>/g, '').normalize('NFKC');
  return !/[a-z]/.test(letters.replace(/s$/, ''));
}
