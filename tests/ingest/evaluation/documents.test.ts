import { describe, expect, it, test } from 'vitest';
import { documentKey } from '../../../ingest/evaluation/documents.ts';
import { evaluate } from '../../../ingest/evaluation/evaluate.ts';
import type { SentenceRecord } from '../../../ingest/types.ts';
import { sentence, toGold, type Label } from './samples.ts';

test.each([
  ['dalian-2024.txt', 'dalian-2024'],
  ['北方/大连 2024年.html', '大连 2024年'],
  ['north/reports.jsonl#7', 'reports.jsonl#7'],
  ['004_f72e3d53d06d5fc4.txt', '004'],
  ['004_f72e3d53d06d5fc4.zh.txt', '004_f72e3d53d06d5fc4.zh'],
  ['2024_f72e3d53d06d5fc4.txt', '2024_f72e3d53d06d5fc4'],
  ['report.v2.md', 'report.v2'],
  ['README', 'README'],
])('documentKey(%s) is %s', (id, key) => {
  expect(documentKey(id)).toBe(key);
});

describe('evaluate(gold, sentences) tells of labels that do not fit the texts:', () => {
  const texts = [sentence(4, 10, { text: '海港 开工。' }), sentence(10, 14, { text: '民生好。' })];
  const issuesOf = (...labels: Label[]) => evaluate(toGold(labels), texts).issues;

  test.each<[string, Label]>([
    ['the sentence', { start: 4, end: 10, text: '海港 开工。' }],
    ['a part of it', { start: 5, end: 7, text: '港 ' }],
    ['more than it, with blanks of another kind', { start: 2, end: 10, text: '？？海港\u00a0开工。' }],
    ['two sentences', { start: 9, end: 12, text: '。民生' }],
    ['no text', { start: 4, end: 9 }],
  ])('none for %s', (_, label) => {
    expect(issuesOf(label)).toEqual([]);
  });

  it('other words at its offsets; the label is left out', () => {
    const { evaluation, issues } = evaluate(
      toGold([
        { start: 4, end: 10, text: '渔港 开工。' },
        { start: 10, end: 14, themes: ['livelihood'] },
      ]),
      texts,
    );
    expect(evaluation?.sentences).toBe(1);
    expect(issues).toMatchObject([{ code: 'GOLD_TEXT_DIFFERS', file: 'gold.jsonl', line: 1, severity: 'error' }]);
    expect(issues[0]?.column).toBeGreaterThan(1);
    expect(issues[0]?.message).toContain('海港 开工');
  });

  it('a document that was not read, told once and counted as missed', () => {
    const labels = [
      { start: 10, end: 14 },
      { doc: 'b', start: 0, end: 4, themes: ['livelihood'] },
      { doc: 'b', start: 4, end: 8 },
    ];
    const { evaluation, issues } = evaluate(toGold(labels), texts);
    expect(issues).toMatchObject([{ code: 'GOLD_DOCUMENT', line: 2, column: 2, severity: 'warning' }]);
    expect(evaluation).toMatchObject({ sentences: 3, missing: 2, pooled: { fn: 1 }, errors: [] });
  });

  it('a name that two documents share; the whole id tells which', () => {
    const twins = ['x/a.txt', 'y/a.txt'].map((document) => ({ ...texts[1], document }) as SentenceRecord);
    const codes = (doc: string) =>
      evaluate(toGold([{ doc, start: 10, end: 14 }]), twins).issues.map(({ code }) => code);
    expect(codes('a')).toEqual(['GOLD_DOCUMENT']);
    expect(codes('y/a.txt')).toEqual([]);
  });

  it('nothing is scored where no document of the labels was read', () => {
    expect(evaluate(toGold([{ doc: 'b', start: 0, end: 4 }]), texts).evaluation).toBeNull();
    expect(evaluate(toGold([]), texts).evaluation).toBeNull();
  });
});
