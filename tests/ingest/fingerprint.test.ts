import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { compareFingerprints, createFingerprint, type FingerprintComparison } from '../../ingest/fingerprint.ts';

type Language = 'en' | 'zh';

/** Numbers from 0 to 1, the same for the same seed. */
function createDice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve wi zo ka'.split(' ');

function createWord(language: Language, roll: () => number): string {
  if (language === 'zh') return String.fromCharCode(0x4e00 + Math.floor(roll() * 3000));
  return Array.from({ length: 3 }, () => SYLLABLES[Math.floor(roll() * SYLLABLES.length)]).join('');
}

function createSentence(language: Language, roll: () => number): string {
  const words = Array.from({ length: 18 }, () => createWord(language, roll));
  return language === 'zh' ? `${words.join('')}。` : `${words.join(' ')}. `;
}

/** What the reports of a place share from year to year. */
const SET_PHRASES: Record<Language, string[]> = {
  zh: Array.from({ length: 12 }, (_, index) => createSentence('zh', createDice(900 + index))),
  en: Array.from({ length: 12 }, (_, index) => createSentence('en', createDice(900 + index))),
};

/** A report: 120 sentences of its own, and a tenth that others have too. */
function createReport(language: Language, seed: number): string[] {
  const roll = createDice(seed);
  return [...SET_PHRASES[language], ...Array.from({ length: 120 }, () => createSentence(language, roll))];
}

function compare(a: string, b: string): FingerprintComparison {
  return compareFingerprints(createFingerprint(a), createFingerprint(b));
}

/** Changes a share of the words. */
function edit(text: string, { share, language }: { share: number; language: Language }): string {
  const roll = createDice(77);
  const words = text.split(language === 'zh' ? '' : ' ');
  return words.map((word) => (roll() < share ? createWord(language, roll) : word)).join(language === 'zh' ? '' : ' ');
}

const REMNANTS: Record<Language, string> = {
  zh: '首页 > 新闻 > 正文 字号：大 中 小 打印 关闭 分享到：朋友圈 浏览次数：35861 上一篇 下一篇 联系我们 网站地图 ',
  en: 'Home | News | Print this page | Share | Text size A A A | Views: 35861 | Previous | Next | Contact us | Site map ',
};

describe.each(['zh', 'en'] as const)('compareFingerprints(a, b) in %s', (language) => {
  const sentences = createReport(language, 1);
  const report = sentences.join('');

  test.each([
    ['itself', report],
    ['it with 1 % of its words changed', edit(report, { share: 0.01, language })],
    ['it with 5 % of its words changed', edit(report, { share: 0.05, language })],
    ['it between the remnants of a page', REMNANTS[language].repeat(4) + report + REMNANTS[language].repeat(4)],
    ['it without its first lines', sentences.slice(4).join('')],
    ['it with every fifth sentence missing', sentences.filter((_, index) => index % 5 !== 0).join('')],
    ['it in full-width letters', report.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))],
    ['it in other lines and capitals', sentences.join('\n\n').toUpperCase()],
  ])('finds the same text in a report and %s', (_, other) => {
    expect(compare(report, other)).toMatchObject({ sameText: true, excerpt: false });
    expect(compare(other, report)).toEqual(compare(report, other));
  });

  test.each([
    ['first half', sentences.slice(0, 66)],
    ['second half', sentences.slice(66)],
    ['first third', sentences.slice(0, 44)],
    ['third fifth', sentences.slice(52, 78)],
  ])('finds the %s of a report to be an excerpt', (_, part) => {
    const comparison = compare(report, part.join(''));
    expect(comparison).toMatchObject({ sameText: false, excerpt: true });
    expect(comparison.containment).toBeGreaterThan(0.9);
  });

  it('tells two reports apart that share their set phrases', () => {
    const other = createReport(language, 2).join('');
    const comparison = compare(report, other);
    expect(comparison).toMatchObject({ sameText: false, excerpt: false, sameFigures: false });
    expect(comparison.resemblance).toBeGreaterThan(0);
    expect(comparison.resemblance).toBeLessThan(0.15);
  });

  it('estimates the resemblance within three standard errors', () => {
    // 60 of 180 sentences are common
    const other = [...sentences.slice(0, 60), ...createReport(language, 3).slice(12, 72)].join('');
    const { resemblance } = compare(sentences.slice(0, 120).join(''), other);
    expect(Math.abs(resemblance - 1 / 3)).toBeLessThan(3 * Math.sqrt((1 / 3) * (2 / 3) * (1 / 128)));
  });
});

