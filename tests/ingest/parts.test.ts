import { describe, expect, it, test } from 'vitest';
import { findHeadings } from '../../ingest/headings.ts';
import { ANNEX_HEADING, FORMULA } from '../../ingest/locales/lines.ts';
import { isStatement, readPart } from '../../ingest/parts.ts';
import type { SentencePart } from '../../ingest/types.ts';
import { foldText } from '../../ingest/view.ts';

const partOf = (text: string, words = text.trim()): SentencePart => {
  const startOffset = text.indexOf(words);
  const span = { startOffset, endOffset: startOffset + words.length };
  return readPart(text, span, { isHeading: false, isAnnex: false });
};

describe('readPart(text, span, where)', () => {
  test.each<[string, SentencePart]>([
    ['各位代表：', 'formula'],
    ['各位代表、同志们！', 'formula'],
    ['各位委员，各位代表：', 'formula'],
    ['同志们，朋友们：', 'formula'],
    ['現在，請予審議。', 'formula'],
    ['请予审议，并请各位政协委员提出意见。', 'formula'],
    ['谢谢大家！', 'formula'],
    ['谢谢各位代表！', 'formula'],
    ['Fellow deputies,', 'formula'],
    ['Esteemed Deputies,', 'formula'],
    ['Dear Deputies and Comrades:', 'formula'],
    ['Fellow Deputies, Comrades,', 'formula'],
    ['Thank you.', 'formula'],
    ['Thank you all!', 'formula'],
    ['向港澳台同胞、海外侨胞表示衷心的感谢！', 'formula'],
    ['在此，我代表市政府，向全市人民致以崇高敬意和衷心感谢！', 'formula'],
    ['On behalf of the city, I wish to express my sincere thanks to overseas Chinese.', 'formula'],
    ['I extend heartfelt gratitude to all.', 'formula'],
    ['残疾人家庭对新建的坡道表示感谢。', 'text'],
    ['致以敬意的雕塑在港口落成。', 'text'],
    ['Residents thanked the school for its help.', 'text'],
    ['We extend the harbour line to the airport.', 'text'],
    ['各位代表提出的建议全部办结。', 'text'],
    ['各位代表，港湾快线今年通车。', 'text'],
    ['谢谢全市教师的付出，九所学校全部开学。', 'text'],
    ['同志们修好了堤坝。', 'text'],
    ['Deputies approved the budget.', 'text'],
    ['Delegates from ten cities visited the port.', 'text'],
    ['Fellow deputies, the harbour line opens this year.', 'text'],
    ['Thank you for the schools you have built.', 'text'],
    ['Friends of the harbour planted trees.', 'text'],
    ['- mend two bridges;', 'item'],
    ['——修缮桥梁两座；', 'item'],
    ['— mend two bridges;', 'item'],
    ['•  扩建码头', 'item'],
    ['①扩建码头。', 'item'],
    ['（1）扩建码头。', 'item'],
    ['１．扩建码头。', 'item'],
    ['3) Widen the quay.', 'item'],
    ['a) Widen the quay.', 'item'],
    ['12、扩建码头', 'item'],
    ['3.5 million tons passed the quay.', 'text'],
    ['6.5%的增速高于预期。', 'text'],
    ['5G网络覆盖全城。', 'text'],
    ['2024年码头扩建。', 'text'],
    ['A quay was widened.', 'text'],
    ['-5 degrees were measured at the quay.', 'text'],
    ['Harbour line\t12.5\t2024', 'table'],
    ['港湾快线\t 12.5', 'table'],
    ['| 港湾快线 | 12.5 |', 'table'],
    ['\t码头扩建完成。', 'text'],
    ['吞吐量|集装箱都在增长。', 'text'],
    ['一份名词解释随报告印发。', 'text'],
  ])('%j is %s', (text, part) => {
    expect(partOf(text)).toBe(part);
  });

  it('takes a mark for that of an item only where it begins a line', () => {
    expect(partOf('已完成：①扩建码头。', '①扩建码头。')).toBe('text');
    expect(partOf('已完成：\n\u3000\u3000①扩建码头。', '①扩建码头。')).toBe('item');
    expect(partOf('See (1) and\r\n  (2) widen it.', '(2) widen it.')).toBe('item');
  });

  it('names an annex before a heading, a heading before what its words look like', () => {
    const span = { startOffset: 0, endOffset: 5 };
    expect(readPart('各位代表：', span, { isHeading: true, isAnnex: true })).toBe('annex');
    expect(readPart('各位代表：', span, { isHeading: true, isAnnex: false })).toBe('heading');
  });

  test.each<[SentencePart, boolean]>([
    ['text', true],
    ['heading', true],
    ['item', true],
    ['table', true],
    ['annex', false],
    ['formula', false],
  ])('isStatement(%s) is %s', (part, states) => {
    expect(isStatement(part)).toBe(states);
  });
});

describe('ANNEX_HEADING', () => {
  test.each([
    '名词解释',
    '附：名词解释',
    '附件：',
    '附件1',
    '附件2：',
    '附件一：名词解释',
    '附录',
    '附表：',
    '（附注）',
    '《政府工作报告》名词解释',
    '《政府工作报告》中有关用语的说明',
    '政府工作报告部分名词解释',
    '有关名词解释和说明',
    '注释：',
    '## 名词解释',
    'Glossary',
    '## Glossary of terms',
    'Annex 1: Terms of the report',
    'Appendix',
    'Explanatory notes',
    'Explanation of terms',
  ])('opens an annex: %j', (line) => {
    expect(foldText(line)).toMatch(ANNEX_HEADING);
  });

  test.each([
    '报告中的名词解释由市政府办公厅负责。',
    '名词解释工作进展顺利',
    '完善附件管理制度',
    '附件1所列项目全部开工。',
    '附件：2024年十件民生实事',
    '附属医院扩建工程',
    '附近的码头已经扩建',
    '注释工作完成',
    'The annex of the hospital was widened.',
    'Annexes to the hospital were built. They are open.',
    'Appendix operations are done in every town. None failed.',
    'A glossary was printed',
  ])('opens none: %j', (line) => {
    expect(foldText(line)).not.toMatch(ANNEX_HEADING);
  });

  it('is a heading of a report in both languages', () => {
    const of = (text: string, language: 'en' | 'zh'): string[] =>
      findHeadings(text, { bodyOffset: 0, language }).map((heading) => heading.text);
    expect(of('码头扩建完成。\n名词解释\n快线：快的线。', 'zh')).toEqual(['名词解释']);
    expect(of('The quay is wide.\nGlossary\nLine: a railway.', 'en')).toEqual(['Glossary']);
  });
});

describe('FORMULA', () => {
  it('reads a long run of salutations and near-salutations in no time', () => {
    const start = performance.now();
    FORMULA.test(`${'各位代表、'.repeat(20_000)}港`);
    FORMULA.test(`fellow ${'deputies and '.repeat(20_000)}x`);
    ANNEX_HEADING.test(`${'附件'.repeat(20_000)}港`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
