import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { foundProject } from '../../ingest/found-projects.ts';
import { PLACES } from '../../ingest/locales/places.ts';
import { findMentions, findNamedProjects } from '../../ingest/named-projects.ts';
import { compileProjectFinder } from '../../ingest/projects.ts';
import type { Gazetteer, ListedProject } from '../../ingest/types.ts';

const AIRPORT: ListedProject = {
  id: 'dalian-jinzhou-bay-airport',
  prefLabel: { en: 'Jinzhou Bay Airport', zh: '金州湾国际机场' },
  aliases: { en: [], zh: ['大连新机场'] },
  notAliases: { en: [], zh: [] },
  city: 'dalian',
  sector: 'transport.air',
  relations: [],
  sources: ['example.org'],
};
const gazetteer: Gazetteer = { version: '', projects: [AIRPORT] };
const finder = compileProjectFinder(gazetteer, PLACES);

/** The words of each mention. */
function quotes(text: string, city: string | null = 'dalian'): string[] {
  return findMentions(finder, { text, startOffset: 0, city }).map(({ quote }) => quote);
}

describe('names that end with a head', () => {
  test.each([
    ['加快推进青山沟水利枢纽建设。', ['青山沟水利枢纽']],
    ['全面建成沈丹高铁、辽鞍高速公路。', ['沈丹高铁', '辽鞍高速公路']],
    ['开工建设庄河至丹东高速公路二期工程。', ['庄河至丹东高速公路二期工程']],
    ['加快大连湾国家实验室试验基地建设。', ['大连湾国家实验室试验基地']],
    ['组建沈阳材料与智能制造研究院。', ['沈阳材料与智能制造研究院']],
    ['支持沈阳机场二期扩建工程。', ['沈阳机场二期扩建工程']],
    ['建设辽河国家文化公园（盘锦段）。', ['辽河国家文化公园（盘锦段）']],
    ['实施辽南污水处理提质增效工程。', []],
    ['实施辽东污水处理提质增效工程。', ['辽东污水处理提质增效工程']],
    ['解放路延伸工程和动物园改造工程即将完工。', ['解放路延伸工程', '动物园改造工程']],
    ['The Puwan library and the Biliu River Reservoir were opened.', ['Puwan library', 'Biliu River Reservoir']],
    [
      'We will expand Liaohe Bridge and open the Anshan North Railway Station.',
      ['Liaohe Bridge', 'Anshan North Railway Station'],
    ],
    [
      'The Fujia refining and chemical integration project was completed.',
      ['Fujia refining and chemical integration project'],
    ],
    ['We built the Three Rivers Reservoir Phase II.', ['Three Rivers Reservoir Phase II']],
    ['The railway between Dandong and Tonghua was opened.', ['railway between Dandong and Tonghua']],
  ])('are found: %s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  test.each([
    '建设现代产业园和重点实验室。',
    '新开工18个重点民生项目、一批高速公路。',
    '加快机场、铁路、公路等基础设施建设。',
    '推动市市通高铁、县县通高速。',
    '实施高等教育提质工程。',
    '铁路局和大学生是另一回事。',
    '经济高速增长。',
    '做强国家物流枢纽。',
    '大连基地和沈阳园区运行良好。',
    '深化“放管服”改革，实施“四个一批”工程。',
    '沈阳大学教师获奖。',
    'We will build modern industrial parks and 18 key projects.',
    'A number of expressways and airports were built.',
    'The Belt and Road, the Silk Road and the China-Pakistan Economic Corridor.',
    'ACCELERATE MAJOR INFRASTRUCTURE PROJECTS IN DALIAN',
    'The Outline of the "13th Five-Year Plan" was drawn up.',
    'Dalian Group and its bridges.',
    '',
  ])('are not seen in the look-alike %j', (text) => {
    expect(quotes(text)).toEqual([]);
  });
});