describe('compareFingerprints(a, b) of short texts', () => {
  test.each([
    ['各位代表：现在，我代表市人民政府向大会报告工作。', '各位代表：现在，我代表省人民政府向大会报告工作。'],
    ['The new quay opened in May.', 'The new quay opened in June.'],
  ])('holds only equal ones to be the same: %s', (text, other) => {
    expect(compare(text, text).sameText).toBe(true);
    expect(compare(text, `  ${text.toUpperCase()}\n`).sameText).toBe(true);
    expect(compare(text, other).sameText).toBe(false);
  });

  it('does not take two openings for one text, nor one for an excerpt', () => {
    const opening = (year: string, session: string): string =>
      `政府工作报告——${year}年1月在海风市第十六届人民代表大会第${session}次会议上，海风市市长。各位代表：` +
      '现在，我代表市人民政府，向大会作一年来的汇报，请代表们审查，也请列席的各界人士指正。';
    expect(compare(opening('2023', '二'), opening('2024', '三'))).toMatchObject({ sameText: false, excerpt: false });
  });

  it('finds nothing in texts without letters', () => {
    const nothing = { sameText: false, excerpt: false, sameFigures: false, resemblance: 0 };
    expect(compare('', '')).toMatchObject(nothing);
    expect(compare('……', '——')).toMatchObject(nothing);
  });

  it('finds traditional and simplified letters the same', () => {
    expect(createFingerprint('我們將繼續擴大對外開放，發展海洋經濟。')).toBe(
      createFingerprint('我们将继续扩大对外开放，发展海洋经济。'),
    );
  });

  it('holds no stranger’s fingerprint to be the same as its own', () => {
    const own = createFingerprint(createReport('en', 1).join(''));
    expect(compareFingerprints(own, own.replace(/^1\./, '0.')).sameText).toBe(false);
    expect(compareFingerprints(own, 'no fingerprint at all').sameText).toBe(false);
  });
});

/** The same facts in both languages: [value in 亿元, percent, thousands]. */
function createFacts(seed: number): { zh: string; en: string } {
  const roll = createDice(seed);
  const facts = Array.from({ length: 12 }, () => {
    const [money, percent, jobs] = [1000 + Math.floor(roll() * 9000), (roll() * 30).toFixed(1), 10 + roll() * 80];
    return { money, percent, jobs: jobs.toFixed(1) };
  });
  return {
    zh: facts
      .map(({ money, percent, jobs }) => `投资${money}亿元，增长${percent}%，到2024年新增岗位${jobs}万个。`)
      .join(''),
    en: facts
      .map(({ money, percent, jobs }) => {
        const people = Math.round(Number(jobs) * 10_000).toLocaleString('en');
        return `Investment came to ${money / 10} billion yuan, up ${percent} percent; by 2024 there were ${people} new jobs. `;
      })
      .join(''),
  };
}

describe('figures', () => {
  it('tell a report in its translation', () => {
    const { zh, en } = createFacts(5);
    const comparison = compare(zh, en);
    expect(comparison).toMatchObject({ sameText: false, sameFigures: true, resemblance: 0 });
    expect(comparison.figureContainment).toBeGreaterThan(0.9);
  });

  it('tell a part of it', () => {
    const { zh, en } = createFacts(5);
    expect(compare(zh.slice(0, zh.length / 2), en).sameFigures).toBe(true);
  });

  it('tell the reports of two years apart', () => {
    expect(compare(createFacts(5).zh, createFacts(6).en).sameFigures).toBe(false);
  });

  test.each([
    ['1.26万亿元', '1.26 trillion yuan'],
    ['3480万人', '34.8 million people'],
    ['3480万人', '34,800,000 people'],
    ['12.3亿吨', '1.23 billion tons'],
    ['460千瓦', '460 kW'],
    ['增长5.7%', 'up 5.7 percent'],
    ['提高0.36个百分点', 'up 0.36 percentage points'],
    ['１，２３４亩', '1,234 mu'],
  ])('are one figure: %s and “%s”', (zh, en) => {
    expect(compare(zh, en).figureContainment).toBe(1);
  });

  test.each([
    ['到2035年', 'by 2035'],
    ['100个项目', '100 projects'],
    ['1500万', '15 million'],
    ['第16届', 'the 16th'],
    ['3.6亿', '3.6 million'],
  ])('are no common figure: %s and “%s”', (zh, en) => {
    expect(compare(zh, en).figureContainment).toBe(0);
  });
});

describe('createFingerprint(text)', () => {
  it('is short, printable, the same each time, and equal to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 3000 }), (text) => {
        const fingerprint = createFingerprint(text);
        expect(fingerprint).toMatch(/^[\w.-]{0,1120}$/);
        expect(createFingerprint(text)).toBe(fingerprint);
        expect(compareFingerprints(fingerprint, fingerprint).sameText).toBe(fingerprint !== '');
      }),
    );
  });

  it('is as short for a long text', () => {
    const figures = Array.from({ length: 500 }, (_, index) => `${index}.${index + 7}`).join(' ');
    expect(createFingerprint(createReport('zh', 1).join('') + figures)).toHaveLength(1120);
  });
});

/** Real reports are no part of the project; where they lie beside it, the thresholds are tried on them. */
const REPORTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpora', 'national-gwr.jsonl');
const isThere = existsSync(REPORTS);
if (!isThere) console.warn(`A test on real reports is skipped: there is no file ${REPORTS}.`);

it.skipIf(!isThere)('finds each national report in its translation, and nothing else', () => {
  const reports = readFileSync(REPORTS, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { year: number; language: Language; text: string })
    .filter(({ year }) => year >= 2000)
    .map(({ text, ...rest }) => ({ ...rest, fingerprint: createFingerprint(text) }));
  const found = reports.flatMap((one, index) =>
    reports.slice(0, index).flatMap((other) => {
      const { sameText, excerpt, sameFigures } = compareFingerprints(one.fingerprint, other.fingerprint);
      return sameText || excerpt || sameFigures ? [{ years: [one.year, other.year], sameText, excerpt }] : [];
    }),
  );
  const translated = reports.filter(({ language }) => language === 'en').map(({ year }) => year);
  const expected = translated.map((year) => ({ years: [year, year], sameText: false, excerpt: false }));
  expect(found.sort((a, b) => (a.years[0] ?? 0) - (b.years[0] ?? 0))).toEqual(expected);
});
