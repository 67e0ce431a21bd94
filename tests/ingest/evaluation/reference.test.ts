import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GOLD_EVENTS, GOLD_MODALITIES, LABELS_OF_EVENT } from '../../../ingest/evaluation/events.ts';
import { evaluate } from '../../../ingest/evaluation/evaluate.ts';
import { THEMES } from '../../../ingest/taxonomy/schema.ts';
import type { EventType, Modality } from '../../../ingest/types.ts';
import { event, mention, sentence, tag, toGold } from './samples.ts';
import { isToolThere, runTool, toToolFigures } from './reference-scores.ts';

describe.skipIf(!isToolThere)('the reference scorer', () => {
  const DOCS = [
    ['a', 'a.txt'],
    ['r.jsonl#2', 'x/r.jsonl#2'],
    ['007', 'x/007_0123456789abcdef.txt'],
    ['not-read', null],
  ] as const;
  const span = fc
    .tuple(fc.nat(100), fc.integer({ min: 1, max: 40 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const names = fc.constantFrom('metro', 'port', 'bridge');
  const year = fc.constantFrom(2021, 2022);

  const label = fc
    .record({
      doc: fc.constantFrom(...DOCS.map(([doc]) => doc)),
      span,
      themes: fc.subarray([...THEMES]),
      optional_themes: fc.subarray([...THEMES], { maxLength: 1 }),
      projects: fc.array(
        fc.record({
          ...{ at: fc.nat(30), length: fc.integer({ min: 1, max: 10 }), project: names, year },
          events: fc.subarray([...GOLD_EVENTS], { minLength: 1 }),
          modality: fc.constantFrom(...GOLD_MODALITIES),
          optional: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ span, projects, ...row }) => ({
      ...row,
      ...span,
      projects: projects.map(({ at, length, ...project }) => {
        const start = span.start + (at % (span.end - span.start));
        return { ...project, start, end: Math.min(start + length, span.end) };
      }),
    }));

  const found = fc
    .record({
      document: fc.constantFrom(...DOCS.flatMap(([, id]) => (id === null ? [] : [id]))),
      span,
      mode: fc.constantFrom('review', 'plan', null),
      tags: fc.array(
        fc.record({ span, theme: fc.constantFrom(...THEMES), role: fc.constantFrom('own', 'heading', 'list') }),
        { maxLength: 3 },
      ),
      mentions: fc.array(
        fc.record({
          ...{ span, project: names, year: fc.option(year) },
          events: fc.array(
            fc.record({
              type: fc.constantFrom(...(Object.keys(LABELS_OF_EVENT) as EventType[])),
              modality: fc.constantFrom<Modality>('done', 'ongoing', 'planned', 'expected'),
            }),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ document, span, mode, tags, mentions }) =>
      sentence(span.start, span.end, {
        ...{ document, mode },
        themes: tags.map(({ span, theme, role }) => tag(span.start, span.end, `${theme}.a`, role)),
        mentions: mentions.map(({ span, project, year, events }) =>
          mention(span.start, span.end, project, {
            year,
            events: events.map(({ type, modality }) => event(type, modality)),
          }),
        ),
      }),
    );

  it('gives the same figures for whatever labels and findings', () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-scores-'));
    const write = (name: string, rows: readonly unknown[]): string => {
      writeFileSync(join(folder, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
      return join(folder, name);
    };
    try {
      fc.assert(
        fc.property(
          fc.uniqueArray(label, {
            ...{ minLength: 3, maxLength: 12 },
            selector: ({ doc, start, end }) => `${doc} ${start} ${end}`,
          }),
          fc.array(found, { minLength: 5, maxLength: 25 }),
          (labels, sentences) => {
            const { evaluation } = evaluate(toGold(labels), sentences);
            const figures = runTool(write('sentences.jsonl', sentences), write('gold.jsonl', labels));
            if (evaluation) expect(toToolFigures(evaluation)).toEqual(figures);
            else expect(figures).toMatchObject({ missing: labels.length });
          },
        ),
        { numRuns: 25 },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