describe('names in lists', () => {
  test.each([
    ['抓紧建设鞍钢硅钢三期、泓昌碳材等重点项目。', ['鞍钢硅钢三期', '泓昌碳材']],
    ['开工丹宽、岫庄、凤本3条高速公路。', ['丹宽', '岫庄', '凤本']],
    ['抓好紫石沟、云盘岭等12个水电站建设。', ['紫石沟', '云盘岭']],
    ['办好白云山、青龙湖实验室。', ['白云山', '青龙湖实验室']],
    ['大剧院、会展中心、辽东湾大桥等一批工程已经交付。', ['大剧院', '会展中心', '辽东湾大桥']],
    [
      'Work goes on at key projects such as the Fujia plant, Goodrich Phase Three and cold storage.',
      ['Fujia plant', 'Goodrich Phase Three'],
    ],
    [
      'We advance projects such as Goodrich Phase Three and Bolin Chemicals.',
      ['Goodrich Phase Three', 'Bolin Chemicals'],
    ],
  ])('are found one by one: %s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });

  test.each([
    '抓好交通、水利、能源等重大项目。',
    '推出精品演艺、特色展览等项目。',
    '支持辽宁、吉林、河北等地实施工程项目。',
  ])('are not seen in a list of kinds: %s', (text) => {
    expect(quotes(text)).toEqual([]);
  });

  test.each([
    ['建成地铁4、5、7号线。', ['地铁4', '5', '7号线'], ['地铁4号线', '地铁5号线', '地铁7号线']],
    ['地铁4号线、5号线二期开工。', ['地铁4号线', '5号线二期'], ['地铁4号线', '地铁5号线二期']],
    [
      'We opened subway line 4, 5 and 7.',
      ['subway line 4', '5', '7'],
      ['Subway Line 4', 'Subway Line 5', 'Subway Line 7'],
    ],
    ['Metro Lines 4 and 5, 30 km in all', ['Metro Lines 4', '5'], ['Metro Line 4', 'Metro Line 5']],
    ['公交5号线和生产线3条', [], []],
    ['production lines 4 and 5', [], []],
  ])('are read number by number: %s', (text, words, names) => {
    const found = findMentions(finder, { text, startOffset: 0, city: 'dalian' });
    expect(found.map(({ quote }) => quote)).toEqual(words);
    expect(found.map(({ name }) => name)).toEqual(names);
  });
});

describe('quoted programmes', () => {
  test.each([
    ['今年再做“暖房子”工程50万平方米。', ['暖房子']],
    ['The project of “Warm houses” was completed.', ['Warm houses']],
    ['实施“暖心”工程，办好实事。', []],
    ['We put “Made in China 2025” into practice.', []],
  ])('are projects where works are measured or named: %s', (text, expected) => {
    expect(quotes(text)).toEqual(expected);
  });
});

describe('listed and found names together', () => {
  it('lets the listed name win', () => {
    const [only, ...more] = findMentions(finder, { text: '加快大连新机场建设', startOffset: 0, city: 'dalian' });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ project: AIRPORT.id, rule: 'gazetteer:大连新机场' });
  });

  it('keeps apart what begins with a listed name and is of another kind', () => {
    const hits = findNamedProjects(finder, { text: '加快大连新机场高速公路建设', startOffset: 0, city: 'dalian' });
    expect(hits.map(({ quote, kept }) => [quote, kept])).toEqual([
      ['大连新机场高速公路', true],
      ['大连新机场', false],
    ]);
  });

  it('finds nothing where the place of the report is unknown, since the name alone tells no project', () => {
    expect(quotes('加快沈丹高铁建设。', null)).toEqual([]);
  });

  it('leaves a false friend of the gazetteer alone', () => {
    const notAliases = { en: ['Jinzhou Bay Airport Mall'], zh: [] };
    const wary = compileProjectFinder({ version: '', projects: [{ ...AIRPORT, notAliases }] }, PLACES);
    const text = 'Jinzhou Bay Airport Mall was opened.';
    expect(findMentions(wary, { text, startOffset: 0, city: 'dalian' })).toEqual([]);
  });

  it('says by which rule, and why a candidate is refused', () => {
    const text = '加快沈丹高铁建设，布局现代产业园，支持大连基地。';
    const hits = findNamedProjects(finder, { text, startOffset: 0, city: 'dalian' });
    expect(hits.map(({ quote, rule, kept, reason }) => [quote, rule, kept, reason])).toEqual([
      ['沈丹高铁', 'found:head:高铁', true, 'a name that nobody listed'],
      ['现代产业园', 'found:head:产业园', false, 'no proper part'],
      ['大连基地', 'found:head:基地', false, 'a place and a common word'],
    ]);
  });

  it('quotes what stands at its offsets and never overlaps, in any text', () => {
    const pieces = fc.constantFrom(
      ...[
        '建成',
        '沈丹高铁',
        '、',
        '和',
        '大连新机场',
        '二期',
        '等',
        '3条',
        '高速公路',
        '项目',
        '“',
        '”',
        '工程',
        ' ',
        'x',
      ],
      ...['Metro Lines 4', ', 5', ' and ', 'Puwan library', 'projects such as ', 'Fujia Plant', '，', '。', '\n'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), fc.nat(50), (parts, startOffset) => {
        const text = parts.join('');
        const found = findMentions(finder, { text, startOffset, city: 'dalian' });
        found.forEach((mention, index) => {
          expect(text.slice(mention.startOffset - startOffset, mention.endOffset - startOffset)).toBe(mention.quote);
          expect(mention.startOffset).toBeGreaterThanOrEqual(found[index - 1]?.endOffset ?? 0);
        });
      }),
    );
  });

  it('reads a page of names in time that grows with it', () => {
    const text = '建成沈丹高铁、辽鞍高速公路，'.repeat(200);
    expect(quotes(text).length).toBeGreaterThan(300);
    expect(quotes('建成沈丹高铁'.repeat(50_000))).toEqual([]);
  }, 5_000);
});

describe('foundProject(name, city)', () => {
  test.each([
    ['渝湘复线高速公路', '渝湘复线高速'],
    ['恒力炼化一体化项目', '恒力炼化一体化'],
    ['the Puwan Library', 'Puwan library'],
  ])('is one for %s and %s', (one, other) => {
    expect(foundProject(one, 'dalian')).toEqual(foundProject(other, 'dalian'));
  });

  test.each([
    ['another place', ['沈丹高铁', 'dalian'], ['沈丹高铁', 'dandong']],
    ['another phase', ['秦沈高速一期', 'dalian'], ['秦沈高速二期', 'dalian']],
    ['another number', ['地铁4号线', 'dalian'], ['地铁5号线', 'dalian']],
  ] as const)('is another in %s', (_what, [name, city], [otherName, otherCity]) => {
    expect(foundProject(name, city).id).not.toBe(foundProject(otherName, otherCity).id);
  });

  it('has an id of place and words that can be read, where they are Latin', () => {
    expect(foundProject('Puwan library', 'dalian')).toEqual({
      id: 'dalian-found-puwan-library',
      name: 'Puwan Library',
    });
    expect(foundProject('沈丹高铁', 'dalian').id).toMatch(/^dalian-found-[\da-f]{16}$/);
  });
});
