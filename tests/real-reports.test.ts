import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentRecord, Issue, SentenceRecord } from '../ingest/types.ts';
import { atlas, temporaryFolder } from './cli/helpers.ts';

/** Real texts are no part of the project; where they lie beside it, the whole way is tried on them. */
const SHARED = join(import.meta.dirname, '..', '..', 'shared');
const SEEDS = join(SHARED, 'corpora', 'seeds');
const isThere = existsSync(SEEDS);
if (!isThere) console.warn(`Tests on real reports are skipped: there is no folder ${SEEDS}.`);

const readLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

/** What a person reads in the five: years and spans, and the lines (1-based) from which on a mode holds. */
const EXPECTED = [
  {
    ...{ city: 'dalian', language: 'en', deliveredOn: null },
    years: { reported: 2016, reviewed: [null, null], planned: [2016, 2016] },
    modes: ['1 plan'],
  },
  {
    ...{ city: 'dalian', language: 'en', deliveredOn: '2024-01-06' },
    years: { reported: 2024, reviewed: [2023, 2023], planned: [2024, 2024] },
    modes: ['1 null', '23 review', '56 plan'],
  },
  {
    ...{ city: 'dalian', language: 'en', deliveredOn: null },
    years: { reported: 2021, reviewed: [null, null], planned: [null, null] },
    modes: ['1 null', '10 review', '13 plan', '25 review', '25 plan', '37 review', '37 plan'],
  },
  {
    ...{ city: 'dalian', language: 'zh', deliveredOn: null },
    years: { reported: 2018, reviewed: [2013, 2017], planned: [2018, 2022] },
    modes: ['1 null', '2 review', '61 plan'],
  },
  {
    ...{ city: 'changchun', language: 'en', deliveredOn: '2019-01-14' },
    years: { reported: 2019, reviewed: [2018, 2018], planned: [2019, 2019] },
    modes: ['1 null', '7 review', '41 plan'],
  },
];

function describeDocument(document: DocumentRecord, sentences: readonly SentenceRecord[], source: string): unknown {
  const { city, language, reportYear, deliveredOn, reviewedFrom, reviewedTo, plannedFrom, plannedTo } = document;
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  const statements = sentences.filter(({ part }) => part !== 'formula');
  const turns = statements.filter(({ mode }, index) => mode !== statements[index - 1]?.mode);
  return {
    ...{ city: city.value, language, deliveredOn: deliveredOn.value },
    years: { reported: reportYear.value, reviewed: [reviewedFrom, reviewedTo], planned: [plannedFrom, plannedTo] },
    modes: turns.map(({ startOffset, mode }) => `${lineOf(startOffset)} ${String(mode)}`),
  };
}

describe.skipIf(!isThere)('five real reports', () => {
  it('are read, tagged and scored, every finding with its words', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    expect((await atlas(folder, 'ingest', SEEDS, '--out', 'out')).code).toBe(0);
    const documents = readLines<DocumentRecord>(join(folder, 'out', 'documents.jsonl'));
    const issues = readLines<Issue>(join(folder, 'out', 'issues.jsonl'));
    expect(issues.map(({ code }) => code)).toEqual(['YEAR_CONFLICT', 'YEAR_FROM_POSTING']);

    const sources = new Map(documents.map(({ id }) => [id, readFileSync(join(SEEDS, id), 'utf8')]));
    const sentences = readLines<SentenceRecord>(join(folder, 'out', 'sentences.jsonl'));
    const described = documents.map((document) =>
      describeDocument(
        document,
        sentences.filter((sentence) => sentence.document === document.id),
        sources.get(document.id) ?? '',
      ),
    );
    expect(described).toEqual(EXPECTED);
    for (const { document, text, themes, mentions, ...span } of sentences) {
      const source = sources.get(document) ?? '';
      expect(source.slice(span.startOffset, span.endOffset)).toBe(text);
      for (const { quote, startOffset, endOffset } of [
        ...themes,
        ...mentions,
        ...mentions.flatMap(({ events }) => events),
      ])
        expect(source.slice(startOffset, endOffset)).toBe(quote);
    }

    const scored = execFileSync('node', [
      join(SHARED, 'tools', 'evaluate.mjs'),
      join(folder, 'out', 'sentences.jsonl'),
      join(SHARED, 'gold', 'dev.jsonl'),
      '--json',
    ]).toString();
    const { missing, micro, mentions } = JSON.parse(scored) as {
      missing: number;
      micro: { F1: number };
      mentions: { P: number; F1: number };
    };
    expect(missing).toBe(0);
    expect(micro.F1).toBeGreaterThanOrEqual(0.8);
    expect(mentions.F1).toBeGreaterThanOrEqual(0.3);
    expect(mentions.P).toBeGreaterThanOrEqual(0.85);
  });

  it(
    'are loaded once: a second load changes nothing, and no edge lacks its sentence',
    { timeout: 60_000 },
    async () => {
      const folder = temporaryFolder();
      expect((await atlas(folder, 'load', SEEDS)).code).toBe(0);
      const second = await atlas(folder, 'load', SEEDS);
      expect(JSON.parse(second.out)).toEqual({
        documents: 5,
        ...{ nodesCreated: 0, nodesDeleted: 0, edgesCreated: 0, edgesDeleted: 0, propertiesSet: 0 },
      });
      const unfounded = await atlas(
        folder,
        'query',
        "MATCH (a:Atlas)-[e]->(b:Atlas) WHERE type(e) IN ['TAGGED', 'MENTIONS', 'EVIDENCED_BY', 'SPEAKS_OF'] AND NOT (a:Sentence OR b:Sentence) RETURN count(*) AS edges",
        ...['--format', 'json'],
      );
      expect(JSON.parse(unfounded.out)).toEqual({ edges: 0 });
    },
  );
});
