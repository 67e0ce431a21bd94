import { integer, text, texts, type NodeKind } from './schema-kinds.ts';

const NAMES = { nameEn: text('English name'), nameZh: text('Chinese name') };
const YEARS_COVERED = {
  reviewedFrom: integer('first year looked back on'),
  reviewedTo: integer('last year looked back on'),
  plannedFrom: integer('first year tasks are set for'),
  plannedTo: integer('last year tasks are set for'),
};
/** Every node label. Each node has `Atlas` as its second label, `key` (unique) and `id`. */
export const NODE_KINDS = {
  City: {
    meaning: 'A place that reports are of, at any level.',
    origin: 'reference',
    id: '`dalian`; unique over all levels (`jilin` the province, `jilin-city`)',
    properties: { ...NAMES, level: text('`city`, `province` or `nation`'), code: text('division code, GB/T 2260') },
  },
  Year: {
    meaning: 'A calendar year that a sentence speaks of or a report is of.',
    origin: 'document',
    id: '`2024`',
    properties: { year: integer('the same as a number') },
  },
  Report: {
    meaning: 'One report of one place and year, whatever the number of its texts. One witness.',
    origin: 'derived',
    id: '`dalian-2024-gwr`: place, report year, kind; `-2` for a second article',
    properties: {
      kind: text('`gwr` government work report, `plan`, `budget`, `article` or `other`'),
      reportYear: integer('year of delivery'),
      ...YEARS_COVERED,
    },
  },
  Document: {
    meaning: 'A file, or a line of a JSONL file: one text of a report, or a news note.',
    origin: 'document',
    id: 'path relative to the PATH given; `FILE#LINE` in a JSONL file',
    properties: {
      kind: text('`report` or `note`'),
      title: text('title as found'),
      language: text('`en` or `zh`'),
      sha256: text('hash of the bytes'),
      deliveredOn: text('date of delivery'),
      publishedOn: text('date of posting'),
      url: text('address'),
      reportKind: text('kind of the report this is a text of'),
      reportYear: integer('year of the report as this text says it'),
      ...YEARS_COVERED,
      fingerprint: text('sketch of the text by which copies and translations are found'),
      issues: texts('what contradicts the text or could not be read: `CODE message`'),
    },
  },
  Sentence: {
    meaning: 'A sentence or heading of a document.',
    origin: 'document',
    id: 'document and start: `FILE@120`',
    properties: {
      text: text('the sentence'),
      startOffset: integer('UTF-16 code units into the text of the document'),
      endOffset: integer('end, exclusive'),
      section: text('nearest heading above'),
      part: text(
        '`text`, `heading`, `item` of a list, `table`; `annex` and `formula` state nothing and are not counted',
      ),
      mode: text('`review` looks back, `plan` sets tasks; absent where neither is said'),
      modeBasis: text('how the mode is known: `section`, or the basis of the time words that set it'),
      modeQuote: text('the heading or time words that set the mode'),
      language: text('`en` or `zh`'),
      textHash: text('hash of the text: equal sentences of any documents share it'),
      similarityKey: text('shared by sentences that are nearly the same, whatever numbers, years and places they name'),
    },
  },
  Theme: {
    meaning: 'One of the four policy themes.',
    origin: 'reference',
    id: '`opening-up`, `marine-economy`, `tech-innovation`, `livelihood`',
    properties: NAMES,
  },
  Concept: {
    meaning: 'A concept of the taxonomy.',
    origin: 'reference',
    id: '`marine-economy.fishery`; a theme’s own general terms: `marine-economy.general`',
    properties: { ...NAMES, definition: text('what it is'), version: text('hash of its terms and rules') },
  },
  Project: {
    meaning: 'A named project: listed in the gazetteer, or found in the texts.',
    origin: 'reference',
    id: '`dalian-jinzhou-bay-airport`',
    properties: {
      ...NAMES,
      names: texts('every name, both languages'),
      sector: text('OC4IDS sector'),
      listed: { type: 'boolean', meaning: 'whether the gazetteer lists it; others go with their last mention' },
      status: text('OC4IDS status, or `suspended`; absent while no event tells', 'derived'),
      statusYear: integer('year of the event the status rests on', 'derived'),
      statusRule: text('rule that decided, see below', 'derived'),
    },
  },
  Event: {
    meaning: 'One claim of one witness on a project.',
    origin: 'document',
    id: 'hash of project, witness, type, modality and bounds',
    properties: {
      type: text('`construction_started`, `in_operation` …'),
      modality: text('`done`, `ongoing`, `planned` or `expected`'),
      earliest: text('not before this date'),
      latest: text('not after this date'),
      basis: text('how the date is known: that of its first evidence', 'derived'),
      saidOn: text('date, or year, of the saying; `undated` if neither is known', 'derived'),
    },
  },
  Decision: {
    meaning: 'A reviewer’s verdict.',
    origin: 'review',
    id: 'hash of its line',
    properties: { verdict: text('verdict'), user: text('who'), time: text('when'), reason: text('why') },
  },
  Meta: {
    meaning: 'What the store was made with; one node.',
    origin: 'derived',
    id: '`meta`',
    properties: {
      schemaVersion: text('version of this page'),
      taxonomyVersion: text('hash of the taxonomy'),
      gazetteerVersion: text('hash of the gazetteer'),
      toolVersion: text('version of the program'),
    },
  },
} as const satisfies Record<string, NodeKind>;
