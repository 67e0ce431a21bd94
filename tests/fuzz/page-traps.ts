import { file, text, times, type Traps } from './trap.ts';

/** Pages, front matter, sidecars and JSON lines against their readers. */
export const PAGE_TRAPS: Traps = {
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
};

/** Nine levels of aliases, and text up to the size. */
export function billionLaughs(size: number): string {
  const levels = Array.from({ length: 9 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}]`);
  return ['l0: &l0 [lol]', ...levels, `title: ${times('lol', size)}`].join('\n');
}
