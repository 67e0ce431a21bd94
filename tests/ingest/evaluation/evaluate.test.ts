import { describe, expect, it, test } from 'vitest';
import { pairSpans } from '../../../ingest/evaluation/compare.ts';
import { BESIDE, NOTHING } from '../../../ingest/evaluation/confusion.ts';
import { evaluate, type Evaluation } from '../../../ingest/evaluation/evaluate.ts';
import type { SentenceRecord, TagRole } from '../../../ingest/types.ts';
import { event, mention, sentence, tag, toGold, type Label } from './samples.ts';

const score = (labels: readonly Label[], sentences: readonly SentenceRecord[]): Evaluation => {
  const { evaluation, issues } = evaluate(toGold(labels), sentences);
  expect(issues).toEqual([]);
  if (!evaluation) throw new Error('nothing could be scored');
  return evaluation;
};

describe('pairSpans(wanted, found)', () => {
  const spans = (...pairs: [number, number][]) => pairs.map(([startOffset, endOffset]) => ({ startOffset, endOffset }));
  test.each([
    ['nothing where spans only touch', spans([0, 3]), spans([3, 5]), [null]],
    ['the one that shares most', spans([0, 9]), spans([8, 20], [1, 5]), [1]],
    ['the first of equals', spans([0, 4]), spans([0, 2], [2, 4]), [0]],
    ['each once', spans([0, 9], [0, 9], [0, 9]), spans([0, 9], [1, 3]), [0, 1, null]],
  ])('pairs %s', (_, wanted, found, pairs) => {
    expect(pairSpans(wanted, found)).toEqual(pairs);
  });
});

