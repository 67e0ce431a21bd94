import { groupBy } from '../group.ts';
import { compareText } from '../issues.ts';
import { quoteWords, listSome, type LintContext, type QuotedFinding } from './lint-context.ts';
import { resolveOverlaps } from '../overlaps.ts';
import { isStatement } from '../parts.ts';
import { placeTerms } from './places.ts';
import { themeOf } from './schema.ts';
import type { Issue, SentenceRecord, Tag, Term } from '../types.ts';

/** A term is doubtful if at least so many of its sentences … */
const ENOUGH_SENTENCES = 10;
/** … and at least this share of them speak of another theme and by no other word of its own. */
const DOUBTFUL_SHARE = 0.6;

type Sentence = Pick<SentenceRecord, 'text' | 'part' | 'startOffset' | 'themes'>;

/** What one sentence says of a term it holds. */
interface Sighting {
  /** The longer terms it lies in, where it stands nowhere else. */
  readonly hiddenIn: readonly QuotedFinding[];
  readonly isTagged: boolean;
  /** The other themes of the sentence, where no other tag is of the term's own. */
  readonly alone: readonly string[];
}

/**
 * What a corpus says against terms: never found, always inside a longer one, mostly where another theme is spoken of. The
 * sentences are those of `readReport`, with their tags of the same taxonomy; headings and lists count as they do there.
 */
export function lintCorpus({ placed, tagger, issueAt }: LintContext, sentences: Iterable<Sentence>): Issue[] {
  const sightings = new Map<Term, Sighting[]>();
  for (const sentence of sentences) {
    if (!isStatement(sentence.part)) continue;
    for (const [term, sighting] of lookAt(sentence, quoteWords(tagger, sentence.text).findings)) {
      const known = sightings.get(term);
      if (known) known.push(sighting);
      else sightings.set(term, [sighting]);
    }
  }
  return placed.flatMap((each) =>
    placeTerms(each).flatMap(({ item, at }) => {
      const seen = sightings.get(item);
      if (!seen) return [issueAt('TAXONOMY_TERM_UNUSED', at, `No sentence holds "${item.text}".`)];
      const hidden = describeHidden(item, seen);
      const doubt = describeDoubt(item, seen);
      return [
        ...(hidden === null ? [] : [issueAt('TAXONOMY_TERM_HIDDEN', at, hidden)]),
        ...(doubt === null ? [] : [issueAt('TAXONOMY_TERM_DOUBTFUL', at, doubt)]),
      ];
    }),
  );
}

/** The terms of a sentence with what it says of each. */
function lookAt({ themes: tags, startOffset }: Sentence, findings: readonly QuotedFinding[]): Map<Term, Sighting> {
  const { kept } = resolveOverlaps(findings);
  const sightings = new Map<Term, Sighting>();
  for (const [entry, places] of groupBy(findings, (finding) => finding.entry)) {
    if (entry.kind !== 'term') continue;
    const themes = new Set([entry.theme, ...entry.term.alsoTags.map(themeOf)]);
    const isByTerm = (tag: Tag): boolean =>
      themes.has(tag.theme) &&
      places.some((place) => startOffset + place.startOffset === tag.startOffset && place.quote === tag.quote);
    const covers = places.flatMap((place) => kept.find((other) => isInside(place, other)) ?? []);
    const hasOther = tags.some((tag) => themes.has(tag.theme) && !isByTerm(tag));
    sightings.set(entry.term, {
      hiddenIn: covers.length === places.length ? covers : [],
      isTagged: tags.some(isByTerm),
      alone: hasOther ? [] : [...new Set(tags.map(({ theme }) => theme))].filter((theme) => !themes.has(theme)),
    });
  }
  return sightings;
}

function isInside(inner: QuotedFinding, outer: QuotedFinding): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

function describeHidden({ text }: Term, seen: readonly Sighting[]): string | null {
  if (seen.some(({ hiddenIn }) => hiddenIn.length === 0)) return null;
  const longer = countEach(
    seen.flatMap(({ hiddenIn }) => hiddenIn.map(({ term, concept }) => `"${term}" (${concept})`)),
  );
  return `"${text}" stands in ${seen.length} ${seen.length === 1 ? 'sentence' : 'sentences'}, always inside ${listSome(longer.map(([name]) => name))}.`;
}

function describeDoubt({ text }: Term, seen: readonly Sighting[]): string | null {
  const tagged = seen.filter(({ isTagged }) => isTagged);
  const alone = tagged.filter((sighting) => sighting.alone.length > 0);
  if (tagged.length < ENOUGH_SENTENCES || alone.length < tagged.length * DOUBTFUL_SHARE) return null;
  const others = countEach(alone.flatMap((sighting) => sighting.alone)).map(([theme, count]) => `${theme} ${count}`);
  return `"${text}" tags ${tagged.length} sentences; ${alone.length} of them have another theme and no other term of its own (${others.join(', ')}).`;
}

/** Each text with its number, the most frequent first. */
function countEach(texts: readonly string[]): [string, number][] {
  const counts = [...groupBy(texts, (text) => text)].map(([text, all]): [string, number] => [text, all.length]);
  return counts.sort(([a, many], [b, few]) => few - many || compareText(a, b));
}
