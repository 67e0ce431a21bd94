import { describe, expect, it, test } from 'vitest';
import type { Line } from '../../../ingest/read/pdf-lines.ts';
import { joinParagraphs } from '../../../ingest/read/pdf-paragraphs.ts';

const LEFT = 50;
const RIGHT = 350;
const SIZE = 10;
type Change = Partial<Line> & { readonly indent?: number; readonly gap?: number };
type Given = string | readonly [string, Change];

/** A page: full lines, 15 apart; changes say what is different. `indent` in em; `gap` adds to the distance above. */
const page = (...given: readonly Given[]): Line[] => {
  let y = 50;
  return given.map((entry) => {
    const [text, { indent = 0, gap = 0, ...change }] = typeof entry === 'string' ? [entry, {}] : entry;
    y += 15 + gap;
    return { text, left: LEFT + indent * SIZE, right: RIGHT, y, size: SIZE, column: 0, cells: 1, ...change };
  });
};
const short = (right = 200): Change => ({ right });
const join = (...given: readonly Given[]): string[] => joinParagraphs([page(...given)]).split('\n');

describe('joinParagraphs(pages)', () => {
  test.each<[string, Given[], string[]]>([
    ['full lines', ['The quay', 'was built.', 'It was cheap.'], ['The quay was built. It was cheap.']],
    ['Han lines', ['码头已', '建成投用，', '2024年开'], ['码头已建成投用，2024年开']],
    ['a mark of Chinese before Latin letters', ['建成（', 'LNG接收站）'], ['建成（LNG接收站）']],
    [
      'first lines set in',
      [['The quay', { indent: 2 }], 'was built.', ['It was', { indent: 2 }], 'cheap.'],
      ['The quay was built.', 'It was cheap.'],
    ],
    [
      'one-line paragraphs of Chinese',
      [['建成码头', { indent: 2 }], ['改建学校', { indent: 2 }], '十二所', ['修复海堤', { indent: 2 }], '六公里'],
      ['建成码头', '改建学校十二所', '修复海堤六公里'],
    ],
    [
      'a short last line',
      ['The quay was', ['built.', short()], 'Schools were too.'],
      ['The quay was built.', 'Schools were too.'],
    ],
    [
      'a short heading without a mark',
      [['Review of the year', short()], 'The quay was built.'],
      ['Review of the year', 'The quay was built.'],
    ],
    [
      'a ragged line whose next word is too long',
      [['The quay of the', short(310)], 'neighbourhood was built.'],
      ['The quay of the neighbourhood was built.'],
    ],
    [
      'a Han line ended early by the marks after the next letter',
      [['建成码', short(335)], '头”，投用'],
      ['建成码头”，投用'],
    ],
    [
      'a greater distance',
      ['One.', 'Two.', 'Three.', 'Four.', ['Five.', { gap: 8 }], 'Six.'],
      ['One. Two. Three. Four.', 'Five. Six.'],
    ],
    [
      'another size',
      [['Report of the Government', { size: 14 }], 'The quay was built.'],
      ['Report of the Government', 'The quay was built.'],
    ],
    [
      'list marks after a sentence end',
      ['We will:', '1. build;', '2. teach;', '（一）修路；', '• mend.'],
      ['We will:', '1. build;', '2. teach;', '（一）修路；', '• mend.'],
    ],
    [
      'a number at a line end that begins no item',
      ['as told in part', '2. Then the quay'],
      ['as told in part 2. Then the quay'],
    ],
    [
      'a list item whose later lines are set in',
      ['• The quay was', ['built and paid.', { indent: 1.5 }]],
      ['• The quay was built and paid.'],
    ],
    [
      'rows of a table',
      ['指标', ['港口\t560', { cells: 2 }], ['学校\t12', { cells: 2 }], '以上各项'],
      ['指标', '港口\t560', '学校\t12', '以上各项'],
    ],
    [
      'entries of a table of contents',
      ['一、回顾............3', '二、安排…………9', '各位代表'],
      ['一、回顾............3', '二、安排…………9', '各位代表'],
    ],
    ['no lines', [], ['']],
  ])('%s', (_, given, paragraphs) => {
    expect(join(...given)).toEqual(paragraphs);
  });

  test.each<[string, string, string, string?]>([
    ['the develop-', 'ment of', 'the development of'],
    ['the develop\u2010', 'ment of', 'the development of'],
    ['the develop\u00ad', 'ment of', 'the development of'],
    ['a sea-', 'based farm', 'a sea-based farm', 'Every sea-based farm'],
    ['a sea-', 'based farm', 'a seabased farm'],
    ['a re-', 'cover from', 'a recover from', 'They re-cover and recover'],
    ['state-of-the-', 'art plant', 'state-of-the-art plant'],
    ['the non-', 'EU trade', 'the non-EU trade'],
    ['after COVID-', '19 came', 'after COVID-19 came'],
    ['from 2021-', '2025 on', 'from 2021-2025 on'],
    ['from 2021–', '2025 on', 'from 2021–2025 on'],
    ['rail -', 'and road', 'rail - and road'],
    ['大连-', '烟台航线', '大连-烟台航线'],
  ])('joins "%s" and "%s"', (before, after, joined, elsewhere = 'Another paragraph') => {
    expect(join(before, after, [elsewhere, { gap: 30 }])[0]).toBe(joined);
  });

  it('runs on over the ends of pages and columns', () => {
    const first = page(['The quay', { column: 1 }], ['of Lakeside', { column: 2, y: 65 }]);
    expect(joinParagraphs([first, page('was built', ['in May.', short()])])).toBe(
      'The quay of Lakeside was built in May.',
    );
    expect(joinParagraphs([page('我市新建'), page('码头一座')])).toBe('我市新建码头一座');
  });

  it('does not run on over a page without text', () => {
    expect(joinParagraphs([page('The quay was'), [], page('cheap to run')])).toBe('The quay was\ncheap to run');
  });

  it('takes a Chinese block that is set in throughout for running text', () => {
    expect(joinParagraphs([page(['我市新建', { indent: 2 }], ['码头一座', { indent: 2 }])])).toBe('我市新建码头一座');
  });
});
