import { groupBy } from '../group.ts';
import { sentenceId } from '../ids.ts';
import { compareText } from '../issues.ts';
import { ruleSource } from './rule-source.ts';
import { THEMES } from '../taxonomy/schema.ts';
import type { DocumentRecord, SentenceRecord, Span, Tag } from '../types.ts';

/** What a comparison reads of the records of one run. */
export interface TaggedRun {
  readonly documents: readonly Pick<DocumentRecord, 'id' | 'sha256'>[];
  readonly sentences: readonly DiffSentence[];
}

export type DiffSentence = Span & Pick<SentenceRecord, 'document' | 'city' | 'reportYear' | 'text' | 'themes'>;

/** Sentences that gained or lost a theme by one term. A sentence stands in the group of each term that is part of it. */
export interface TagChange {
  readonly change: 'gained' | 'lost';
  readonly theme: string;
  readonly concept: string;
  /** Of the tag that came or fell: `term:…`, `weak:…`, `rule:ID`, `heading:…`, `list:…`. */
  readonly rule: string;
  readonly sentences: number;
  readonly samples: readonly PlacedSentence[];
}

/** Sentences that keep a theme and say other things of it. */
export interface ConceptChange {
  readonly theme: string;
  /** Concepts of the theme that the sentence had and has no longer, sorted. */
  readonly lost: readonly string[];
  /** Concepts that it has now. */
  readonly gained: readonly string[];
  readonly sentences: number;
  readonly samples: readonly PlacedSentence[];
}

export interface PlacedSentence extends Pick<SentenceRecord, 'city' | 'reportYear' | 'text'> {
  /** Document and offset. */
  readonly id: string;
}

/** What differs between two runs over the same texts. Lists are in the order that follows, most sentences first. */
export interface TagDiff {
  readonly documents: {
    readonly both: number;
    readonly onlyOld: readonly string[];
    readonly onlyNew: readonly string[];
    /** In both, but the file's bytes changed. */
    readonly rewritten: readonly string[];
  };
  readonly sentences: {
    /** Same place and same words in both: only these are compared. */
    readonly compared: number;
    /** Of documents in both: places that are a sentence in one run only, since it was cut or worded otherwise. */
    readonly boundsOld: number;
    readonly boundsNew: number;
    readonly boundsSamples: readonly PlacedSentence[];
  };
  /** Sentences with the theme then and now, and the difference. */
  readonly themes: Readonly<Record<string, Record<'old' | 'new' | 'gained' | 'lost', number>>>;
  readonly changes: readonly TagChange[];
  readonly concepts: readonly ConceptChange[];
}

const SAMPLES = 3;

/** Compares what two runs say of the same sentences. Pure and in time with their number. */
export function diffTags(before: TaggedRun, after: TaggedRun): TagDiff {
  const oldDocuments = new Map(before.documents.map(({ id, sha256 }) => [id, sha256]));
  const newDocuments = new Map(after.documents.map(({ id, sha256 }) => [id, sha256]));
  const shared = [...oldDocuments.keys()].filter((id) => newDocuments.has(id)).sort(compareText);
  const isShared = ({ document }: DiffSentence): boolean => oldDocuments.has(document) && newDocuments.has(document);
  const unmatched = new Map(before.sentences.filter(isShared).map((sentence) => [placeOf(sentence), sentence]));
  const matched: Match[] = [];
  const onlyNew: DiffSentence[] = [];
  for (const sentence of after.sentences.filter(isShared)) {
    const known = unmatched.get(placeOf(sentence));
    if (known?.text === sentence.text) {
      unmatched.delete(placeOf(sentence));
      matched.push({ before: known, after: sentence });
    } else onlyNew.push(sentence);
  }
  return {
    documents: {
      both: shared.length,
      onlyOld: [...oldDocuments.keys()].filter((id) => !newDocuments.has(id)).sort(compareText),
      onlyNew: [...newDocuments.keys()].filter((id) => !oldDocuments.has(id)).sort(compareText),
      rewritten: shared.filter((id) => oldDocuments.get(id) !== newDocuments.get(id)),
    },
    sentences: {
      compared: matched.length,
      boundsOld: unmatched.size,
      boundsNew: onlyNew.length,
      boundsSamples: onlyNew.slice(0, SAMPLES).map(placeSentence),
    },
    themes: Object.fromEntries(THEMES.map((theme) => [theme, countTheme(matched, theme)])),
    changes: groupChanges(matched),
    concepts: groupConcepts(matched),
  };
}

