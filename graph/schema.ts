/** Version of the tables below; it changes when a label, an edge type or a property does. Stored in the `Meta` node. */
export const SCHEMA_VERSION = '1';

/** `names` are lists of texts; dates are ISO texts. A property without a value is absent. */
export type PropertyType = 'text' | 'texts' | 'integer' | 'boolean';

/**
 * Who sets it: `document` when a document is loaded, `reference` from taxonomy, gazetteer and list of places, `derived`
 * worked out from the whole stored graph after every load.
 */
export type Origin = 'document' | 'reference' | 'derived' | 'review';

export interface PropertyKind {
  readonly type: PropertyType;
  readonly meaning: string;
  /** Where it is not that of the node or edge. */
  readonly origin?: Origin;
}

export interface NodeKind {
  readonly meaning: string;
  readonly origin: Origin;
  /** What `id` is; `key` is always `Label:id`. */
  readonly id: string;
  readonly properties: Readonly<Record<string, PropertyKind>>;
}

export interface EdgeKind {
  readonly from: string;
  readonly to: string;
  readonly meaning: string;
  readonly origin: Origin;
  /** What `key` is made of; unique among the edges of one type between the same two nodes. */
  readonly key: string;
  readonly properties: Readonly<Record<string, PropertyKind>>;
}

const text = (meaning: string, origin?: Origin): PropertyKind => ({ type: 'text', meaning, ...(origin && { origin }) });
const integer = (meaning: string, origin?: Origin): PropertyKind => ({
  type: 'integer',
  meaning,
  ...(origin && { origin }),
});
const texts = (meaning: string): PropertyKind => ({ type: 'texts', meaning });

