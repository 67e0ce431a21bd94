import { readDocument, type ReadDocument } from './document.ts';
import { collectEvents } from './event-records.ts';
import { readEvents } from './events.ts';
import { groupBy } from './group.ts';
import { compareIssues, compareText, createIssue } from './issues.ts';
import { detectLanguage } from './language.ts';
import type { PlaceFinder } from './place.ts';
import { findMentions } from './named-projects.ts';
import type { ProjectFinder } from './projects.ts';
import { countFound } from './found-projects.ts';
import { contentId } from './ids.ts';
import { findListHeads } from './lists.ts';
import { LINE_BREAK } from './markup.ts';
import { isStatement, readPart } from './parts.ts';
import { sectionAt, type Section } from './sections.ts';
import { similarityKey } from './similarity-key.ts';
import type { Tagger } from './compile-tagger.ts';
import { tagSentences } from './tag-sentences.ts';
import { describeTwins, findTwins, type TextFacts } from './twins.ts';
import type {
  DocumentRecord,
  Gazetteer,
  ProjectRecord,
  Records,
  SentencePart,
  SentenceRecord,
  SourceText,
  Span,
  SpokenYear,
  Tag,
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
  const twins = findTwins(sorted.map(toTextFacts));
  const twinsOf = groupBy(
    twins.flatMap(({ first, second }) => [
      { id: first.id, twin: second },
      { id: second.id, twin: first },
    ]),
    ({ id }) => id,
  );
  const completed = sorted.map((report) => {
    const others = twinsOf.get(report.source.id) ?? [];
    return completeFromTwins(
      report,
      others.map(({ twin }) => twin),
      reader,
    );
  });
  const documents = completed.map(({ document }) => document.record);
  const sentences = completed.flatMap((report) => report.sentences);
  const issues = completed.flatMap(({ document }) => document.issues);
  const paths = new Map(documents.map(({ id, path }) => [id, path]));
  const twinIssues = describeTwins(twins).map(({ code, document, message }) =>
    createIssue(code, { file: paths.get(document) ?? document }, message),
  );
  return {
    documents,
    sentences,
    projects: [...countProjects(sentences, reader.gazetteer), ...countFound(sentences)].sort((a, b) =>
      compareText(a.id, b.id),
    ),
    events: collectEvents(documents, sentences),
    issues: [...issues, ...twinIssues].sort(compareIssues),
  };
}

function toTextFacts({ document: { record } }: Report): TextFacts {
  return { ...record, city: record.city.value, reportYear: record.reportYear.value };
}

/** A copy or translation that has lost its place or year (a cut head) takes it from its twins, where they agree. */
function completeFromTwins(report: Report, others: readonly TextFacts[], reader: Reader): Report {
  const { city, reportYear } = report.document.record;
  if (others.length === 0 || (city.value !== null && reportYear.value !== null)) return report;
  const agreed = <T>(values: readonly (T | null)[]): T | null => {
    const known = new Set(values.filter((value) => value !== null));
    return known.size === 1 ? ([...known][0] ?? null) : null;
  };
  const twinCity = city.value === null ? agreed(others.map((other) => other.city)) : null;
  const twinYear = reportYear.value === null ? agreed(others.map((other) => other.reportYear)) : null;
  if (twinCity === null && twinYear === null) return report;
  const given = {
    ...report.source.given,
    ...(twinCity === null ? {} : { city: twinCity }),
    ...(twinYear === null ? {} : { year: twinYear }),
  };
  return readReport({ ...report.source, given }, reader);
}

/** A heading lies under the heading before it, and speaks for the section it opens. */
function readSentences(source: SourceText, document: ReadDocument, reader: Reader): SentenceRecord[] {
  const { record, sections } = document;
  // further sections of a heading are turns of tense below it
  const openedBy = new Map(
    sections.flatMap((section) =>
      section.heading?.endOffset === section.startOffset ? [[section.heading.startOffset, section] as const] : [],
    ),
  );
  let end = 0;
  let paragraph = 0;
  const placed = document.sentences.map((span): PlacedSentence => {
    const section = sectionAt(sections, span.startOffset);
    const opened = openedBy.get(span.startOffset);
    const { isAnnex } = opened ?? section;
    if (LINE_BREAK.test(source.text.slice(end, span.startOffset))) paragraph++;
    end = span.endOffset;
    const part = readPart(source.text, span, { isHeading: opened !== undefined, isAnnex });
    return { ...span, text: source.text.slice(span.startOffset, end), section, opened, part, paragraph };
  });
  const listHeads = findListHeads(source.text, placed);
  const stating = placed.filter(({ part }) => isStatement(part));
  const tags = tagSentences(
    reader.tagger,
    stating.map(({ text, startOffset, section, opened, paragraph }) => ({
      ...{ text, startOffset, paragraph, heading: opened ? null : section.heading },
      listHead: listHeads.get(startOffset) ?? null,
    })),
  );
  const tagsAt = new Map(stating.map(({ startOffset }, index) => [startOffset, tags[index] ?? []]));
  return placed.map((sentence) =>
    readSentence(sentence, { record, tags: tagsAt.get(sentence.startOffset) ?? [] }, reader),
  );
}

interface PlacedSentence extends Span {
  readonly text: string;
  /** The section it lies in. */
  readonly section: Section;
  /** The section it opens, for a heading. */
  readonly opened: Section | undefined;
  readonly part: SentencePart;
  readonly paragraph: number;
}

function readSentence(
  { text, startOffset, endOffset, section, opened, part }: PlacedSentence,
  { record, tags }: { record: DocumentRecord; tags: readonly Tag[] },
  reader: Reader,
): SentenceRecord {
  const language = detectLanguage(text, record.language);
  const { anchors, modeFrom } = opened ?? section;
  const { heading } = section;
  const states = isStatement(part);
  const spoken = findYears(text, anchors, startOffset);
  const base = {
    document: record.id,
    city: record.city.value,
    reportYear: record.reportYear.value,
    language,
    startOffset,
    endOffset,
    text,
    section: heading?.text ?? null,
    part,
    mode: states ? anchors.mode : null,
    modeBasis: states ? (modeFrom?.basis ?? null) : null,
    modeQuote: states ? (modeFrom?.quote ?? null) : null,
    textHash: contentId(text),
    similarityKey: similarityKey(text, reader.places),
    years: states ? spokenYears(spoken, anchors, heading?.text ?? '') : [],
  };
  if (!states) return { ...base, themes: [], mentions: [] };
  const found = findMentions(reader.projects, { text, startOffset, city: record.city.value });
  const told = readEvents({ text, startOffset, language, mentions: found, anchors, years: spoken });
  return {
    ...base,
    themes: tags,
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
    }));
}
