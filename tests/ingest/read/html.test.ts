import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readHtml } from '../../../ingest/read/html.ts';
import { PAGES } from './files/pages.ts';

const PROSE = [
  '港口货物吞吐量增长百分之四，三条航线开通。',
  'Cargo throughput of the port rose by four percent last year.',
];
const linesOf = (body: string, head = '') =>
  readHtml(`<html><head>${head}</head><body>${body}</body></html>`).text.split('\n');
const paragraphs = (...lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('');

describe('readHtml(html)', () => {
  test.each(PAGES)('finds the report: $name', ({ html, lines }) => {
    expect(readHtml(html).text.split('\n')).toEqual(lines);
  });

  test.each([
    ['<title>2024年 工作报告 &amp; 说明</title>', '2024年 工作报告 & 说明'],
    ['<title> </title>', null],
    ['', null],
  ])('reads the title of %j', (head, title) => {
    expect(readHtml(`<html><head>${head}</head><body><svg><title>icon</title></svg>x</body></html>`).title).toBe(title);
  });

  it('gives an empty text for a page without any', () => {
    expect(readHtml('<html><body><script>x()</script><img src="a.png"></body></html>')).toEqual({
      text: '',
      title: null,
      problems: [],
    });
  });

  it('takes the only article alone, unless a sentence, a heading or a date stands outside', () => {
    const article = `<article>${paragraphs(PROSE[0] ?? '')}</article>`;
    expect(linesOf(`<div>Weather: sunny</div>${article}<div>Hotline 12345</div>`)).toEqual([PROSE[0]]);
    expect(linesOf(`<h1>工作报告</h1>${article}`)).toEqual(['工作报告', PROSE[0]]);
    expect(linesOf(`<div>发布时间：2024-01-18</div>${article}`)).toEqual(['发布时间：2024-01-18', PROSE[0]]);
    expect(linesOf(article + paragraphs(PROSE[1] ?? ''))).toEqual(PROSE);
    expect(linesOf(article + article)).toEqual([PROSE[0], PROSE[0]]);
  });

  describe('rows and cells', () => {
    test.each([
      [
        'a data table',
        '<tr><th>项目</th><th>投资</th></tr><tr><td>风电</td><td><p>35</p></td></tr>',
        ['项目\t投资', '风电\t35'],
      ],
      ['linked names', '<tr><td><a href="/1">风电</a></td><td>35</td></tr>', ['风电\t35']],
      ['empty cells', '<tr><td></td><td>风电</td><td> </td><td>35</td></tr>', ['风电\t35']],
      ['a short cell of two lines', '<tr><td>海上<br>风电</td><td>35</td></tr>', ['海上 风电\t35']],
      [
        'a table in a table',
        '<tr><td>左</td><td><table><tr><td>风电</td><td>35</td></tr></table></td></tr>',
        ['左', '风电\t35'],
      ],
      ['columns of text', `<tr><td>左</td><td>${paragraphs(...PROSE, ...PROSE)}</td></tr>`, ['左', ...PROSE, ...PROSE]],
    ])('gives %s', (_, rows, lines) => {
      expect(linesOf(`<table>${rows}</table>`)).toEqual(lines);
    });

    it('leaves out a list of pages with their dates in a table', () => {
      const list = '<table><tr><td><a href="/1">滨海市召开海洋经济工作会议</a></td><td>2024-01-05</td></tr></table>';
      expect(linesOf(paragraphs(...PROSE) + list)).toEqual(PROSE);
    });
  });

  test.each([
    '分享改革发展成果',
    '打印耗材产业园',
    '关闭小煤矿12处',
    '主办单位要落实责任',
    '相关链接产业',
    '上一年度主要指标',
    '（一）版权保护',
    '下载产业规模扩大',
    '位置服务产业',
    '2024年1月9日',
    '大连',
    '12.5',
    'Share of services in output',
    'Home appliances',
    'Next year’s budget',
    'Top ten projects',
    'Related industries',
    'Copyrights and patents',
    'Copyright protection was strengthened',
    'Produced by local firms',
    'Next: a new harbour',
    '保护版权所有者权益',
    '版权所有者权益保护',
    '相关信息产业',
    'Printing industry',
  ])('keeps the short line “%s” above, in and below the text', (line) => {
    expect(linesOf(paragraphs(line, PROSE[0] ?? '', line, PROSE[1] ?? '', line))).toEqual([
      line,
      PROSE[0],
      line,
      PROSE[1],
      line,
    ]);
  });

  test.each([
    '您现在的位置：首页 > 政务公开',
    '【字体：大 中 小】 打印 关闭窗口',
    '分享到： 微信 新浪微博',
    '浏览次数：1024',
    '责任编辑：某某',
    '滨ICP备05000001号',
    '滨海市人民政府 版权所有',
    '下一篇：<a href="/2">公告</a>',
    'Related articles',
    '延伸阅读：',
    'You are here: Home > Reports',
    'Home » Reports',
    'Fonts: A+ A A- Print',
    'Copyright © 2024 Harbour City',
    '<a href="/ad">Book your cruise now</a>',
    '<a href="/ad">点击领取优惠</a>',
    '|',
  ])('leaves out the line “%s” wherever it stands', (line) => {
    expect(linesOf(paragraphs(line, PROSE[0] ?? '', line, PROSE[1] ?? '', line))).toEqual(PROSE);
  });

  it.each([
    ['2024年政府工作报告-滨海市人民政府', '2024年政府工作报告', '滨海市人民政府'],
    ['Work Report 2024 | Harbour City Government', 'Work Report 2024', 'Harbour City'],
  ])('begins at the title, and keeps what stands between it and the text: %s', (title, heading, author) => {
    const path = '<div>Hotline 12345</div><div><a href="/">政务公开</a></div>';
    const lines = linesOf(
      `${path}<div>${heading}</div><p>Fonts: A+ A A- Print</p><p>${author}</p><h2>一、Review</h2>${paragraphs(...PROSE)}`,
      `<title>${title}</title>`,
    );
    expect(lines).toEqual([heading, author, '一、Review', ...PROSE]);
    const other = paragraphs('全文', '打印', author, ...PROSE);
    expect(linesOf(other, `<title>${author}</title>`)).toEqual(['全文', author, ...PROSE]);
  });

  it('keeps a list of linked projects in the text, but no list of related pages', () => {
    const list = '<ul><li><a href="/1">跨海通道</a></li><li><a href="/2">海上风电</a></li></ul>';
    const [first = '', second = ''] = PROSE;
    expect(linesOf(paragraphs(first) + list + paragraphs(second))).toEqual([first, '跨海通道', '海上风电', second]);
    expect(linesOf(`${paragraphs(first)}<h3>相关链接</h3>${list}${paragraphs(second)}`)).toEqual(PROSE);
  });

  it('keeps sentences in parts that are named as something else', () => {
    const html = `<div class="share">${paragraphs(PROSE[0] ?? '')}</div><div id="ad">${paragraphs('广告', '招商热线')}</div>${paragraphs(PROSE[1] ?? '')}`;
    expect(linesOf(html)).toEqual(PROSE);
  });

  it('leaves out a hidden notice, but no hidden section', () => {
    const [first = '', second = ''] = PROSE;
    const section = Array<string>(6).fill(first);
    for (const how of [
      'style="DISPLAY: none"',
      'hidden',
      'aria-hidden="true"',
      'style="color:red;visibility:hidden"',
    ]) {
      expect(linesOf(`${paragraphs(first)}<div ${how}>${paragraphs(second)}</div>`)).toEqual([first]);
      expect(linesOf(`${paragraphs(second)}<div ${how}>${paragraphs(...section)}</div>`)).toEqual([second, ...section]);
    }
  });

  it('takes a side column for the text only where there is little else', () => {
    const aside = `<aside>${paragraphs(...PROSE)}</aside>`;
    expect(linesOf(paragraphs(...PROSE) + aside)).toEqual(PROSE);
    expect(linesOf(`<h1>Report</h1>${aside}`)).toEqual(['Report', ...PROSE]);
  });

  it('reads a page of half a million short lines', () => {
    expect(linesOf('<br>大连'.repeat(500_000) + paragraphs(...PROSE), '<title>大连</title>')).toHaveLength(500_002);
  });

  it('cuts no visible line at hidden words, and joins no Chinese line with a blank', () => {
    expect(linesOf('<p>港口<span style="display:none">x</span>吞吐量\n   增长<b>4%</b>。</p>')).toEqual([
      '港口吞吐量增长4%。',
    ]);
    expect(linesOf('<p>Jobs\n  rose&nbsp;by&#8203; 4%.</p>')).toEqual(['Jobs rose by 4%.']);
  });

  it('never loses a sentence, whatever surrounds it', () => {
    const remnant = fc.constantFrom(
      '<div><a href="/">首页</a> &gt; <a href="/b">报告</a></div>',
      '<p>分享到：<a href="#">微信</a></p>',
      '<ul><li><a href="/1">某某通知</a></li><li><a href="/2">某某公告</a></li></ul>',
      '<p>版权所有：滨海市人民政府</p>',
      '<h1>政府工作报告</h1>',
      '<nav>Menu</nav>',
    );
    const wrapper = fc.constantFrom(
      'div',
      'div class="ad"',
      'section',
      'td',
      'form',
      'font',
      'article',
      'footer',
      'center',
      'li',
    );
    const block = fc.oneof(remnant, fc.tuple(wrapper, fc.nat(9), fc.nat(1)));
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const sentences: string[] = [];
        const html = blocks.map((part) => {
          if (typeof part === 'string') return part;
          const [tag, number, language] = part;
          const sentence = `${PROSE[language] ?? ''} (${number}, ${sentences.length})`;
          if (tag !== 'footer') sentences.push(sentence);
          return `<${tag}>${sentence}</${tag.split(' ')[0] ?? ''}>`;
        });
        const lines = linesOf(html.join('\n'), '<title>政府工作报告</title>').join('\n');
        for (const sentence of sentences) expect(lines).toContain(sentence);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['boxes', '<div>'],
    ['tables', '<table><tr><td>'],
    ['lists', '<ul><li>'],
    ['suspect parts', '<div class="ad">'],
    ['hidden parts', '<div hidden>'],
    ['links', '<a href="x"><p>'],
    ['formatting never closed', '<b><p>'],
  ])('reads %s nested 50,000 deep', (_, tags) => {
    const deep = Array.from({ length: 50_000 }, (_unused, at) => tags.replace('>', ` x="${at}">`)).join('');
    const start = performance.now();
    expect(linesOf(deep + PROSE.join(''))).toEqual(expect.arrayContaining([expect.stringContaining(PROSE[0] ?? '')]));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