const NAMES = { nameEn: text('English name'), nameZh: text('Chinese name') };
const YEARS_COVERED = {
  reviewedFrom: integer('first year looked back on'),
  reviewedTo: integer('last year looked back on'),
  plannedFrom: integer('first year tasks are set for'),
  plannedTo: integer('last year tasks are set for'),
};
const SPAN = {
  startOffset: integer('UTF-16 code units into the text of the document'),
  endOffset: integer('end, exclusive'),
  quote: text('the words that stand there'),
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
    id: '`dalian-2024-gwr`: place, report year, kind',
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
      mode: text('`review` looks back, `plan` sets tasks; absent where neither is said'),
      language: text('`en` or `zh`'),
      textHash: text('hash of the text: equal sentences of any documents share it'),
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

/** Label of a node, without the common `Atlas`. */
export type GraphLabel = keyof typeof NODE_KINDS;

const RELATION = {
  from: 'Project',
  to: 'Project',
  origin: 'reference',
  key: 'empty',
  properties: { basis: text('`gazetteer`, `rule` or `decision`'), ref: text('what it rests on') },
} as const;

/** Every edge type. Each edge has `key`. */
export const EDGE_KINDS = {
  WITHIN: {
    from: 'City',
    to: 'City',
    meaning: 'The place lies in the other.',
    origin: 'reference',
    key: 'empty',
    properties: {},
  },
  ABOUT: {
    from: 'Document',
    to: 'City',
    meaning: 'The document is of this place. (From a Decision: to its Project.)',
    origin: 'document',
    key: 'empty',
    properties: {},
  },
  IN_DOCUMENT: {
    from: 'Sentence',
    to: 'Document',
    meaning: 'The sentence stands in the document.',
    origin: 'document',
    key: 'empty',
    properties: {},
  },
  SPEAKS_OF: {
    from: 'Sentence',
    to: 'Year',
    meaning: 'The sentence speaks of the year.',
    origin: 'document',
    key: 'basis',
    properties: {
      basis: text('`stated`, `deictic`, `section`, `span`, `posted` or `given`'),
      quote: text('words that say so'),
    },
  },
  TAGGED: {
    from: 'Sentence',
    to: 'Concept',
    meaning: 'The sentence speaks of the concept.',
    origin: 'document',
    key: 'start-end-role',
    properties: {
      ...SPAN,
      rule: text('term and rule that decided'),
      role: text('`own`, or inherited: `heading`, `list` (offsets are those of the heading or list head)'),
      conceptVersion: text('version of the concept when it was tagged'),
    },
  },
  MENTIONS: {
    from: 'Sentence',
    to: 'Project',
    meaning: 'The sentence names the project.',
    origin: 'document',
    key: 'start-end',
    properties: { ...SPAN, name: text('name that matched'), rule: text('rule that decided') },
  },
  EVIDENCED_BY: {
    from: 'Event',
    to: 'Sentence',
    meaning: 'The sentence makes the claim.',
    origin: 'document',
    key: 'start-end',
    properties: { ...SPAN, rule: text('rule that decided'), basis: text('how this sentence tells the date') },
  },
  OF_PROJECT: {
    from: 'Event',
    to: 'Project',
    meaning: 'The claim is on the project.',
    origin: 'document',
    key: 'empty',
    properties: {},
  },
  IN_THEME: {
    from: 'Concept',
    to: 'Theme',
    meaning: 'The concept belongs to the theme.',
    origin: 'reference',
    key: 'empty',
    properties: {},
  },
  BROADER: {
    from: 'Concept',
    to: 'Concept',
    meaning: 'The other concept holds this one.',
    origin: 'reference',
    key: 'empty',
    properties: {},
  },
  IN_CITY: {
    from: 'Project',
    to: 'City',
    meaning: 'The project lies in the place.',
    origin: 'reference',
    key: 'empty',
    properties: {},
  },
  PART_OF: { ...RELATION, meaning: 'The project is a part of the other.' },
  EXPANDS: { ...RELATION, meaning: 'The project enlarges the other.' },
  REPLACES: { ...RELATION, meaning: 'The project takes the place of the other.' },
  TEXT_OF: {
    from: 'Document',
    to: 'Report',
    meaning: 'The document is a text of the report.',
    origin: 'derived',
    key: 'empty',
    properties: {
      counted: { type: 'boolean', meaning: 'whether its sentences are the ones counted; one text a report' },
    },
  },
  HAS_REPORT: {
    from: 'City',
    to: 'Report',
    meaning: 'The place gave the report.',
    origin: 'derived',
    key: 'empty',
    properties: {},
  },
  OF_YEAR: {
    from: 'Report',
    to: 'Year',
    meaning: 'The report was given in the year.',
    origin: 'derived',
    key: 'empty',
    properties: {},
  },
  COVERS: {
    from: 'Report',
    to: 'Theme',
    meaning: 'Sentences of the counted text that speak of the theme, one edge a mode.',
    origin: 'derived',
    key: 'mode',
    properties: {
      mode: text('`review`, `plan` or `none`'),
      sentences: integer('tagged sentences'),
      total: integer('all sentences of that mode'),
    },
  },
  NAMES: {
    from: 'Report',
    to: 'Project',
    meaning: 'The counted text names the project.',
    origin: 'derived',
    key: 'empty',
    properties: { mentions: integer('times'), sentences: integer('sentences') },
  },
  SERVES: {
    from: 'Project',
    to: 'Theme',
    meaning: 'Sentences of counted texts that name the project and speak of the theme.',
    origin: 'derived',
    key: 'empty',
    properties: { sentences: integer('sentences') },
  },
  STATUS_FROM: {
    from: 'Project',
    to: 'Event',
    meaning: 'The claim the status rests on.',
    origin: 'derived',
    key: 'empty',
    properties: { rule: text('rule that decided, see below') },
  },
} as const satisfies Record<string, EdgeKind>;

export type EdgeType = keyof typeof EDGE_KINDS;

/** Every label, in the order of the table. */
export const NODE_LABELS = Object.keys(NODE_KINDS) as readonly GraphLabel[];

/** Every edge type, in the order of the table. */
export const EDGE_TYPES = Object.keys(EDGE_KINDS) as readonly EdgeType[];

/**
 * Statements that make constraint and indexes, both engines alike and harmless when run again. Nothing is unique per
 * label: other people's `:City` nodes in the same database would break it.
 */
export const SCHEMA_STATEMENTS: readonly string[] = [
  'CREATE CONSTRAINT atlas_key IF NOT EXISTS FOR (n:Atlas) REQUIRE n.key IS UNIQUE',
  ...NODE_LABELS.map(
    (label) => `CREATE INDEX atlas_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
  ),
];
