import { LABELS_OF_EVENT, LABEL_OF_MODALITY, type GoldEvent } from './events.ts';
import type { GoldProject, GoldRow } from './gold.ts';
import { findBorder, overlaps } from '../spans.ts';
import { THEMES } from '../taxonomy/schema.ts';
import type { Mention, Mode, SentenceRecord, Span, Tag } from '../types.ts';

/** One labelled sentence beside what was found there. */
export interface Comparison {
  readonly row: GoldRow;
  /** The sentence read that shares most with it; null where nothing was read there. */
  readonly sentence: SentenceRecord | null;
  /** No sentence read shares more than half with it. */
  readonly isMissing: boolean;
  /** One answer a theme, without those that are optional here. */
  readonly themes: readonly ThemeAnswer[];
  /** Tags that count for this sentence, those of optional themes included. */
  readonly tags: readonly Tag[];
  /** Projects labelled and found; optional ones are left out. */
  readonly matched: readonly MatchedMention[];
  readonly missedProjects: readonly GoldProject[];
  readonly falseMentions: readonly Mention[];
}

export interface ThemeAnswer {
  readonly theme: string;
  readonly isWanted: boolean;
  readonly isFound: boolean;
}

/** A labelled project and the mention found there; an answer is null where the label says nothing of it. */
export interface MatchedMention {
  readonly project: GoldProject;
  readonly mention: Mention;
  readonly event: boolean | null;
  readonly modality: boolean | null;
  readonly year: boolean | null;
}

/** Compares one labelled sentence with the sentences of its document. Pure. */
export function compareRow(row: GoldRow, sentences: readonly SentenceRecord[]): Comparison {
  const near = sentences.filter((sentence) => overlaps(sentence, row));
  const tags = near.flatMap((sentence) => sentence.themes.filter((tag) => countsFor(row, { tag, sentence })));
  const found = near.flatMap(({ mentions, mode }) =>
    mentions.filter((mention) => overlaps(mention, row)).map((mention) => ({ mention, mode })),
  );
  const pairs = pairSpans(
    row.projects,
    found.map(({ mention }) => mention),
  );
  return {
    row,
    sentence: findNearest(row, near),
    isMissing: !near.some((sentence) => isSameSpan(sentence, row)),
    themes: THEMES.filter((theme) => !row.optionalThemes.includes(theme)).map((theme) => ({
      theme,
      isWanted: row.themes.includes(theme),
      isFound: tags.some((tag) => tag.theme === theme),
    })),
    tags,
    matched: row.projects.flatMap((project, index) => {
      const match = found[pairs[index] ?? -1];
      return match && !project.optional ? [judgeMention(project, match)] : [];
    }),
    missedProjects: row.projects.filter((project, index) => pairs[index] === null && !project.optional),
    falseMentions: found.filter((_, index) => !pairs.includes(index)).map(({ mention }) => mention),
  };
}

/** The sentence that shares most with a row, of equals the first. */
function findNearest(row: GoldRow, near: readonly SentenceRecord[]): SentenceRecord | null {
  let [nearest = null] = near;
  for (const sentence of near)
    if (nearest && sharedLength(sentence, row) > sharedLength(nearest, row)) nearest = sentence;
  return nearest;
}

/**
 * A tag counts where its own words stand; one inherited from a heading or list head counts for the sentence that bears it:
 * where more than half of the shorter of the two is shared.
 */
function countsFor(row: GoldRow, { tag, sentence }: { tag: Tag; sentence: SentenceRecord }): boolean {
  if (tag.role === 'own') return overlaps(tag, row);
  return sharedLength(sentence, row) > 0.5 * Math.min(lengthOf(sentence), lengthOf(row));
}

function judgeMention(project: GoldProject, { mention, mode }: { mention: Mention; mode: Mode }): MatchedMention {
  const { events } = mention;
  const said: (readonly GoldEvent[])[] =
    events.length === 0 ? [['mention']] : events.map(({ type }) => LABELS_OF_EVENT[type]);
  const first = events[0];
  const modality = first ? LABEL_OF_MODALITY[first.modality] : mode === 'plan' ? 'planned' : 'done';
  return {
    project,
    mention,
    // who names many events is not right by one of them
    event: project.events && said.length <= 2 && said.flat().some((label) => project.events?.includes(label)),
    modality: project.modality && modality === project.modality,
    year: project.year === null ? null : mention.year === project.year,
  };
}

/**
 * For each span wanted, in order, the place in `found` of the span not yet taken with which it shares most, the first of
 * equals; null where it shares nothing with any.
 */
export function pairSpans(wanted: readonly Span[], found: readonly Span[]): (number | null)[] {
  const open = found
    .map((span, index) => ({ span, index }))
    .sort((a, b) => a.span.startOffset - b.span.startOffset || a.index - b.index);
  const longest = found.reduce((most, span) => Math.max(most, lengthOf(span)), 0);
  const taken = new Set<number>();
  return wanted.map((span) => {
    let best: number | null = null;
    let most = 0;
    const first = findBorder(open, (other) => other.span.startOffset >= span.startOffset - longest);
    for (let at = first; at < open.length; at++) {
      const other = open[at];
      if (!other || other.span.startOffset >= span.endOffset) break;
      const shared = sharedLength(span, other.span);
      if (shared === 0 || taken.has(other.index) || shared < most) continue;
      if (shared === most && best !== null && best < other.index) continue;
      best = other.index;
      most = shared;
    }
    if (best !== null) taken.add(best);
    return best;
  });
}

/** Whether two spans share more than half of what they cover together: two readings of one sentence. */
export function isSameSpan(a: Span, b: Span): boolean {
  const union = Math.max(a.endOffset, b.endOffset) - Math.min(a.startOffset, b.startOffset);
  return sharedLength(a, b) > 0.5 * union;
}

function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.endOffset, b.endOffset) - Math.max(a.startOffset, b.startOffset));
}

function lengthOf({ startOffset, endOffset }: Span): number {
  return endOffset - startOffset;
}