interface Match {
  readonly before: DiffSentence;
  readonly after: DiffSentence;
}

function placeOf({ document, startOffset, endOffset }: DiffSentence): string {
  return `${document}@${startOffset}-${endOffset}`;
}

function placeSentence({ city, reportYear, text, ...place }: DiffSentence): PlacedSentence {
  return { id: sentenceId(place), city, reportYear, text };
}

function hasTheme({ themes }: DiffSentence, theme: string): boolean {
  return themes.some((tag) => tag.theme === theme);
}

function countTheme(matched: readonly Match[], theme: string): Record<'old' | 'new' | 'gained' | 'lost', number> {
  const counts = { old: 0, new: 0, gained: 0, lost: 0 };
  for (const { before, after } of matched) {
    const had = hasTheme(before, theme);
    const has = hasTheme(after, theme);
    if (had) counts.old++;
    if (has) counts.new++;
    if (has && !had) counts.gained++;
    if (had && !has) counts.lost++;
  }
  return counts;
}

function groupChanges(matched: readonly Match[]): TagChange[] {
  const changes = matched.flatMap(({ before, after }) => [
    ...cameTo(after, before).map((tag) => ({ change: 'gained' as const, tag, sentence: after })),
    ...cameTo(before, after).map((tag) => ({ change: 'lost' as const, tag, sentence: before })),
  ]);
  return [
    ...groupBy(changes, ({ change, tag }) => JSON.stringify([change, tag.theme, tag.concept, ruleSource(tag.rule)])),
  ]
    .flatMap(([, group]): TagChange[] => {
      const [first] = group;
      if (!first) return [];
      const { change, tag } = first;
      const { theme, concept, rule } = tag;
      return [
        {
          ...{ change, theme, concept, rule: ruleSource(rule), sentences: group.length },
          samples: group.slice(0, SAMPLES).map(({ sentence }) => placeSentence(sentence)),
        },
      ];
    })
    .sort(
      (a, b) =>
        b.sentences - a.sentences ||
        compareText(a.change, b.change) ||
        compareText(a.concept, b.concept) ||
        compareText(a.rule, b.rule),
    );
}

/** The tags of the themes that `own` has and `other` has not, each concept and term once. */
function cameTo(own: DiffSentence, other: DiffSentence): Tag[] {
  const tags = own.themes.filter(({ theme }) => !hasTheme(other, theme));
  return [...new Map(tags.map((tag) => [`${tag.concept} ${ruleSource(tag.rule)}`, tag])).values()];
}

function groupConcepts(matched: readonly Match[]): ConceptChange[] {
  const changed = matched.flatMap(({ before, after }) =>
    THEMES.filter((theme) => hasTheme(before, theme) && hasTheme(after, theme)).flatMap((theme) => {
      const had = conceptsOf(before, theme);
      const has = conceptsOf(after, theme);
      const lost = had.filter((concept) => !has.includes(concept));
      const gained = has.filter((concept) => !had.includes(concept));
      return lost.length + gained.length === 0 ? [] : [{ theme, lost, gained, sentence: after }];
    }),
  );
  return [...groupBy(changed, ({ theme, lost, gained }) => JSON.stringify([theme, lost, gained]))]
    .map(([key, group]) => ({ key, group }))
    .sort((a, b) => b.group.length - a.group.length || compareText(a.key, b.key))
    .flatMap(({ group }): ConceptChange[] => {
      const [first] = group;
      if (!first) return [];
      const { theme, lost, gained } = first;
      const samples = group.slice(0, SAMPLES).map(({ sentence }) => placeSentence(sentence));
      return [{ theme, lost, gained, sentences: group.length, samples }];
    });
}

function conceptsOf({ themes }: DiffSentence, theme: string): string[] {
  return [...new Set(themes.filter((tag) => tag.theme === theme).map(({ concept }) => concept))].sort(compareText);
}