describe('evaluate(gold, sentences)', () => {
  const WANTED = ['livelihood', 'tech-innovation'];

  it('counts a theme of a sentence once, and leaves out what is optional', () => {
    const tags = [tag(0, 2, 'livelihood.a'), tag(4, 6, 'livelihood.b'), tag(6, 8, 'opening-up.a')];
    const { themes, pooled, macro } = score(
      [{ start: 0, end: 10, themes: WANTED, optional_themes: ['opening-up'] }],
      [sentence(0, 10, { themes: tags })],
    );
    expect(themes.livelihood).toEqual({ tp: 1, fp: 0, fn: 0, precision: 1, recall: 1, f1: 1 });
    expect(themes['opening-up']).toEqual({ tp: 0, fp: 0, fn: 0, precision: 0, recall: 0, f1: 0 });
    expect(pooled).toEqual({ tp: 1, fp: 0, fn: 1, precision: 1, recall: 0.5, f1: 2 / 3 });
    expect(macro).toEqual({ precision: 0.25, recall: 0.25, f1: 0.25 });
  });

  test.each<[string, TagRole, [number, number], boolean]>([
    ['an own tag inside the label', 'own', [0, 2], true],
    ['an own tag across its end', 'own', [4, 8], true],
    ['an own tag behind it', 'own', [6, 8], false],
    ['a tag from a heading far above', 'heading', [90, 95], true],
    ['a tag from a list head', 'list', [80, 85], true],
  ])('counts %s where it should', (_, role, [start, end], counts) => {
    const tags = [tag(start, end, 'livelihood.a', role)];
    const { themes, missing } = score([{ start: 0, end: 6 }], [sentence(0, 10, { themes: tags })]);
    expect(themes.livelihood.fp).toBe(counts ? 1 : 0);
    expect(missing).toBe(0);
  });

  it('gives an inherited tag to no sentence that merely touches the one that bears it', () => {
    const bearer = sentence(8, 30, { themes: [tag(90, 95, 'livelihood.a', 'heading')] });
    const { pooled } = score([{ start: 0, end: 10 }], [sentence(0, 8), bearer]);
    expect(pooled.fp).toBe(0);
  });

  it('finds a sentence missing that shares no more than half with what was read', () => {
    const labels = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
      { start: 50, end: 60 },
    ];
    const { missing, errors } = score(labels, [sentence(0, 5), sentence(5, 10), sentence(9, 20)]);
    expect(missing).toBe(2);
    expect(errors.map(({ isMissing, startOffset, sentence }) => [isMissing, startOffset, sentence?.endOffset])).toEqual(
      [
        [true, 0, 5],
        [true, 50, undefined],
      ],
    );
  });

  it('matches projects by overlap, and judges event, modality and year where they are labelled', () => {
    const project = { start: 0, end: 4, project: 'metro', events: ['start'], modality: 'planned', year: 2022 };
    const labels = [
      {
        ...{ start: 0, end: 30 },
        projects: [
          project,
          { ...project, start: 6, end: 8 },
          { start: 10, end: 12, project: 'port' },
          { ...project, start: 14, end: 16, optional: true },
          { ...project, start: 20, end: 22, optional: true },
          { start: 24, end: 26, project: 'missed' },
        ],
      },
    ];
    const found = [
      mention(2, 6, 'line-5', { year: 2022, events: [event('construction_started', 'expected')] }),
      mention(6, 8, 'line-5', { year: 2021 }),
      mention(10, 12, 'line-5'),
      mention(14, 16, 'line-5'),
      mention(28, 29, 'false'),
    ];
    const result = score(labels, [sentence(0, 30, { mode: 'plan', mentions: found })]);
    expect(result.mentions).toMatchObject({ tp: 3, fp: 1, fn: 1 });
    expect(result.event).toEqual({ right: 1, of: 2, share: 0.5 });
    expect(result.modality).toEqual({ right: 2, of: 2, share: 1 });
    expect(result.year).toEqual({ right: 1, of: 2, share: 0.5 });
    expect(result.links).toMatchObject({ tp: 1, fp: 2, fn: 0 });
    expect(result.errors[0]?.errors.map(({ kind, evidence }) => [kind, evidence[0]?.of])).toEqual([
      ['false', 'false'],
      ['missed', 'missed'],
    ]);
  });

  it('holds no project found against labels of themes alone, but counts it', () => {
    const { mentions, errors } = score([{ start: 0, end: 9 }], [sentence(0, 9, { mentions: [mention(0, 3, 'x')] })]);
    expect(mentions.fp).toBe(1);
    expect(errors).toEqual([]);
  });

  it('scores by language, city, year and document, the unknown apart', () => {
    const place = { language: 'en', city: null, reportYear: null, document: 'folder/b.md' } as const;
    const { by } = score(
      [
        { start: 0, end: 9, themes: ['livelihood'] },
        { start: 20, end: 29 },
        { doc: 'b', start: 0, end: 9, themes: ['livelihood'] },
      ],
      [sentence(0, 9, { themes: [tag(0, 2, 'livelihood.a')] }), sentence(0, 9, place)],
    );
    const figures = Object.entries(by).map(([stratum, rows]) => [
      stratum,
      rows.map(({ name, sentences, pooled }) => `${name} ${sentences} ${pooled.tp} ${pooled.fn}`),
    ]);
    expect(Object.fromEntries(figures)).toEqual({
      language: ['en 1 0 1', 'unknown 1 0 0', 'zh 1 1 0'],
      city: ['dalian 1 1 0', 'unknown 2 0 1'],
      year: ['2021 1 1 0', 'unknown 2 0 1'],
      document: ['a 2 1 0', 'b 1 0 1'],
    });
  });

  test.each<[string, string[], string[], [string, string][]]>([
    ['right', ['livelihood'], ['livelihood'], [['livelihood', 'livelihood']]],
    ['none for none', [], [], [[NOTHING, NOTHING]]],
    ['another', ['livelihood'], ['opening-up'], [['livelihood', 'opening-up']]],
    ['none for one', ['livelihood'], [], [['livelihood', NOTHING]]],
    ['one for none', [], ['livelihood'], [[NOTHING, 'livelihood']]],
    [
      'one too many',
      ['livelihood'],
      ['livelihood', 'opening-up'],
      [
        ['livelihood', 'livelihood'],
        [BESIDE, 'opening-up'],
      ],
    ],
  ])('tells what is taken for what: %s', (_, themes, found, pairs) => {
    const tags = found.map((theme) => tag(0, 2, `${theme}.a`));
    const { confusion } = score([{ start: 0, end: 9, themes }], [sentence(0, 9, { themes: tags })]);
    expect(confusion).toEqual(pairs.map(([wanted, found]) => ({ wanted, found, sentences: 1 })));
  });

  it('judges a concept by the theme labelled, and by concepts where they are', () => {
    const fish = [tag(0, 1, 'marine-economy.fishery'), tag(3, 4, 'marine-economy.fishery')];
    const labels = [
      { start: 0, end: 9, themes: ['marine-economy'] },
      { start: 10, end: 19 },
      { start: 20, end: 29, optional_themes: ['marine-economy'] },
      { start: 30, end: 39, themes: ['marine-economy'], concepts: ['marine-economy.ports'] },
    ];
    const sentences = [0, 10, 20, 30].map((at) =>
      sentence(at, at + 9, {
        themes: fish.map((one) => ({ ...one, startOffset: at + one.startOffset, endOffset: at + one.endOffset })),
      }),
    );
    const none = { tp: 0, precision: 0, recall: 0, f1: 0 };
    expect(score(labels, sentences).concepts).toEqual([
      { concept: 'marine-economy.fishery', right: 2, wrong: 1, precision: 2 / 3, labelled: { ...none, fp: 1, fn: 0 } },
      { concept: 'marine-economy.ports', right: 0, wrong: 0, precision: 0, labelled: { ...none, fp: 0, fn: 1 } },
    ]);
    expect(score(labels.slice(0, 2), sentences).concepts).toEqual([
      { concept: 'marine-economy.fishery', right: 1, wrong: 1, precision: 0.5, labelled: null },
    ]);
  });

  it('names the worst sentences first, with the words responsible', () => {
    const tags = [tag(20, 22, 'livelihood.a'), tag(30, 32, 'livelihood.a'), tag(33, 34, 'opening-up.b')];
    const { errors } = score(
      [
        { start: 0, end: 9, themes: ['livelihood'] },
        { start: 10, end: 19, themes: WANTED },
        { start: 20, end: 29 },
        { start: 30, end: 39 },
        { start: 40, end: 49 },
      ],
      [0, 10, 20, 30, 40].map((at) =>
        sentence(at, at + 9, { themes: tags.filter(({ startOffset }) => startOffset >= at && startOffset < at + 9) }),
      ),
    );
    expect(errors.map(({ startOffset }) => startOffset)).toEqual([30, 10, 20, 0]);
    expect(errors[0]?.errors).toEqual([
      {
        ...{ kind: 'false', what: 'opening-up' },
        evidence: [{ startOffset: 33, endOffset: 34, quote: '字', of: 'opening-up.b', rule: 'term:字' }],
      },
      {
        ...{ kind: 'false', what: 'livelihood' },
        evidence: [{ startOffset: 30, endOffset: 32, quote: '字字', of: 'livelihood.a', rule: 'term:字' }],
      },
    ]);
  });

  describe('intervals', () => {
    const tagged = sentence(0, 9, { themes: [tag(0, 2, 'livelihood.a')] });
    const documents = Array.from({ length: 8 }, (_, index) => ({ ...tagged, document: `${index}.txt` }));
    const labels = documents.map((_, index) => ({
      ...{ doc: String(index), start: 0, end: 9 },
      themes: index < 6 ? ['livelihood'] : [],
    }));

    it('hold the figure, are the same each time and say nothing where there is nothing', () => {
      const { intervals, pooled } = score(labels, documents);
      const [low, high] = intervals?.['pooled.precision'] ?? [1, 0];
      expect(low).toBeLessThan(pooled.precision);
      expect(high).toBeGreaterThan(pooled.precision);
      // 8 draws at .75: the middle 95 % of a binomial goes from 3 or 4 to 8 of 8
      expect(low).toBeGreaterThanOrEqual(3 / 8);
      expect(low).toBeLessThanOrEqual(0.5);
      expect(high).toBe(1);
      expect(intervals?.['livelihood.recall']).toEqual([1, 1]);
      expect(intervals).not.toHaveProperty(['opening-up.f1']);
      expect(intervals).not.toHaveProperty(['macro.f1']);
      expect(score(labels, documents).intervals).toEqual(intervals);
    });

    it('are none for a single document', () => {
      expect(score(labels.slice(0, 1), documents).intervals).toBeNull();
    });
  });
});
