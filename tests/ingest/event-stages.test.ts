import { describe, expect, it, test } from 'vitest';
import { read, told } from './event-reading.ts';

describe('what two words tell together', () => {
  test.each<[string, string[]]>([
    // a plan of something is no proposal beside it
    ['[A] is planned to open in 2025.', ['in_operation/planned']],
    ['[A] was planned for completion in 2025.', ['completed/planned']],
    ['[甲]计划2025年通车。', ['in_operation/planned']],
    ['[A] was planned in 2020.', ['proposed/done']],
    ['[甲]2020年开展前期工作。', ['proposed/done']],
    // a stage that begins or ends is that stage, in the tense of its verb
    ['Land reclamation for [A] was completed.', ['early_works/done']],
    ['Land reclamation began for [A].', ['early_works/done']],
    ['Land reclamation for [A] will begin in 2025.', ['early_works/planned']],
    ['[甲]填海工程已完成。', ['early_works/done']],
    ['[甲]填海工程将于2025年开工。', ['early_works/planned']],
    ['[甲]完成征地。', ['early_works/done']],
    ['The trial run of [A] began.', ['trial/done']],
    ['[甲]启动试运行。', ['trial/done']],
    // two things stay two
    ['[A] began construction.', ['construction_started/done']],
    [
      'Land reclamation for [A] was completed and construction started.',
      ['early_works/done', 'construction_started/done'],
    ],
    ['[甲]征地、开工。', ['early_works/done', 'construction_started/done']],
    ['[甲]建成试运行。', ['completed/done', 'trial/done']],
    // a study is approved as the project is
    ['The feasibility report of [A] was approved.', ['approved/done']],
    ['The feasibility study of [A] was approved.', ['approved/done']],
    ['[甲]的可行性研究报告获批复。', ['approved/done']],
    ['[甲]可研获国家发改委批复。', ['approved/done']],
    ['The feasibility study of [A] was carried out.', ['proposed/done']],
    ['[甲]可行性研究报告已上报待批复。', ['proposed/done']],
  ])('reads %s', (marked, expected) => {
    expect(told(marked, null)).toEqual([expected]);
  });

  it('quotes the stage, with the bounds of its verb', () => {
    expect(read('Land reclamation for [A] was completed in 2021.', null)[0]?.events).toMatchObject([
      { type: 'early_works', quote: 'Land reclamation', earliest: '2021-01-01', latest: '2021-12-31' },
    ]);
    expect(read('[A] is planned to open by 2025.', null)[0]?.events).toMatchObject([
      { type: 'in_operation', quote: 'open', earliest: null, latest: '2025-12-31' },
    ]);
  });
});

describe('a share', () => {
  test.each<[string, string]>([
    ['[甲]投资完成工程总额的64.6%。', 'progressing/ongoing'],
    ['[甲]已完成总投资的64.6%。', 'progressing/ongoing'],
    ['[甲]工程量完成八成。', 'progressing/ongoing'],
    ['[A]: 64.6 % of the investment has been completed.', 'progressing/ongoing'],
    ['[A] has completed 64.6 percent of its investment.', 'progressing/ongoing'],
    ['[A] was 80% completed.', 'progressing/ongoing'],
    // figures that are no share of the work
    ['[甲]完成，运力提高20%。', 'completed/done'],
    ['[甲]完成后运力增加到原来的120%。', 'completed/done'],
    ['[甲]竣工，投资12亿元。', 'completed/done'],
    ['[A] was completed at a cost of 64.6 million yuan.', 'completed/done'],
    ['[A] was completed, which raised capacity by 20%.', 'completed/done'],
    ['[A] has completed 100% of its work.', 'completed/done'],
  ])('of what is done is progress, no completion: %s', (marked, expected) => {
    expect(told(marked, null)).toEqual([[expected]]);
  });
});

describe('a part', () => {
  test.each<[string, string[]]>([
    // a trial of a part says nothing of the whole
    ['[甲]一期试运营。', ['partly_in_operation/done']],
    ['The trial run of phase I of [A] began.', ['partly_in_operation/done']],
    ['Phase I of [A] began trial operation.', ['partly_in_operation/done']],
    ['[甲]试运营。', ['trial/done']],
    ['[A] began trial operation.', ['trial/done']],
    // a later clause goes on about what was named
    ['[甲]一期工程开工建设，计划2026年5月完工。', ['construction_started/done', 'completed/planned']],
    [
      'Phase I of [A] started construction, with completion planned for May 2026.',
      ['construction_started/done', 'completed/planned'],
    ],
    ['[甲]一期工程开工建设，全市计划完工项目三百个。', ['construction_started/done']],
    ['Phase I of [A] started construction, as completion of the road was planned.', ['construction_started/done']],
  ])('reads %s', (marked, expected) => {
    expect(told(marked, null)).toEqual([expected]);
  });
});
