import { collectEvents } from '../../ingest/event-records.ts';
import type {
  Basis,
  Concept,
  DocumentRecord,
  Gazetteer,
  Issue,
  Language,
  ListedProject,
  Mention,
  MentionEvent,
  Mode,
  Place,
  Reading,
  Records,
  SentenceRecord,
  SpokenYear,
  Tag,
  Taxonomy,
} from '../../ingest/types.ts';

/** A document in short: sentences stand one after another, and quotes are looked up in them. */
export interface SampleDocument {
  readonly id: string;
  readonly language?: Language;
  readonly city?: string | null;
  readonly year?: number | null;
  readonly kind?: 'report' | 'note';
  readonly deliveredOn?: string;
  readonly publishedOn?: string;
  readonly sentences: readonly SampleSentence[];
}

export interface SampleSentence {
  readonly text: string;
  readonly mode?: Mode;
  readonly section?: string;
  readonly years?: readonly SpokenYear[];
  /** Concept by quote. */
  readonly tags?: Readonly<Record<string, string>>;
  /** Project by quote, with what happens to it. */
  readonly mentions?: Readonly<Record<string, SampleMention>>;
}

export interface SampleMention {
  readonly project: string;
  readonly events?: readonly (Pick<MentionEvent, 'type' | 'modality' | 'earliest' | 'latest'> & {
    readonly basis?: Basis;
  })[];
}

/** Records of these documents, as the reader would give them: sorted, offsets counted, events gathered. */
export function sampleRecords(documents: readonly SampleDocument[], issues: readonly Issue[] = []): Records {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));
  const records = sorted.map(toDocument);
  const sentences = sorted.flatMap(toSentences);
  return { documents: records, sentences, projects: [], events: collectEvents(records, sentences), issues };
}

function toDocument(document: SampleDocument): DocumentRecord {
  const { id, language = 'zh', kind = 'report', sentences } = document;
  const year = document.year ?? null;
  return {
    id,
    path: id,
    sha256: id.padEnd(64, '0'),
    kind,
    reportKind: 'gwr',
    language,
    city: reading(document.city ?? null),
    reportYear: reading(year),
    reviewedYear: reading(year === null ? null : year - 1),
    plannedYear: reading(year),
    reviewedFrom: year === null ? null : year - 1,
    reviewedTo: year === null ? null : year - 1,
    plannedFrom: year,
    plannedTo: year,
    deliveredOn: reading(document.deliveredOn ?? null),
    publishedOn: reading(document.publishedOn ?? null),
    title: sentences[0]?.text ?? '',
    url: null,
  };
}

function reading<T>(value: T | null): Reading<T> {
  return { value, basis: value === null ? null : 'given', quote: null, startOffset: null };
}

function toSentences(document: SampleDocument): SentenceRecord[] {
  let startOffset = 0;
  return document.sentences.map((sentence) => {
    const start = startOffset;
    startOffset += sentence.text.length;
    return {
      document: document.id,
      city: document.city ?? null,
      reportYear: document.year ?? null,
      language: document.language ?? 'zh',
      startOffset: start,
      endOffset: startOffset,
      text: sentence.text,
      section: sentence.section ?? null,
      mode: sentence.mode ?? null,
      years: sentence.years ?? [],
      themes: Object.entries(sentence.tags ?? {}).map(([quote, concept]) => toTag(sentence, { quote, concept, start })),
      mentions: Object.entries(sentence.mentions ?? {}).map(([quote, mention]) =>
        toMention(sentence, { quote, mention, start }),
      ),
    };
  });
}

function spanOf({ text }: SampleSentence, quote: string, start: number): { startOffset: number; endOffset: number } {
  const at = text.indexOf(quote);
  if (at < 0) throw new RangeError(`"${quote}" does not stand in "${text}".`);
  return { startOffset: start + at, endOffset: start + at + quote.length };
}

