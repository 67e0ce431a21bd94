import fc from 'fast-check';
import { makeDocx, paragraph } from '../ingest/read/files/make-docx.ts';
import { makeZip } from '../ingest/read/files/make-zip.ts';
import { makePdf } from './make-pdf.ts';
import type { Mutable } from './mutations.ts';
import { localePatterns } from './patterns.ts';
import type { Random } from './random.ts';

/** Makes a file of about `size` bytes that is built to stop a reader. */
export type Trap = (size: number, random: Random) => Mutable;

const times = (piece: string, size: number): string =>
  piece.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(piece))));
const file = (name: string, content: string | Buffer): Mutable => ({ name, bytes: Buffer.from(content as string) });
const text =
  (...pieces: readonly string[]): Trap =>
  (size, random) =>
    file(random.pick(['trap.txt', 'trap.txt', 'trap.md', 'trap.html']), times(random.pick(pieces), size));

const HEAD = '2024年大连市政府工作报告\n';

/** Traps by name. */
export const TRAPS: Readonly<Record<string, Trap>> = {
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
  'nested tags': (size, random) =>
    file(
      'trap.html',
      times(
        random.pick(
          'div b p table tr td ul li a span h1 form select svg math button ruby font nobr dd article main'
            .split(' ')
            .map((tag) => `<${tag}>`),
        ),
        size,
      ),
    ),
  'nested pairs of tags': (size, random) =>
    file(
      'trap.html',
      times(
        random.pick([
          '<table><tr><td>',
          '<ul><li>',
          '<b><p>',
          '<p><b>',
          '<a><b>',
          '<div class=share>',
          '<td><p>',
          '<svg><p>',
          '<dl><dt>',
          '<math><mi>',
          '<i><table>',
          '<template><p>',
          '</p><div>',
          '<div hidden>',
          '<h1><a href=x>',
          '<pre>\n\n',
        ]),
        size,
      ),
    ),
  'unclosed tags': (size, random) =>
    file(
      'trap.html',
      times(
        random.pick([
          '<p',
          '<a href="',
          '<!--',
          '<![CDATA[',
          '<?xml ',
          '</',
          '&',
          '&#',
          '&amp',
          '<a b=c ',
          '<a b c d e f ',
          '<title>',
          '<textarea>',
          '<script>',
          '<style>',
          '<plaintext>',
        ]),
        size,
      ),
    ),
  'many attributes': (size) =>
    file('trap.html', `<p ${Array.from({ length: size / 8 }, (_, at) => `a${at}=1`).join(' ')}>text`),
  'long rows': (size, random) =>
    file(
      'trap.html',
      `<table>${times(random.pick(['<tr><td>1<td>2', '<td>港口', '<tr><td>a<td><table><tr><td>b<td>c</table>', '<tr><td><p>x<p>y']), size)}`,
    ),
  'Markdown table': text('| a | b |\n', '| |', '|a', '| \t |\t'),
  'front matter title': (size, random) =>
    file(
      'trap.md',
      `---\ntitle: "a${times(random.pick([' ', '\t', '-', '大连', '2024', '<', '_ ']), size)}b"\n---\ntext\n`,
    ),
  'front matter nests': (size, random) =>
    file(
      'trap.md',
      `---\ntitle: ${times(random.pick(['[', '{a: ', '- ', '? ', '"', '&a ', '!!a ', '*a ', '> ', '[a, ', '{', ': ']), size)}\n---\ntext\n`,
    ),
  'front matter bomb': (size) => file('trap.md', `---\n${billionLaughs(size)}\n---\ntext\n`),
  'sidecar bomb': (size, random) => ({
    ...file('trap.txt', 'text'),
    sidecar: Buffer.from(
      random.pick([
        billionLaughs(size),
        times('[', size),
        `city: "a${times(' ', size)}b"`,
        times('a: b\n', size),
        times('- ', size),
      ]),
    ),
  }),
  'front matter ends': text('---\n', '---\na: b\n', '---\n---\n', '--- \n...\n'),
  'JSON nests': (size, random) =>
    file('trap.jsonl', `{"text":"a","x":${times(random.pick(['[', '{"a":', '[[],', '"']), size)}`),
  'JSON field': (size, random) =>
    file(
      'trap.jsonl',
      JSON.stringify({
        text: 'text',
        [random.pick(['title', 'city', 'url', 'year', 'deliveredOn'])]:
          `a${times(random.pick([' ', '大连', '2', '-', '<']), size)}b`,
      }),
    ),
  'JSON records': (size, random) =>
    file(
      'trap.jsonl',
      times(
        random.pick(['{"text":"a"}\n', '{"text":1}\n', '1\n', '{\n', '{"text":"2024年大连市政府工作报告。"}\n']),
        size,
      ),
    ),
  'archive bomb': (size, random) =>
    file(
      'bomb.zip',
      makeZip([
        {
          name: random.pick(['a.txt', 'a.zip', 'a.docx', 'a.pdf']),
          content: Buffer.alloc(size * random.int(1, 100), random.pick(['a', ' ', '\n', '\u0000', '海'])),
        },
      ]),
    ),
  'archive of overlaps': (size, random) =>
    file(
      'bomb.zip',
      makeZip(
        [{ name: 'a.txt', content: Buffer.alloc(random.int(1, Math.min(size, 5000)), 'a\n') }],
        random.int(1, 60),
      ),
    ),
  'archive of many': (size) =>
    file(
      'bomb.zip',
      makeZip(Array.from({ length: Math.min(60_000, size / 100) }, (_, at) => ({ name: `${at}.txt`, content: 'a' }))),
    ),
  'archive in archive': (size, random) => {
    let inner = makeZip([{ name: 'a.txt', content: Buffer.alloc(size, 'a ') }]);
    for (let depth = random.int(1, 8); depth > 0; depth--)
      inner = makeZip(
        Array.from({ length: 4 }, (_, at) => ({ name: `${at}.zip`, content: inner.subarray(0, 100_000) })),
      );
    return file('bomb.zip', inner);
  },
  'Word bomb': (size, random) =>
    file(
      'bomb.docx',
      makeDocx(
        times(
          random.pick([
            paragraph('a'),
            '<w:p>',
            '<w:tbl><w:tr><w:tc>',
            '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
            '<w:r>',
            '<x>',
          ]),
          size * random.int(1, 8),
        ),
      ),
    ),
  'Word text': (size, random) =>
    file(
      'trap.docx',
      makeDocx(paragraph(times(random.pick(['a', ' ', '新机场', '&amp;', '2023年', '&#55296;']), size))),
    ),
  'PDF text': (size, random) =>
    file(
      'trap.pdf',
      makePdf(
        `BT /F 12 Tf 50 800 Td (${times(random.pick(['.', ' ', 'a', '. ', 'a ', '1', '\\001', '\\222', '\\267', '- ', 'a\\t']), size)}x) Tj ET`,
      ),
    ),
  'PDF pieces': (size, random) =>
    file(
      'trap.pdf',
      makePdf(
        `BT /F 12 Tf 50 800 Td ${times(random.pick(['(a) Tj 5 0 Td ', '(a) Tj 0 -14 Td ', '(.) Tj 3 0 Td ', '[(a) -300 (b)] TJ ', '/F 1e9 Tf (a) Tj ', '1 0 0 1 1e30 1e30 Tm (a) Tj ', 'q ', '0 0 0 0 0 0 Tm (a) Tj ', '(a) Tj -5 3 Td ']), size)} ET`,
      ),
    ),
  'PDF pages': (size, random) =>
    file(
      'trap.pdf',
      makePdf('BT /F 12 Tf 50 800 Td (page) Tj ET', {
        pages: Math.min(3000, Math.max(1, size / 50)),
        kids: random.pick(['3 0 R ', '2 0 R ', '9 0 R ', '4 0 R ']),
      }),
    ),
  'PDF nests': (size, random) =>
    file(
      'trap.pdf',
      makePdf(times(random.pick(['[', '<<', '(', '<</A ', 'BT ', 'q 1 0 0 1 0 0 cm ', '/F Do ']), size)),
    ),
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

/** Nine levels of aliases, and text up to the size. */
export function billionLaughs(size: number): string {
  const levels = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`);
  return ['l0: &l0 [lol]', ...levels, `title: ${times('lol', size)}`].join('\n');
}
