import fc from 'fast-check';
import { localePatterns } from './patterns.ts';
import { file, HEAD, text, times, type Traps } from './trap.ts';

/** Texts against the steps behind the readers: sentences, years, names, patterns. */
export const TEXT_TRAPS: Traps = {
  'one letter': text(
    'a',
    '1',
    '(',
    '"',
    '“',
    '<',
    '。',
    '）',
    '!',
    '-',
    '|',
    '#',
    ' ',
    '\t',
    '\n',
    '\u3000',
    '\u200b',
    '年',
    '一',
    '𠮷',
    '\ufffd',
    '*',
    '`',
    '.',
    '…',
    '·',
  ),
  'two letters': (size, random) =>
    file(
      'trap.txt',
      times(
        random.pick([...'a1("<。）!-|# \t\n\u200b年一市县号线、和']) +
          random.pick([...'a1("<。）!-|# \t\n\u200b年一市县号线、和']),
        size,
      ),
    ),
  'digits and years': text(
    '2023年',
    '1.1.1.1.',
    '2023',
    '2023、',
    '2023-2024年',
    '二〇二三年',
    '1,111',
    '12月',
    '第一季度',
    '2 0 2 3年',
    '十四五',
    '2021/22 ',
    'in 2021 and ',
  ),
  'lines that are headings': text(
    '一、目标\n',
    '# a\n',
    '1. 2023 review\n',
    '（一）任务\n',
    '第一章 2023年回顾\n',
    'a\n',
    'Part One 2024\n',
    '注释：\n',
  ),
  'long runs of blanks': (size, random) =>
    file(
      'trap.txt',
      times(
        `the city${random.pick([' ', '\t', '\u3000', '\u200b', '\u00a0']).repeat(random.int(10, 4990))}went on`,
        size,
      ),
    ),
  'wrapped lines': (size, random) =>
    file(
      'trap.txt',
      times(
        `${random.pick(['the city went on with its work and said it again', '全市经济运行总体平稳稳中有进稳中向好高质量发展'])}${' '.repeat(random.int(0, 1) * random.int(0, 900))}\n`,
        size,
      ),
    ),
  'names without end': (size, random) =>
    file(
      'trap.txt',
      HEAD +
        times(
          random.pick([
            '新机场开工',
            '新机场',
            '地铁4号线、5号线',
            '地铁4号5号',
            'Dalian New Airport opened and ',
            'metro lines 4, 5 and ',
            '大连吉林',
            'Dalian, ',
            '海洋经济',
            'opening up ',
            '将于6月底前开工新机场',
          ]),
          size,
        ),
    ),
  'names in sentences': (size, random) =>
    file(
      'trap.txt',
      HEAD +
        times(
          random.pick([
            '新机场开工。',
            '海洋经济。',
            '2024年1月10日，大连。',
            'Dalian New Airport was opened in 2024. ',
            '去年。',
            '12月底前。',
          ]),
          size,
        ),
    ),
  'commas without end': (size, random) =>
    file(
      'trap.txt',
      HEAD + times(random.pick(['新机场，', '开工，', 'opened, ', '2024年，', '港口；', '1,200,']), size),
    ),
  'Markdown table': text('| a | b |\n', '| |', '|a', '| \t |\t'),
  'near a pattern': (size, random) => {
    const { name, pattern } = random.pick(localePatterns());
    const [sample = ''] = fc.sample(fc.stringMatching(pattern, { size: '+1' }), {
      numRuns: 1,
      seed: random.int(0, 2 ** 31 - 1),
    });
    const near = sample.slice(0, Math.max(1, sample.length - random.int(0, 3)));
    return {
      ...file(
        'trap.txt',
        (random.chance(0.5) ? HEAD : '') + times(near + random.pick(['', ' ', '，', '。', '\n', 'x']), size),
      ),
      name: `${name}.txt`,
    };
  },
  'repeats in a pattern': (size, random) => {
    const { name, pattern } = random.pick(localePatterns());
    const [sample = ''] = fc.sample(fc.stringMatching(pattern, { size: '+1' }), {
      numRuns: 1,
      seed: random.int(0, 2 ** 31 - 1),
    });
    const at = random.int(0, sample.length);
    const piece = sample.slice(at, at + random.int(1, 4)) || 'a';
    return {
      ...file('trap.txt', `${sample.slice(0, at)}${times(piece, size)}${random.chance(0.5) ? sample.slice(at) : '!'}`),
      name: `${name}.txt`,
    };
  },
};
