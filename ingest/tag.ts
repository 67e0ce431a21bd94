import { findClaims, type Claim, type Claims } from './claims.ts';
import type { LookAlikeEntry, Tagger } from './compile-tagger.ts';
import { findWords } from './find-words.ts';
import { groupBy } from './group.ts';
import { HEADING_NUMBER, JOINT_HEADING } from './locales/headings.ts';
import { isPassing } from './passing.ts';
import { overlaps } from './spans.ts';
import { taggedConceptId } from './taxonomy/schema.ts';
import type { QuotedSpan, Rule, Tag, TagRole } from './types.ts';
import { createView } from './view.ts';

/** A piece of text with its place in the document (UTF-16 code units). */
export interface PlacedText {
  readonly text: string;
  readonly startOffset: number;
}

/** A sentence with what stands above it and may speak for it. */
export interface SentenceInContext extends PlacedText {
  /** The heading it stands under. */
  readonly heading?: PlacedText | null;
  /**
   * The themes its paragraph mostly speaks of: the heading speaks for these only (absent: any), and the sentence names
   * none of them in passing.
   */
  readonly topics?: ReadonlySet<string>;
  /** The sentence that opens the list of which it is an item. */
  readonly listHead?: PlacedText | null;
}

/** A term found in a sentence, or a rule that holds there, kept or not: what `explain` shows. */
export interface TermHit extends QuotedSpan {
  readonly concept: string;
  readonly theme: string;
  /** The words as the taxonomy has them. */
  readonly term: string;
  /** Line of the term or rule in the taxonomy file. */
  readonly line: number;
  /** `term:…`, `weak:…+…`, `rule:ID:…+…`, `list:…`. */
  readonly rule: string;
  readonly role: TagRole;
  readonly kept: boolean;
  /** What it rests on, or why it was refused. */
  readonly reason: string;
}

/**
 * Finds the concepts a sentence speaks of, by place. Pure; offsets of tags and hits count in the document.
 *
 * A strong term tags alone, as a rule does whose words are all there. A weak term needs a second cue: another claim of its
 * theme elsewhere in the sentence (if weak too, one of another concept), or a heading or list head that names the theme
 * outright. Longer terms and look-alikes refuse what lies inside them (`overlaps.ts`), a look-alike of the scope
 * `sentence` its whole theme. A theme that a long sentence names only in passing is refused (`passing.ts`), as is all of a
 * sentence that strings the departments together. An item of a list without any claim or look-alike inherits the theme of
 * the line that opens its list, if that names one, and one only, outright. A heading gives its theme to no sentence
 * without a word of it: of 119 such sentences in labelled reports 6 had it.
 */
export function tagSentence(tagger: Tagger, sentence: SentenceInContext): { tags: Tag[]; hits: TermHit[] } {
  const { topics } = sentence;
  const heading = sentence.heading ? readHead(tagger, sentence.heading) : SILENT;
  const list = sentence.listHead ? readHead(tagger, sentence.listHead) : SILENT;
  const found = findClaims(tagger, sentence, heading.rules);
  const { claims, refused } = found;
  const speaking = [...list.announced, ...heading.announced.filter(({ theme }) => topics?.has(theme) ?? true)];
  const cues = groupCues(claims);
  const decided = claims.map((claim): Decided => {
    const against = findObjection(claim, found);
    if (against !== null) return { claim, hit: refuse(claim, against) };
    return { claim, hit: claim.weak ? decideWeak(claim, cues, speaking) : keep(claim) };
  });
  const own = refusePassing(decided, found.folded, topics);
  const inherited = claims.length > 0 || found.isCatchAll ? [] : inherit(list.announced, found.lookAlikes);
  const hits = [...own, ...refused.map((claim) => refuse(claim, claim.reason)), ...inherited];
  return {
    tags: [...own, ...inherited].filter(({ kept }) => kept).map(toTag),
    hits: hits.sort((a, b) => a.startOffset - b.startOffset),
  };
}

interface Decided {
  readonly claim: Claim;
  readonly hit: TermHit;
}

/** What a heading or list head says of what stands under it. */
interface Head {
  /** Its claims by the theme's own strong terms: they name the theme outright. */
  readonly announced: readonly Claim[];
  /** Rules that ask for a word it holds. */
  readonly rules: ReadonlySet<Rule>;
}

const SILENT: Head = { announced: [], rules: new Set() };

/** One heading stands over many sentences and is read once. */
const heads = new WeakMap<Tagger, WeakMap<PlacedText, Head>>();

