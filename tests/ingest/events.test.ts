import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readEvents } from '../../ingest/events.ts';
import { EVENT_CUES } from '../../ingest/locales/events.ts';
import type { Mode } from '../../ingest/types.ts';
import { anchors, OFFSET, read, told } from './event-reading.ts';

const OPENED = ['completed/done', 'in_operation/done'];

describe('which words belong to which name', () => {
  test.each<[string, string[][]]>([
    // a verb governs the names after it
    [
      'We completed [A], [B] and [C], pushed forward [D] and started [E].',
      [
        ['completed/done'],
        ['completed/done'],
        ['completed/done'],
        ['progressing/ongoing'],
        ['construction_started/done'],
      ],
    ],
    [
      '建成[甲]、[乙]，启动[丙]，推进[丁]。',
      [['completed/done'], ['completed/done'], ['construction_started/done'], ['progressing/ongoing']],
    ],
    ['加快[甲]、[乙]等项目建设。', [['progressing/ongoing'], ['progressing/ongoing']]],
    ['推动[甲]、[乙]开工建设。', [['construction_started/done'], ['construction_started/done']]],
    ['建成[甲]、启动[乙]。', [['completed/done'], ['construction_started/done']]],
    // names before a verb are its subjects
    ['[A] and [B] were completed and put into operation.', [OPENED, OPENED]],
    ['[甲]、[乙]建成投运，[丙]开工。', [OPENED, OPENED, ['construction_started/done']]],
    ['[A] was opened and started [B].', [['in_operation/done'], ['construction_started/done']]],
    ['[A], the hall and [B] were put into use.', [['in_operation/done'], ['in_operation/done']]],
    ['[A], the north hall, and the square were put into use.', [['in_operation/done']]],
    ['Construction of [A] officially started.', [['construction_started/done']]],
    ['[甲]稳步推进。', [['progressing/ongoing']]],
    ['[A] is under construction.', [['progressing/ongoing']]],
    // a clause without a name goes on speaking of the one before
    ['[甲]建成，并投入使用。', [OPENED]],
    ['[A], the longest of its kind, was opened.', [['in_operation/done']]],
    ['Ten projects, including [A], went operational.', [['in_operation/done']]],
    // another name of it between commas
    ['[A], formerly East Port, was approved.', [['approved/done']]],
    ['[A], the former East Port, opened in 2021.', [['in_operation/done']]],
    ['[A], formerly [B], was approved.', [['approved/done'], ['approved/done']]],
    ['[甲]，也就是从前的东港，可行性研究报告获批复。', [['approved/done']]],
    ['[甲]，原名[乙]，近日获批。', [['approved/done'], ['approved/done']]],
    ['[甲]，东港，获批复。', [[]]],
  ])('reads %s', (marked, expected) => {
    expect(told(marked, 'review')).toEqual(expected);
  });

  test.each([
    '[A] lies by the sea.',
    'We opened up further with the help of [A].',
    '[A] carried 30,000 people a day; the museum was opened.',
    '[A] brings guests, where 30 schools were completed.',
    '[甲]沿线绿化增加，全市开工项目三百个。',
    '围绕[甲]，完善实施方案。',
    '[甲]招生规模扩大。',
    '[甲]停止招生。',
    '[A] received its thousandth guest.',
    '[A] went on to win a prize.',
    '[A] was submitted for approval.',
    '[甲]待批复。',
    '[A], formerly part of [B], lies by the sea.',
    '[甲]位于东港，城市规划获批复。',
  ])('gives no event to a name that no verb governs: %s', (marked) => {
    expect(told(marked, 'review').flat()).toEqual([]);
  });

  it('does not read the words of a name as news of it', () => {
    expect(told('[Airport Expansion Project] lies by the sea.', 'review')).toEqual([[]]);
    expect(told('[石化搬迁项目]位于西岛。', 'review')).toEqual([[]]);
  });
});

