import { compileTagger, type Tagger } from '../compile-tagger.ts';
import { findWords, type CueHit, type TermFinding } from '../find-words.ts';
import { resolveOverlaps, type Refused } from '../overlaps.ts';
import type { PlacedConcept } from './places.ts';
import type { Issue, IssueCode, Taxonomy } from '../types.ts';
import { createView } from '../view.ts';
import type { YamlFile, YamlPath } from '../yaml-file.ts';

/** What a check of the vocabulary works on. */
export interface LintContext {
  readonly placed: readonly PlacedConcept[];
  readonly tagger: Tagger;
  /** `quoteWords` for the words of the taxonomy itself, with what of them stands; each looked through once. */
  readonly findIn: (words: string) => ResolvedFindings;
  readonly issueAt: (code: IssueCode, path: YamlPath, message: string) => Issue;
}

/** One check: what it finds, in any order. */
export type LintCheck = (context: LintContext) => Issue[];

/** Compiles a taxonomy and finds its concepts in its file again; those that the file has broken are not in it. */
export function createLintContext(taxonomy: Taxonomy, yaml: YamlFile): LintContext {
  const { concepts: entries = [] } = (yaml.value ?? {}) as { concepts?: readonly { id?: unknown }[] };
  let next = 0;
  const placed = taxonomy.concepts.map((concept): PlacedConcept => {
    const index = entries.findIndex((entry, at) => at >= next && entry.id === concept.id);
    next = index + 1;
    return { path: ['concepts', index], concept };
  });
  const tagger = compileTagger(taxonomy);
  const known = new Map<string, ResolvedFindings>();
  const findIn = (words: string): ResolvedFindings => {
    const found = known.get(words) ?? resolveWords(quoteWords(tagger, words));
    known.set(words, found);
    return found;
  };
  return { placed, tagger, findIn, issueAt: (...place) => yaml.issueAt(...place) };
}

/** A term or look-alike with the words of the text. */
export interface QuotedFinding extends TermFinding {
  readonly quote: string;
  /** UTF-16 code units in the text. */
  readonly startOffset: number;
}

/** All that the words of a text could be, before it is decided what counts. */
export interface TextFindings {
  /** Length of the folded text: what `start` and `end` count in. */
  readonly length: number;
  readonly findings: readonly QuotedFinding[];
  readonly cues: readonly CueHit[];
}

/** The same, decided. */
export interface ResolvedFindings extends TextFindings {
  readonly kept: readonly QuotedFinding[];
  readonly refused: readonly Refused<QuotedFinding>[];
}

function resolveWords(found: TextFindings): ResolvedFindings {
  return { ...found, ...resolveOverlaps(found.findings) };
}

/** Finds terms, look-alikes and words of all rules in a text as tagging does. */
export function quoteWords(tagger: Tagger, text: string): TextFindings {
  const view = createView(text);
  const { findings, cues } = findWords(tagger, view, { allCues: true });
  const quoted = findings.map((finding) => {
    const { quote, startOffset } = view.quote(finding.start, finding.end);
    return { ...finding, quote, startOffset };
  });
  return { length: view.text.length, findings: quoted, cues };
}

/** Up to `limit` items and the number of the others: `a, b and 3 more`. */
export function listSome(items: readonly string[], limit = 3): string {
  const more = items.length - limit;
  return more > 0 ? `${items.slice(0, limit).join(', ')} and ${more} more` : items.join(', ');
}
