import { describe, expect, it, test } from 'vitest';
import { findHeadings } from '../../ingest/headings.ts';
import { abstain } from '../../ingest/readings.ts';
import { findSections, sectionAt } from '../../ingest/sections.ts';
import { findSentences } from '../../ingest/sentences.ts';
import type { Language, Reading } from '../../ingest/types.ts';

interface Years {
  readonly report?: number;
  readonly reviewed?: number;
  readonly planned?: number;
}

const reading = (value: number | undefined): Reading<number> =>
  value === undefined ? abstain('not told') : { value, basis: 'stated', quote: String(value), startOffset: 0 };

function read(
  text: string,
  { report = 2024, reviewed, planned }: Years = { report: 2024, reviewed: 2023, planned: 2024 },
) {
  const language: Language = /[\u3400-\u9fff]/.test(text) ? 'zh' : 'en';
  const sentences = findSentences(text);
  const sections = findSections(
    findHeadings(text, { bodyOffset: 0, language }),
    {
      reportYear: reading(report),
      reviewedYear: reading(reviewed),
      plannedYear: reading(planned),
      deliveredOn: abstain('not told'),
      publishedOn: abstain('not told'),
      contradictions: [],
    },
    { text, sentences },
  );
  return { text, sentences, sections };
}

/** The mode of each sentence and the years of its section: "review 2023", "plan 2024-2028", "-", "annex". */
function modes(text: string, years?: Years): string[] {
  const { sentences, sections } = read(text, years);
  return sentences.map(({ startOffset }) => {
    const { anchors, isAnnex } = sectionAt(sections, startOffset);
    if (isAnnex) return 'annex';
    if (anchors.mode === null) return '-';
    const span =
      anchors.mode === 'review' ? [anchors.reviewedFrom, anchors.reviewedTo] : [anchors.plannedFrom, anchors.plannedTo];
    return [anchors.mode, [...new Set(span.map((year) => year ?? '?'))].join('-')].join(' ');
  });
}

/** Modes of the sentences of each line, headings left out (a line that ends without a mark). */
const ofLines = (text: string, years?: Years): string[] => {
  const lines = text
    .split('\n')
    .flatMap((line) => findSentences(line).map((span) => line.slice(span.startOffset, span.endOffset)));
  return modes(text, years).filter((_, at) => /[.。]$/.test(lines[at] ?? ''));
};