function toTag(sentence: SampleSentence, given: { quote: string; concept: string; start: number }): Tag {
  const { quote, concept, start } = given;
  const theme = concept.split('.')[0] ?? concept;
  return { concept, theme, ...spanOf(sentence, quote, start), quote, rule: `term:${quote}`, role: 'own' };
}

function toMention(sentence: SampleSentence, given: { quote: string; mention: SampleMention; start: number }): Mention {
  const { quote, mention, start } = given;
  const span = { ...spanOf(sentence, quote, start), quote };
  return {
    project: mention.project,
    name: quote,
    rule: 'name',
    year: null,
    ...span,
    events: (mention.events ?? []).map((event) => ({ basis: 'stated', rule: 'cue', ...event, ...span })),
  };
}

/** A nation, a province and two cities. */
export const PLACES: readonly Place[] = [
  place('china', 'China', '中国', 'nation'),
  { ...place('liaoning', 'Liaoning', '辽宁', 'province'), within: 'china' },
  { ...place('dalian', 'Dalian', '大连', 'city'), within: 'liaoning' },
  { ...place('jilin', 'Jilin', '吉林', 'province'), within: 'china' },
  { ...place('changchun', 'Changchun', '长春', 'city'), within: 'jilin' },
];

function place(id: string, nameEn: string, nameZh: string, level: Place['level']): Place {
  return { id, nameEn, nameZh, level, code: '000000', aliases: [] };
}

const NO_NAMES = { en: [], zh: [] };

/** A concept; one without a dot is a theme. */
export function concept(id: string, zh: string, term = zh): Concept {
  const [theme = id] = id.split('.');
  return {
    id,
    theme,
    ...(id === theme ? {} : { broader: id.slice(0, id.lastIndexOf('.')) }),
    prefLabel: { en: id, zh },
    definition: { en: '', zh: '' },
    terms: [{ text: term, language: 'zh', weak: false, alsoTags: [], line: 1 }],
    notAliases: NO_NAMES,
    examples: NO_NAMES,
    counterExamples: NO_NAMES,
  };
}

export const TAXONOMY: Taxonomy = {
  version: 'taxonomy-1',
  concepts: [
    concept('opening-up', '对外开放'),
    concept('marine-economy', '海洋经济'),
    concept('marine-economy.fishery', '渔业'),
    concept('marine-economy.fishery.ranching', '海洋牧场'),
    concept('tech-innovation', '科技创新'),
    concept('livelihood', '民生'),
    concept('livelihood.transport', '出行'),
  ],
};

/** A project of the gazetteer. */
export function project(
  id: string,
  names: { en: string; zh: string },
  more: Partial<ListedProject> = {},
): ListedProject {
  return {
    id,
    prefLabel: names,
    aliases: NO_NAMES,
    notAliases: NO_NAMES,
    city: 'dalian',
    sector: 'transport',
    relations: [],
    sources: [],
    ...more,
  };
}

export const AIRPORT = 'dalian-jinzhou-bay-airport';
export const TUNNEL = 'dalian-bay-tunnel';

export const GAZETTEER: Gazetteer = {
  version: 'gazetteer-1',
  projects: [
    project(
      AIRPORT,
      { en: 'Dalian Jinzhou Bay International Airport', zh: '大连金州湾国际机场' },
      { aliases: { en: [], zh: ['新机场'] }, sector: 'transport.air' },
    ),
    project(
      'dalian-jinzhou-bay-airport-link',
      { en: 'Airport link road', zh: '机场联络线' },
      {
        relations: [{ type: 'PART_OF', project: AIRPORT }],
      },
    ),
    project(
      TUNNEL,
      { en: 'Dalian Bay Undersea Tunnel', zh: '大连湾海底隧道' },
      { aliases: { en: [], zh: ['海底隧道'] } },
    ),
  ],
};

const stated = (year: number): SpokenYear => ({ year, basis: 'stated', quote: String(year) });