function readHead(tagger: Tagger, head: PlacedText): Head {
  const known = heads.get(tagger) ?? new WeakMap<PlacedText, Head>();
  heads.set(tagger, known);
  const read = known.get(head);
  if (read) return read;
  const { folded, claims } = findClaims(tagger, head, SILENT.rules);
  const said: Head = {
    announced: JOINT_HEADING.test(folded.replace(HEADING_NUMBER, ''))
      ? []
      : claims.filter(({ concept, theme, weak }) => !weak && concept === taggedConceptId(theme)),
    rules: new Set(
      findWords(tagger, createView(head.text), { allCues: true }).cues.flatMap(({ entry }) =>
        entry.place === 'section' ? [entry.rule] : [],
      ),
    ),
  };
  known.set(head, said);
  return said;
}

/** Why the sentence as a whole refuses a claim; null where it does not. */
function findObjection(claim: Claim, { lookAlikes, isCatchAll }: Claims): string | null {
  if (isCatchAll) return 'in a sentence that names all departments and says nothing of each';
  const scoped = lookAlikes.find(({ theme, lookAlike }) => lookAlike.scope === 'sentence' && theme === claim.theme);
  return scoped ? `beside “${scoped.lookAlike.text}”, with which ${scoped.concept} refuses the sentence` : null;
}

/** Claims by theme, in each those that make one kind of cue (one term of one concept) together. */
type Cues = ReadonlyMap<string, readonly (readonly Cue[])[]>;

interface Cue {
  readonly claim: Claim;
  /** Its place among all claims. */
  readonly index: number;
}

function groupCues(claims: readonly Claim[]): Cues {
  const cues = claims.map((claim, index): Cue => ({ claim, index }));
  return new Map(
    [...groupBy(cues, ({ claim }) => claim.theme)].map(([theme, own]) => [
      theme,
      [...groupBy(own, ({ claim: { term, concept, weak } }) => `${weak} ${concept} ${term}`).values()],
    ]),
  );
}

/** The first claim that another can rest on, a strong one if there is any; a sentence may hold thousands of one term. */
function findCue(claim: Claim, cues: Cues): Claim | undefined {
  const found = (cues.get(claim.theme) ?? []).flatMap((kind) => {
    const other = kind[0]?.claim;
    if (!other || other.term === claim.term || (other.weak && other.concept === claim.concept)) return [];
    return kind.find((cue) => !overlaps(cue.claim, claim)) ?? [];
  });
  const [first] = found.sort((a, b) => Number(a.claim.weak) - Number(b.claim.weak) || a.index - b.index);
  return first?.claim;
}

function decideWeak(claim: Claim, cues: Cues, speaking: readonly Claim[]): TermHit {
  const cue = findCue(claim, cues);
  if (cue) return keep({ ...claim, rule: `${claim.rule}+${cue.term}`, reason: `a weak term beside “${cue.quote}”` });
  const head = speaking.find(({ theme }) => theme === claim.theme);
  if (!head) return refuse(claim, 'a weak term without a second cue of its theme');
  return keep({
    ...claim,
    rule: `${claim.rule}+heading:${head.term}`,
    reason: `a weak term under “${head.quote}”`,
  });
}

/** Refuses what counts so far of a theme that the sentence names only in passing; words that stand together by a rule never pass by. */
function refusePassing(
  decided: readonly Decided[],
  folded: string,
  topics: ReadonlySet<string> | undefined,
): TermHit[] {
  const kept = decided.filter(({ hit }) => hit.kept);
  const passing = new Set(
    [...groupBy(kept, ({ hit }) => hit.theme)].flatMap(([theme, own]) => {
      const isBound = topics?.has(theme) || own.some(({ claim }) => claim.isComposed);
      return !isBound &&
        isPassing(
          folded,
          own.map(({ claim }) => claim.at),
        )
        ? [theme]
        : [];
    }),
  );
  return decided.map(({ hit }) =>
    hit.kept && passing.has(hit.theme)
      ? { ...hit, kept: false, reason: 'named in passing, in a long sentence on other things' }
      : hit,
  );
}

/** A list head that names two themes passes on neither, nor does one to an item with a look-alike of its theme. */
function inherit(announced: readonly Claim[], lookAlikes: readonly LookAlikeEntry[]): TermHit[] {
  const [first] = announced;
  if (!first || announced.some(({ theme }) => theme !== first.theme)) return [];
  if (lookAlikes.some(({ theme }) => theme === first.theme)) return [];
  const reason = `stands in the list that “${first.quote}” opens`;
  return [{ ...keep({ ...first, rule: `list:${first.term}`, reason }), role: 'list' }];
}

function keep({ startOffset, endOffset, quote, concept, theme, term, line, rule, reason }: Claim): TermHit {
  return { startOffset, endOffset, quote, concept, theme, term, line, rule, role: 'own', kept: true, reason };
}

function refuse({ startOffset, endOffset, quote, concept, theme, term, line, rule }: Claim, reason: string): TermHit {
  return { startOffset, endOffset, quote, concept, theme, term, line, rule, role: 'own', kept: false, reason };
}

function toTag({ concept, theme, startOffset, endOffset, quote, rule, role }: TermHit): Tag {
  return { concept, theme, startOffset, endOffset, quote, rule, role };
}