describe('findSections(headings, years, body)', () => {
  test.each<[string, string, string[]]>([
    [
      'set modes by outer headings',
      '港城。\n一、2023年工作回顾\n港口建成。\n二、2024年重点工作\n扩建码头。',
      ['-', 'review 2023', 'plan 2024'],
    ],
    [
      'set modes by outer headings',
      'The city.\nI. Review of Work in 2023\nThe port is built.\nII. Main tasks in 2024\nWiden it.',
      ['-', 'review 2023', 'plan 2024'],
    ],
    [
      'leave inner headings with 目标 or tasks inside a review',
      '一、2023年工作回顾\n（一）主要目标任务全面完成\n港口建成。\n1.今年重点工作\n码头扩建。',
      ['review 2023', 'review 2023'],
    ],
    [
      'leave inner headings with 目标 or tasks inside a review',
      'I. Review of Work in 2023\n(1) Targets and tasks were met\nThe port is built.\n1. Goals of this year\nThe quay is wide.',
      ['review 2023', 'review 2023'],
    ],
    [
      'span the five years of a heading',
      '一、过去五年工作回顾\n港口建成。\n二、今后五年目标任务\n扩建码头。\n三、2024年工作\n修堤坝。',
      ['review 2019-2023', 'plan 2024-2028', 'plan 2024'],
    ],
    [
      'span the five years of a heading',
      'I. Review of the past five years\nThe port is built.\nII. Goals for the next five years\nWiden it.',
      ['review 2019-2023', 'plan 2024-2028'],
    ],
    [
      'turn by time words where a heading tells both years',
      '一、2023年工作回顾和2024年工作安排\n港城。\n过去一年，港口建成。码头扩建。\n今年，修堤坝。建学校。',
      ['-', 'review 2023', 'review 2023', 'plan 2024', 'plan 2024'],
    ],
    [
      'turn by time words where a heading tells both years',
      'I. Review of 2023 and tasks for 2024\nThe city.\nIn 2023, the port was built. It is wide.\nThis year, we will mend the dike. We will build.',
      ['-', 'review 2023', 'review 2023', 'plan 2024', 'plan 2024'],
    ],
    [
      'turn by time words under verses, up to the next of them',
      '一、潮起海天阔\n2023年，港口建成。\n（一）码头焕新\n码头扩建。\n二、扬帆再出发\n港城。\n今年，修堤坝。\n（一）建学校\n九所。',
      ['review 2023', 'review 2023', '-', 'plan 2024', 'plan 2024'],
    ],
    [
      'take no heading beside a review for one, but turn by time words',
      '一、2023年工作回顾\n港口建成。\n二、保持良好势头\n码头。\n今年，修堤坝。\n三、关于外交工作\n来往。',
      ['review 2023', '-', 'plan 2024', '-'],
    ],
    [
      'take headings beside tasks for tasks',
      '一、2024年重点工作\n扩建码头。\n二、修好堤坝\n加固。\n三、办好学校\n九所。',
      ['plan 2024', 'plan 2024', 'plan 2024'],
    ],
    [
      'take numbered headings under an unnumbered review for its parts',
      '过去五年工作回顾\n港口建成。\n一、码头焕新\n码头扩建。\n今年工作安排\n修堤坝。',
      ['review 2019-2023', 'review 2019-2023', 'plan 2024'],
    ],
    [
      'take no numbered heading for a part of the review that a speaker announced',
      '首先报告2023年的工作\n港口建成。\n一、扩建码头\n加固。\n今年，修堤坝。',
      ['review 2023', '-', 'plan 2024'],
    ],
    [
      'open an annex at the end, with all that is numbered in it',
      '一、2024年重点工作\n扩建码头。\n附件1\n港城。\n一、渡口\n摆渡。\n1.快线\n快的线。\n名词解释\n浮桥。',
      ['plan 2024', 'annex', 'annex', 'annex', 'annex'],
    ],
    [
      'open an annex at the end, with all that is numbered in it',
      'I. Tasks for 2024\nWiden it.\nGlossary\nThe line.\n1. Quay\nA wall.',
      ['plan 2024', 'annex', 'annex'],
    ],
    [
      'close an annex where its title sets tasks for a year',
      '附件1\n2024年全市十件民生实事\n一、扩建码头\n加固。\n附件2\n名词解释\n1.渡口\n摆渡。',
      ['plan 2024', 'annex'],
    ],
    [
      'close an annex where an outer heading announces',
      '附件\n快线。\n二、2024年重点工作\n扩建码头。',
      ['annex', 'plan 2024'],
    ],
    [
      'turn a text without headings for a paragraph',
      '2023年，港口建成。码头扩建。\n港城。\n今年，修堤坝。加固。\n港城。',
      ['review 2023', 'review 2023', '-', 'plan 2024', 'plan 2024', '-'],
    ],
    [
      'turn a text without headings for a paragraph',
      'In 2023, the port was built. It is wide.\nThe city.\nThis year, we will mend it. We will.\nThe city.',
      ['review 2023', 'review 2023', '-', 'plan 2024', 'plan 2024', '-'],
    ],
    [
      'let a far year turn its paragraph only, without years for what follows',
      '一、潮起海天阔\n2023年，港口建成。\n1978年，这里是渔村。只有小船。\n码头扩建。\n到2035年，这里是大港。船多。\n码头扩建。',
      ['review 2023', 'review ?', 'review ?', 'review 2023', 'plan ?', 'plan ?', 'review 2023'],
    ],
    ['let no day turn anything', '一、潮起海天阔\n2024年1月6日，港口开港。\n2023年5月1日在港城召开大会。', ['-', '-']],
    ['let no day turn anything', 'I. The tide\nOn January 6, 2024, the port was opened.\nThe city.', ['-', '-']],
    [
      'let no year inside a sentence turn anything',
      '一、潮起海天阔\n港口吞吐量和码头长度均比2023年增加。\n港口建设规划已经印发，今年起实施。',
      ['-', '-'],
    ],
  ])('%s: %j', (_, text, expected) => {
    expect(ofLines(text)).toEqual(expected);
  });

  test.each<[string, Years, string, string[]]>([
    [
      'is all plan where only tasks are set',
      { report: 2024, planned: 2024 },
      '港城。\n扩建码头。',
      ['plan 2024', 'plan 2024'],
    ],
    [
      'looks back inside a text of tasks where a sentence does',
      { report: 2024, planned: 2024 },
      '港城。\n去年，港口建成。码头扩建。\n修堤坝。',
      ['plan 2024', 'review 2023', 'review 2023', 'plan 2024'],
    ],
    [
      'looks back under verses of a text whose last heading alone announces',
      { report: 2024, planned: 2024 },
      '一、潮起海天阔\n一年来，港口建成。\n（一）码头焕新\n扩建码头。\n二、扬帆再出发\n修堤坝。\n三、建设人民满意的服务型政府\n勤政。',
      ['review 2023', 'review 2023', 'plan 2024', 'plan 2024'],
    ],
    [
      'reads two plan periods in one heading as both',
      { report: 2026, reviewed: 2025, planned: 2026 },
      '一、“十四五”时期发展成就和“十五五”时期主要目标任务\n“十四五”时期，港口建成。码头扩建。\n“十五五”时期，修堤坝。\n（一）建学校\n九所。',
      ['review 2021-2025', 'review 2021-2025', 'plan 2026-2030', 'plan 2026-2030'],
    ],
    [
      'reads two plan periods in one heading as both',
      { report: 2021, reviewed: 2020, planned: 2021 },
      'I. Achievements in the 13th Five-Year Plan period and targets for the 14th Five-Year Plan period\nThe city.\nDuring the 14th Five-Year Plan period, we will build.',
      ['-', 'plan 2021-2025'],
    ],
    [
      'reviews a period and its last year under one heading',
      { report: 2026, reviewed: 2025, planned: 2026 },
      '一、“十四五”时期发展成就和2025年工作回顾\n港口建成。',
      ['review 2021-2025'],
    ],
    [
      'takes the year before the report for a review that names none',
      { report: 2024 },
      '港城。\n一、工作回顾\n港口建成。',
      ['-', 'review 2023'],
    ],
  ])('%s', (_, years, text, expected) => {
    expect(ofLines(text, years)).toEqual(expected);
  });

  it('gives the words that set a mode, with their place', () => {
    const text = '港城。\n一、2023年工作回顾\n港口建成。\n二、潮起海天阔\n今年，修堤坝。';
    const { sections } = read(text);
    const from = (words: string) => sectionAt(sections, text.indexOf(words)).modeFrom;
    expect(from('港城')).toBeNull();
    expect(from('港口建成')).toEqual({ basis: 'section', quote: '一、2023年工作回顾', startOffset: 4 });
    expect(from('修堤坝')).toEqual({ basis: 'deictic', quote: '今年', startOffset: text.indexOf('今年') });
  });

  it('has each heading open one section that is not turned', () => {
    const { sections } = read(
      '一、潮起海天阔\n2023年，港口建成。\n1978年，这里是渔村。\n今年，修堤坝。\n（一）建学校\n九所。',
    );
    const opened = sections.filter(({ heading, startOffset }) => heading?.endOffset === startOffset);
    expect(opened.map(({ heading, turned }) => [heading?.text, turned])).toEqual([
      ['一、潮起海天阔', false],
      ['（一）建学校', true],
    ]);
  });
});

describe('sectionAt(sections, offset)', () => {
  it('puts a heading into the section before it', () => {
    const { sections } = read('港城。\n一、2023年工作回顾\n港口建成。');
    const text = '港城。\n一、2023年工作回顾\n港口建成。';
    const levels = ['港城', '一、', '港口'].map((words) => sectionAt(sections, text.indexOf(words)).heading?.level);
    expect(levels).toEqual([undefined, undefined, 1]);
  });

  it('throws where there are none', () => {
    expect(() => sectionAt([], 0)).toThrow(RangeError);
  });
});