/** Three reports of Dalian (one year missing, one in two languages), one of Changchun, a note and a text without year. */
export const DOCUMENTS: readonly SampleDocument[] = [
  {
    id: 'dalian-2021.txt',
    city: 'dalian',
    year: 2021,
    deliveredOn: '2021-02-06',
    sentences: [
      { text: '大连市政府工作报告。' },
      {
        text: '2020年，海底隧道建设全面推进，海洋牧场再添三处。',
        mode: 'review',
        section: '一、回顾',
        years: [stated(2020)],
        tags: { 海洋牧场: 'marine-economy.fishery.ranching' },
        mentions: {
          海底隧道: {
            project: TUNNEL,
            events: [{ type: 'progressing', modality: 'ongoing', earliest: '2020-01-01', latest: '2020-12-31' }],
          },
        },
      },
      {
        text: '今年力争开工建设新机场，方便群众出行。',
        mode: 'plan',
        section: '二、任务',
        years: [{ year: 2021, basis: 'deictic', quote: '今年' }],
        tags: { 出行: 'livelihood.transport' },
        mentions: {
          新机场: {
            project: AIRPORT,
            events: [
              {
                type: 'construction_started',
                modality: 'planned',
                earliest: '2021-01-01',
                latest: '2021-12-31',
                basis: 'deictic',
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: 'dalian-2024.en.txt',
    language: 'en',
    city: 'dalian',
    year: 2024,
    sentences: [
      { text: 'Report on the work of the government. ' },
      {
        text: 'Work on the new airport began last year. ',
        mode: 'review',
        years: [{ year: 2023, basis: 'deictic', quote: 'last year' }],
        mentions: {
          'new airport': {
            project: AIRPORT,
            events: [
              {
                type: 'construction_started',
                modality: 'done',
                earliest: '2023-01-01',
                latest: '2023-12-31',
                basis: 'deictic',
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: 'dalian-2024.txt',
    city: 'dalian',
    year: 2024,
    deliveredOn: '2024-01-22',
    sentences: [
      { text: '大连市政府工作报告。' },
      {
        text: '2023年，金州湾国际机场开工，海底隧道通车，市民出行更便捷。',
        mode: 'review',
        years: [stated(2023)],
        tags: { 出行: 'livelihood.transport' },
        mentions: {
          金州湾国际机场: {
            project: AIRPORT,
            events: [{ type: 'construction_started', modality: 'done', earliest: '2023-01-01', latest: '2023-12-31' }],
          },
          海底隧道: {
            project: TUNNEL,
            events: [{ type: 'in_operation', modality: 'done', earliest: '2023-01-01', latest: '2023-12-31' }],
          },
        },
      },
      {
        text: '大力发展海洋经济，做强渔业。',
        mode: 'plan',
        tags: { 海洋经济: 'marine-economy', 渔业: 'marine-economy.fishery' },
      },
    ],
  },
  {
    id: 'dalian-2025.txt',
    city: 'dalian',
    year: 2025,
    sentences: [
      { text: '大连市政府工作报告。' },
      { text: '坚持科技创新。', mode: 'plan', tags: { 科技创新: 'tech-innovation' } },
    ],
  },
  {
    id: 'changchun-2024.txt',
    city: 'changchun',
    year: 2024,
    sentences: [{ text: '扩大对外开放。', mode: 'plan', tags: { 对外开放: 'opening-up' } }],
  },
  {
    id: 'note.md',
    kind: 'note',
    city: 'dalian',
    publishedOn: '2024-12-01',
    sentences: [
      {
        text: '新机场预计2035年通航。',
        years: [stated(2035)],
        mentions: {
          新机场: {
            project: AIRPORT,
            events: [{ type: 'in_operation', modality: 'expected', earliest: '2035-01-01', latest: '2035-12-31' }],
          },
        },
      },
    ],
  },
  { id: 'undated.txt', city: 'dalian', sentences: [{ text: '民生工程扎实推进。', tags: { 民生: 'livelihood' } }] },
];
