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

describe.skipIf(!isThere)('five real reports', () => {
  it('are read, tagged and scored, every finding with its words', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    expect((await atlas(folder, 'ingest', SEEDS, '--out', 'out')).code).toBe(0);
    const documents = readLines<DocumentRecord>(join(folder, 'out', 'documents.jsonl'));
    expect(documents.map(({ city, reportYear }) => [city.value, reportYear.value])).toEqual([
      ['dalian', 2016],
      ['dalian', 2024],
      ['dalian', 2021],
      ['dalian', 2018],
      ['changchun', 2019],
    ]);
    const issues = readLines<Issue>(join(folder, 'out', 'issues.jsonl'));
    expect(issues.map(({ code }) => code)).toEqual(['YEAR_CONFLICT', 'YEAR_FROM_POSTING']);

    const sources = new Map(documents.map(({ id }) => [id, readFileSync(join(SEEDS, id), 'utf8')]));
    const sentences = readLines<SentenceRecord>(join(folder, 'out', 'sentences.jsonl'));
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
