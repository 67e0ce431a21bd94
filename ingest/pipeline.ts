import { readDocument, type ReadDocument } from './document.ts';
import { collectEvents } from './event-records.ts';
import { readEvents } from './events.ts';
import { compareIssues, compareText, createIssue } from './issues.ts';
import { detectLanguage } from './language.ts';
import type { PlaceFinder } from './place.ts';
import { findMentions, type ProjectFinder } from './projects.ts';
import { sectionAt } from './sections.ts';
import { tagSentence, type Tagger } from './tag.ts';
import type {
  DocumentRecord,
  Gazetteer,
  Issue,
  ProjectRecord,
  Records,
  SentenceRecord,
  SourceText,
  Span,
  SpokenYear,
} from './types.ts';
import { findYears, sectionYear, type YearAnchors, type YearMention } from './years.ts';

/** What reading needs, compiled once: places, taxonomy and gazetteer. */
export interface Reader {
  readonly places: PlaceFinder;
  readonly tagger: Tagger;
  readonly projects: ProjectFinder;
  readonly gazetteer: Gazetteer;
}

/** One text with all that was read in it. */
export interface Report {
  readonly source: SourceText;
  readonly document: ReadDocument;
  readonly sentences: readonly SentenceRecord[];
}

/** Reads texts into records. Pure: the same texts in any order give the same records. */
export function ingestSources(sources: readonly SourceText[], reader: Reader): Records {
  return collectRecords(
    sources.map((source) => readReport(source, reader)),
    reader,
  );
}

/** Reads one text, in the order of the steps: document, sections, sentences, years, themes, mentions, events. */
export function readReport(source: SourceText, reader: Reader): Report {
  const document = readDocument(source, reader.places);
  return { source, document, sentences: readSentences(source, document, reader) };
}

/** Joins the reports of a run, sorted by document id and offset, with what only all of them together tell. */
export function collectRecords(reports: readonly Report[], reader: Reader): Records {
  const sorted = [...reports].sort((a, b) => compareText(a.source.id, b.source.id));
  const documents = sorted.map(({ document }) => document.record);
  const sentences = sorted.flatMap((report) => report.sentences);
  const issues = sorted.flatMap(({ document }) => document.issues);
  return {
    documents,
    sentences,
    projects: countProjects(sentences, reader.gazetteer),
    events: collectEvents(documents, sentences),
    issues: [...issues, ...findDuplicates(sorted.map(({ source }) => source))].sort(compareIssues),
  };
}

/** A heading lies under the heading before it, and speaks for the section it opens. */
function readSentences(source: SourceText, document: ReadDocument, reader: Reader): SentenceRecord[] {
  const { record, sections } = document;
  const openedBy = new Map(sections.map((section) => [section.heading?.startOffset, section]));
  return document.sentences.map((span) => {
    const { heading, anchors } = sectionAt(sections, span.startOffset);
    const opened = openedBy.get(span.startOffset);
    const where = { heading, anchors: opened?.anchors ?? anchors, isHeading: opened !== undefined };
    return readSentence({ source, record, span, ...where }, reader);
  });
}

function readSentence(
  input: {
    source: SourceText;
    record: DocumentRecord;
    span: Span;
    anchors: YearAnchors;
    heading: { text: string; startOffset: number } | null;
    isHeading: boolean;
  },
  { tagger, projects }: Reader,
): SentenceRecord {
  const { source, record, span, anchors, heading, isHeading } = input;
  const text = source.text.slice(span.startOffset, span.endOffset);
  const { startOffset } = span;
  const language = detectLanguage(text, record.language);
  const spoken = findYears(text, anchors, startOffset);
  const found = findMentions(projects, { text, startOffset, city: record.city.value });
  const told = readEvents({ text, startOffset, language, mentions: found, anchors, years: spoken });
  return {
    document: record.id,
    city: record.city.value,
    reportYear: record.reportYear.value,
    language,
    ...span,
    text,
    section: heading?.text ?? null,
    mode: anchors.mode,
    years: spokenYears(spoken, anchors, heading?.text ?? ''),
    themes: tagSentence(tagger, { text, startOffset, heading: isHeading ? null : heading }).tags,
    mentions: found.map((mention, index) => ({ ...mention, ...(told[index] ?? { year: null, events: [] }) })),
  };
}

/** The years a sentence names, each once; the section's year where it names none. */
function spokenYears(spoken: readonly YearMention[], anchors: YearAnchors, heading: string): SpokenYear[] {
  const years = new Map<string, SpokenYear>();
  for (const { year, basis, quote } of spoken) {
    const key = `${year} ${basis}`;
    if (!years.has(key)) years.set(key, { year, basis, quote });
  }
  const fallback = sectionYear(anchors);
  if (years.size === 0 && fallback) return [{ year: fallback.year, basis: fallback.basis, quote: heading }];
  return [...years.values()];
}

/** Projects named, with their counts; listed projects that no sentence names are left out. */
function countProjects(sentences: readonly SentenceRecord[], gazetteer: Gazetteer): ProjectRecord[] {
  const counts = new Map<string, number>();
  for (const { project } of sentences.flatMap(({ mentions }) => mentions))
    counts.set(project, (counts.get(project) ?? 0) + 1);
  return gazetteer.projects
    .filter(({ id }) => counts.has(id))
    .map(({ id, prefLabel, aliases, city, sector, relations }) => ({
      id,
      nameEn: prefLabel.en,
      nameZh: prefLabel.zh,
      names: [...aliases.en, ...aliases.zh],
      city: city ?? null,
      sector,
      mentions: counts.get(id) ?? 0,
      relations,
    }))
    .sort((a, b) => compareText(a.id, b.id));
}

function findDuplicates(sources: readonly SourceText[]): Issue[] {
  const first = new Map<string, SourceText>();
  return sources.flatMap((source) => {
    const twin = first.get(source.text);
    if (!twin) {
      first.set(source.text, source);
      return [];
    }
    return [createIssue('DOCUMENT_DUPLICATE', { file: source.path }, `The text is the same as that of ${twin.id}.`)];
  });
}