describe('what happens', () => {
  test.each<[string, string]>([
    ['[甲]前期工作启动。', 'proposed'],
    ['将[甲]纳入国家规划。', 'listed'],
    ['[A] was included in the national plan.', 'listed'],
    ['[甲]获批。', 'approved'],
    ['[A] was approved.', 'approved'],
    ['[甲]签约。', 'agreed'],
    ['[甲]填海进展。', 'early_works'],
    ['Land reclamation for [A] went on.', 'early_works'],
    ['[甲]主体工程完工。', 'structure_done'],
    ['The main body of [A] was completed.', 'structure_done'],
    ['[甲]封顶。', 'structure_done'],
    ['[甲]试运营。', 'trial'],
    ['[A] was connected to the grid.', 'trial'],
    ['[甲]通车。', 'in_operation'],
    ['[A] was opened to traffic.', 'in_operation'],
    ['[甲]一期投入使用。', 'partly_in_operation'],
    ['The first phase of [A] was put into operation.', 'partly_in_operation'],
    ['[甲]二期开工。', 'expanded'],
    ['[A] Phase II started construction.', 'expanded'],
    ['[甲]停工。', 'suspended'],
    ['[A] was suspended.', 'suspended'],
    ['[甲]复工。', 'resumed'],
    ['[A] was cancelled.', 'cancelled'],
    ['[甲]正式开诊。', 'in_operation'],
    ['[甲]挂牌招生。', 'in_operation'],
    ['[A] received its first patients.', 'in_operation'],
    ['[A] enrolled its first students.', 'in_operation'],
    ['Work on [A] went forward.', 'progressing'],
    ['[甲]工程进展顺利。', 'progressing'],
    ['[甲]拆除。', 'retired'],
    ['[A] was renamed.', 'renamed'],
    ['[甲]被收购。', 'owner_changed'],
  ])('reads %s', (marked, type) => {
    expect(read(marked, 'review')[0]?.events[0]?.type).toBe(type);
  });

  it('leaves a whole in the making when a part of it is finished', () => {
    expect(told('[甲]一期竣工。', 'review')).toEqual([['progressing/ongoing']]);
  });

  it('has words of both languages for every event, each once', () => {
    const words = EVENT_CUES.flatMap(({ en, zh }) => [...en, ...zh]);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
    for (const { en, zh } of EVENT_CUES) expect([en.length > 0, zh.length > 0]).toEqual([true, true]);
  });
});

describe('modality', () => {
  test.each<[string, Mode, string]>([
    ['We accelerated [A].', 'review', 'ongoing'],
    ['Accelerate [A].', 'plan', 'planned'],
    ['加快[甲]建设。', 'review', 'ongoing'],
    ['加快[甲]建设。', 'plan', 'planned'],
    // words beat the section
    ['[A] has been completed.', 'plan', 'done'],
    ['[甲]已建成。', 'plan', 'done'],
    ['已开工的[甲]运行平稳。', 'plan', 'done'],
    ['[A] will be completed.', 'review', 'planned'],
    ['[甲]将建成。', 'review', 'planned'],
    ['[甲]力争通车。', 'review', 'planned'],
    ['[甲]预计2026年通车。', 'review', 'expected'],
    ['[A] is expected to open in 2026.', 'review', 'expected'],
    ['[A] was completed in 2015.', 'plan', 'done'],
    ['[甲]2015年建成。', 'plan', 'done'],
    ['[甲]2030年建成。', 'review', 'planned'],
    ['[A] is under construction.', 'plan', 'ongoing'],
    // 将 that marks an object, and letters of other words, say no future
    ['将[甲]纳入规划。', 'review', 'done'],
    ['主要是[甲]建成。', 'review', 'done'],
    // a bare past among tasks is the translator's
    ['The government completed [A].', 'plan', 'planned'],
    ['The government completed [A].', null, 'done'],
    ['Build [A] at a high level.', null, 'planned'],
    // a day that lies ahead, where no section tells
    ['[甲]今年年底前开工。', null, 'planned'],
    ['今年6月底前[甲]开工。', null, 'planned'],
    ['[甲]去年年底前开工。', null, 'done'],
    ['[甲]2023年底前开工。', null, 'done'],
    ['[甲]今年年底前已开工。', null, 'done'],
    ['[甲]今年开工。', null, 'done'],
    ['[A] starts construction before the end of this year.', null, 'planned'],
    ['[A] started construction before the end of last year.', null, 'done'],
  ])('reads %s in a section of mode %s', (marked, mode, modality) => {
    expect(read(marked, mode)[0]?.events.map((event) => event.modality)).toEqual([modality]);
  });

  it('carries a future on to the next verb, but not to the next subject', () => {
    expect(told('We will complete [A], start [B].', 'review')).toEqual([
      ['completed/planned'],
      ['construction_started/planned'],
    ]);
    expect(told('[甲]即将通车，[乙]竣工。', 'review')).toEqual([['in_operation/planned'], ['completed/done']]);
  });
});

