import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { PLACES } from '../../ingest/locales/places.ts';
import {
  compileProjectFinder,
  findProjectHits,
  readGazetteer,
  type ProjectHit,
  type ProjectSearch,
} from '../../ingest/projects.ts';

const FILE = 'projects.yaml';
const shipped = readGazetteer(readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8'), FILE, PLACES);
const gazetteer = shipped.gazetteer ?? expect.fail('the shipped gazetteer cannot be read');
const finder = compileProjectFinder(gazetteer, PLACES);

/** The hits that count. */
function findKept(search: ProjectSearch): ProjectHit[] {
  return findProjectHits(finder, search).filter(({ kept }) => kept);
}

/** `quote → project` of each mention. */
function mentions(text: string, city: string | null = 'dalian'): string[] {
  return findKept({ text, startOffset: 0, city }).map(({ quote, project }) => `${quote} → ${project}`);
}
const AIRPORT = 'dalian-jinzhou-bay-airport';

describe('readGazetteer(text, file, places)', () => {
  it('reads the shipped file without issues', () => {
    expect(shipped.issues).toEqual([]);
    expect(gazetteer.projects.map(({ id }) => id)).toContain(AIRPORT);
  });

  const entry = (fields = ''): string =>
    `projects:\n  - id: dalian-pier\n    prefLabel: { en: Pier, zh: 栈桥 }\n    city: dalian\n    sector: transport\n    sources: [example.org]\n${fields}`;
  const second =
    '  - id: dalian-pier\n    prefLabel: { en: B, zh: 乙 }\n    sector: energy\n    sources: [example.org]\n';

  test.each([
    ['a wrong indent', 'projects:\n  - id: a\n   city: dalian\n', 'PROJECTS_SYNTAX', 3],
    ['a missing field', 'projects:\n  - id: dalian-pier\n', 'PROJECTS_INVALID', 2],
    ['an unknown field', entry('    colour: red\n'), 'PROJECTS_INVALID', 7],
    ['an unknown sector', entry().replace('sector: transport', 'sector: trains'), 'PROJECTS_INVALID', 5],
    ['an id with blanks', entry().replace('id: dalian-pier', 'id: Dalian Pier'), 'PROJECTS_INVALID', 2],
    ['an empty file', '', 'PROJECTS_INVALID', 1],
    ['an unknown city', entry().replace('city: dalian', 'city: atlantis'), 'PROJECTS_UNKNOWN_CITY', 4],
    ['an unknown relation', entry('    partOf: dalian-port\n'), 'PROJECTS_UNKNOWN_PROJECT', 7],
    ['a relation to itself', entry('    expands: dalian-pier\n'), 'PROJECTS_UNKNOWN_PROJECT', 7],
    ['an id given twice', entry(second), 'PROJECTS_DUPLICATE_ID', 7],
    ['a shared name', entry(second.replace('-pier', '-quay').replace('en: B', 'en: pier')), 'PROJECTS_NAME_SHARED', 8],
  ])('tells %s with its line', (_what, text, code, line) => {
    const { gazetteer: read, issues } = readGazetteer(text, 'my.yaml', PLACES);
    expect(read).toBeNull();
    expect(issues[0]).toMatchObject({ code, line, file: 'my.yaml', severity: 'error' });
  });

  it('lets two cities have a name in common', () => {
    const other = second.replace('dalian-pier', 'changchun-pier').replace('en: B', 'en: Pier');
    expect(readGazetteer(entry(`${other}    city: changchun\n`), FILE, PLACES).issues).toEqual([]);
  });

  it('gives the same version for the same content in another order', () => {
    const [head = '', ...entries] = entry(second.replace('-pier', '-quay')).split(/^(?= {2}- id)/m);
    const versions = [entries, [...entries].reverse()].map(
      (order) => readGazetteer(head + order.join(''), FILE, PLACES).gazetteer?.version,
    );
    expect(versions[0]).toBeDefined();
    expect(versions[0]).toBe(versions[1]);
  });
});

describe('findProjectHits(finder, search), the hits that count', () => {
  test.each([
    ['大连金州湾国际机场航站楼开始打桩。', ['大连金州湾国际机场']],
    [
      'Piling began for the terminal of Dalian Jinzhou Bay International Airport.',
      ['Dalian Jinzhou Bay International Airport'],
    ],
    ['新机场填海已经结束。', ['新机场']],
    ['The runway of the Gulf of Jinzhou International Airport grows.', ['Gulf of Jinzhou International Airport']],
    ['Passengers wait for Dalian’s new airport.', ['Dalian’s new airport']],
    ['JINZHOUWAN\nINTERNATIONAL AIRPORT', ['JINZHOUWAN\nINTERNATIONAL AIRPORT']],
  ])('finds the airport in %s', (text, names) => {
    expect(mentions(text)).toEqual(names.map((name) => `${name} → ${AIRPORT}`));
  });

  test.each([
    ['梭鱼湾足球场迎来球迷', '梭鱼湾足球场 → dalian-suoyuwan-football-stadium'],
    ['Fans fill Barracuda Bay Football Stadium', 'Barracuda Bay Football Stadium → dalian-suoyuwan-football-stadium'],
    ['英歌石科学城迎来学者', '英歌石科学城 → dalian-yinggeshi-science-city'],
    ['Scholars move to Yingge Stone Science City', 'Yingge Stone Science City → dalian-yinggeshi-science-city'],
    ['引洋入连是老名字', '引洋入连 → dalian-liaodong-peninsula-water'],
    [
      'a flow battery energy storage peak shaving power station',
      'flow battery energy storage peak shaving power station → dalian-flow-battery-storage',
    ],
  ])('knows names that only an entry can link: %s', (text, expected) => {
    expect(mentions(text)).toEqual([expected]);
  });

  test.each([
    ['大连北站综合交通枢纽启用', ['大连北站综合交通枢纽 → dalian-north-station-hub']],
    ['大连北站启用', ['大连北站 → dalian-north-station']],
    ['Trains call at Dalian North Railway Station.', ['Dalian North Railway Station → dalian-north-station']],
    [
      'The Dalian North Station transport hub is in use.',
      ['Dalian North Station transport hub → dalian-north-station-hub'],
    ],
    [
      '庄河抽水蓄能电站和庄河核电',
      ['庄河抽水蓄能电站 → dalian-zhuanghe-pumped-storage', '庄河核电 → dalian-zhuanghe-nuclear'],
    ],
  ])('takes the longest name: %s', (text, expected) => {
    expect(mentions(text)).toEqual(expected);
  });

  test.each([
    'production line 5 runs day and night',
    'Inline 5 skates',
    'Metro Line 51',
    '地铁15号线',
    '公交5号线',
    '新机场沿岸商务区',
    'the New Airport Coastal Business District',
    '锦州湾机场',
    'the Dalian Bay Bridge',
    '金州湾的渔民',
    '',
  ])('finds nothing in the look-alike %j', (text) => {
    expect(mentions(text)).toEqual([]);
  });

  test.each([
    ['Jinzhou Bay Airport was opened.', 'jinzhou', []],
    ['Jinzhou Bay Airport was opened.', 'dalian', ['Jinzhou Bay Airport → dalian-jinzhou-bay-airport']],
    ['Jinzhou Bay Airport was opened.', 'liaoning', []],
    ['Jinzhou Bay Airport was opened.', null, []],
    ['In Dalian, Jinzhou Bay Airport was opened.', 'liaoning', ['Jinzhou Bay Airport → dalian-jinzhou-bay-airport']],
    ['大连新机场动工。', 'liaoning', ['大连新机场 → dalian-jinzhou-bay-airport']],
    ['新机场动工。', 'liaoning', []],
    ['新机场动工。', 'china', []],
    ['大连的新机场动工。', 'china', ['新机场 → dalian-jinzhou-bay-airport']],
    ['大连新机场动工。', 'jilin', []],
    ['地铁2号线开通。', 'changchun', ['地铁2号线 → changchun-metro-line-2']],
    ['地铁2号线开通。', 'dalian', []],
    ['Project Bright Snow goes on.', 'shanghai', ['Project Bright Snow → china-bright-snow-programme']],
    ['“雪亮”工程继续。', null, ['“雪亮”工程 → china-bright-snow-programme']],
  ])('minds whose report it is: %s in %s', (text, city, expected) => {
    expect(mentions(text, city)).toEqual(expected);
  });

  test.each([
    ['subway line 4, 5 and 7', ['subway line 4', '5', '7']],
    ['Metro Lines 4, 5, and 7', ['Metro Lines 4', '5', '7']],
    ['metro lines 4 & 5', ['metro lines 4', '5']],
    ['metro line 4 and line 5', ['metro line 4', 'line 5']],
    ['地铁4号线、5号线和7号线', ['地铁4号线', '5号线', '7号线']],
    ['地铁4、5、7号线', ['地铁4', '5', '7号线']],
    ['地铁４、５号线', ['地铁４', '５号线']],
    ['地铁4号5号线', ['地铁4', '5号线']],
    ['地铁 4 号线', ['地铁 4 号线']],
    ['Metro Lines 4 and 5, 30 km in all', ['Metro Lines 4', '5']],
    ['Metro Lines 4, 5 and 99', []],
    ['地铁4、5、99号线', []],
    ['4, 5 and 7 schools', []],
  ])('takes a numbered list member by member: %s', (text, quotes) => {
    expect(findKept({ text, startOffset: 0, city: 'dalian' }).map(({ quote }) => quote)).toEqual(quotes);
  });

  it('says which name and rule matched, at offsets of the document', () => {
    const text = '推进大连新机场建设';
    expect(findKept({ text, startOffset: 40, city: 'dalian' })).toEqual([
      {
        project: AIRPORT,
        name: '大连新机场',
        startOffset: 42,
        endOffset: 47,
        quote: '大连新机场',
        rule: 'gazetteer:大连新机场',
        kept: true,
        reason: `name of ${AIRPORT}`,
      },
    ]);
  });

  it('quotes what stands at its offsets and never overlaps, in any text', () => {
    const pieces = fc.constantFrom(
      ...[
        'subway line 4',
        ', 5',
        ' and 7',
        '大连',
        '新机场',
        '地铁5号线',
        '、',
        '北站',
        '综合交通枢纽',
        ' ',
        'x',
        '<b>',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat(50), (parts, startOffset) => {
        const text = parts.join('');
        const found = findKept({ text, startOffset, city: 'dalian' });
        found.forEach((mention, index) => {
          const from = mention.startOffset - startOffset;
          expect(text.slice(from, mention.endOffset - startOffset)).toBe(mention.quote);
          expect(mention.startOffset).toBeGreaterThanOrEqual(found[index - 1]?.endOffset ?? 0);
        });
      }),
    );
  });

  it('reads a page of names in time that grows with it', () => {
    const text = '地铁5号线和新机场'.repeat(10_000);
    expect(findKept({ text, startOffset: 0, city: 'dalian' })).toHaveLength(20_000);
  }, 5_000);
});

describe('findProjectHits(finder, search)', () => {
  test.each([
    ['production line 5', 'dalian', 'inside the look-alike “production line 5”'],
    ['Jinzhou Bay Airport', 'jinzhou', 'a project of Dalian; the report is of Jinzhou'],
    ['新机场', 'liaoning', 'neither the name nor the sentence says Dalian'],
    ['Line 2 of Dalian and Changchun: Line 2', null, undefined],
  ])('says why %s is refused in %s', (text, city, reason) => {
    const refused = findProjectHits(finder, { text, startOffset: 0, city }).filter(({ kept }) => !kept);
    expect(refused[0]?.reason).toBe(reason);
  });

  it('shows the shorter name inside the longer one', () => {
    const hits = findProjectHits(finder, { text: '大连北站枢纽', startOffset: 0, city: 'dalian' });
    expect(hits.map(({ quote, kept, reason }) => [quote, kept, reason])).toEqual([
      ['大连北站枢纽', true, 'name of dalian-north-station-hub'],
      ['大连北站', false, 'inside the longer name “大连北站枢纽”'],
    ]);
  });

  it('refuses a name that two cities share where both are named', () => {
    const text = 'pier';
    const file = ['dalian', 'changchun']
      .map(
        (city) =>
          `  - id: ${city}-pier\n    prefLabel: { en: Pier, zh: 栈桥 }\n    city: ${city}\n    sector: transport\n    sources: [example.org]\n`,
      )
      .join('');
    const both = compileProjectFinder(
      readGazetteer(`projects:\n${file}`, FILE, PLACES).gazetteer ?? expect.fail('unread'),
      PLACES,
    );
    const hits = findProjectHits(both, {
      text: `The ${text}s? A ${text} for Dalian and Changchun.`,
      startOffset: 0,
      city: null,
    });
    expect(hits.map(({ kept, reason }) => [kept, reason])).toEqual([
      [false, 'also a name of dalian-pier'],
      [false, 'also a name of changchun-pier'],
    ]);
  });
});