describe('time', () => {
  test.each<[string, Mode, [number | null, string | null, string | null, string | null]]>([
    ['[甲]建成。', 'review', [2023, '2023-01-01', '2023-12-31', 'section']],
    ['Complete [A].', 'plan', [2024, '2024-01-01', '2024-12-31', 'section']],
    ['2021年，[甲]建成。', 'review', [2021, '2021-01-01', '2021-12-31', 'stated']],
    ['In 2021, [A] was completed.', 'review', [2021, '2021-01-01', '2021-12-31', 'stated']],
    ['[甲]去年建成。', 'plan', [2023, '2023-01-01', '2023-12-31', 'deictic']],
    ['[甲]2022年10月28日开工。', 'review', [2022, '2022-10-28', '2022-10-28', 'stated']],
    ['On October 28, 2022, [A] was opened.', 'review', [2022, '2022-10-28', '2022-10-28', 'stated']],
    ['[A] was opened on October 28, 2022.', 'review', [2022, '2022-10-28', '2022-10-28', 'stated']],
    ['In October, 2022 [A] was opened.', 'review', [2022, '2022-10-01', '2022-10-31', 'stated']],
    // no year of a date
    ['In October, 2,022 homes were sold, and [A] was opened.', 'review', [2023, '2023-10-01', '2023-10-31', 'deictic']],
    ['On May 6, [A] was opened.', 'review', [2023, '2023-05-06', '2023-05-06', 'deictic']],
    ['[A] was opened in October 2022.', 'review', [2022, '2022-10-01', '2022-10-31', 'stated']],
    ['[A] was opened in May.', 'review', [2023, '2023-05-01', '2023-05-31', 'deictic']],
    ['[甲]上半年开工。', 'plan', [2024, '2024-01-01', '2024-06-30', 'deictic']],
    ['[A] will open in the third quarter.', 'plan', [2024, '2024-07-01', '2024-09-30', 'deictic']],
    ['[甲]2025年底前通车。', 'plan', [2025, null, '2025-12-31', 'stated']],
    ['By 2025, [A] will be completed.', 'plan', [2025, null, '2025-12-31', 'stated']],
    ['[甲]年内通车。', 'plan', [2024, null, '2024-12-31', 'deictic']],
    ['[A] will open within the year.', 'plan', [2024, null, '2024-12-31', 'deictic']],
    ['[甲]即将通车。', 'review', [2024, '2024-01-01', '2024-12-31', 'section']],
    ['[甲]建成。', null, [null, null, null, null]],
  ])('bounds %s in a section of mode %s', (marked, mode, expected) => {
    const [{ year, events } = { year: null, events: [] }] = read(marked, mode);
    const [event] = events;
    expect([year, event?.earliest, event?.latest, event?.basis]).toEqual(expected);
  });

  it('keeps the year of a word about the name from the verb of the sentence', () => {
    const [first] = read('2016年开工的[甲]年内全线贯通。', 'plan');
    expect(first?.year).toBe(2024);
    expect(first?.events.map(({ type, latest }) => [type, latest])).toEqual([
      ['construction_started', '2016-12-31'],
      ['structure_done', '2024-12-31'],
    ]);
  });

  test.each([
    '[A] started construction in 2022 and is planned to be completed in May 2026.',
    '[甲]2022年开工并计划2026年5月建成。',
  ])('parts the year of a fact from that of a plan: %s', (marked) => {
    expect(read(marked, 'review')[0]?.events.map(({ earliest, latest }) => [earliest, latest])).toEqual([
      ['2022-01-01', '2022-12-31'],
      ['2026-05-01', '2026-05-31'],
    ]);
  });

  it('gives each clause its own year', () => {
    const years = read('[A] was opened in 2021, and [B] was opened in 2022.', 'review').map(({ year }) => year);
    expect(years).toEqual([2021, 2022]);
  });

  it('gives a name without event the year of its section', () => {
    expect(read('[A] lies by the sea.', 'plan')).toEqual([{ year: 2024, events: [] }]);
  });
});

describe('readEvents(source)', () => {
  it('quotes the cue at its offsets and names its rule', () => {
    const [first] = read('The [A] was put into operation.', 'review');
    expect(first?.events).toEqual([
      {
        type: 'in_operation',
        modality: 'done',
        earliest: '2023-01-01',
        latest: '2023-12-31',
        basis: 'section',
        rule: 'cue:put into operation',
        startOffset: OFFSET + 10,
        endOffset: OFFSET + 28,
        quote: 'put into operation',
      },
    ]);
  });

  it('returns one answer for each mention, whatever the words', () => {
    const pieces = fc.constantFrom(
      '[甲]',
      '[乙]',
      '、',
      '，',
      '；',
      '建成',
      '推进',
      '2025年底前',
      '将',
      '的',
      '一期',
      '开工建设',
      '工程',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.constantFrom<Mode>('review', 'plan', null), (parts, mode) => {
        const names = parts.filter((part) => part.startsWith('['));
        const answers = read(parts.join(''), mode);
        expect(answers).toHaveLength(names.length);
        for (const { earliest, latest } of answers.flatMap(({ events }) => events))
          expect(earliest === null || latest === null || earliest <= latest).toBe(true);
      }),
    );
  });

  it('answers a page without full stops at once, with nothing', () => {
    const text = '地铁建成'.repeat(20_000);
    const mentions = [{ startOffset: 0, endOffset: 2 }];
    expect(
      readEvents({ text, startOffset: 0, language: 'zh', mentions, anchors: anchors('review'), years: [] }),
    ).toEqual([{ year: null, events: [] }]);
  });
});
