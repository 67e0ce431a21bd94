import { describe, expect, it } from 'vitest';
import { EVENT_LABELS } from '../../graph/event-labels.ts';
import { STAGES } from '../../graph/rules.ts';
import { en } from '../../viewer/locales/en.ts';
import { kindIn, nameIn } from '../../viewer/locales/index.ts';
import { pickLanguage } from '../../viewer/locales/language.ts';
import { zh } from '../../viewer/locales/zh.ts';

type Leaf = readonly [path: string, value: unknown];

function leaves(value: unknown, path = ''): readonly Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`));
}

/** The same in both languages on purpose. */
const SHARED = ['.views.query'];

describe('locales', () => {
  const [english, chinese] = [leaves(en), new Map(leaves(zh))];

  it('have the same keys, with texts where texts are and functions where functions are', () => {
    expect(english.map(([path, value]) => `${path}: ${typeof value}`)).toEqual(
      [...chinese].map(([path, value]) => `${path}: ${typeof value}`),
    );
  });

  it('say nothing empty, and nothing Chinese in English', () => {
    for (const [path, value] of [...english, ...chinese])
      if (typeof value === 'string') expect(value, path).not.toBe('');
    for (const [path, value] of english) expect(String(value), path).not.toMatch(/\p{Script=Han}/u);
  });

  it('are translated', () => {
    const untranslated = english.filter(([path, value]) => typeof value === 'string' && chinese.get(path) === value);
    expect(untranslated.map(([path]) => path)).toEqual(SHARED);
  });

  it('name every event as the graph does, and every status it can give', () => {
    for (const [type, label] of Object.entries(EVENT_LABELS))
      expect({ en: en.events[type], zh: zh.events[type] }, type).toEqual(label);
    for (const status of [...Object.keys(STAGES), 'suspended', 'cancelled'])
      expect(en.statuses[status], status).toBeDefined();
  });

  it('count in words', () => {
    expect(en.status({ projects: 1, edges: 34, years: [2016, 2024] })).toBe('1 project, 34 edges, 2016–2024');
    expect(en.status({ projects: 0, edges: 1, years: [2016, 2016] })).toBe('0 projects, 1 edge, 2016');
    expect(zh.status({ projects: 12, edges: 34, years: [2016, 2024] })).toBe('12 个项目，34 条边，2016–2024年');
    expect(zh.status({ projects: 0, edges: 0, years: null })).toBe('0 个项目，0 条边');
  });
});

describe('pickLanguage', () => {
  it.each([
    [['zh-CN', 'en'], 'zh'],
    [['fr', 'zh-Hant-TW'], 'zh'],
    [['en-GB', 'zh'], 'en'],
    [['zhuang'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (preferred, expected) => {
    expect(pickLanguage(preferred)).toBe(expected);
  });
});

describe('kindIn', () => {
  it.each([
    [{ label: 'City', level: 'city' }, 'City', '城市'],
    [{ label: 'City', level: 'province' }, 'Province', '省级'],
    [{ label: 'City' }, 'City', '城市'],
    [{ label: 'Theme' }, 'Theme', '主题'],
    [{ label: 'Unheard' }, 'Unheard', 'Unheard'],
  ])('of %j is %s, %s', (node, english, chinese) => {
    expect([kindIn(en, node), kindIn(zh, node)]).toEqual([english, chinese]);
  });
});

describe('nameIn', () => {
  it('falls back on the other language', () => {
    expect(nameIn('zh', { nameEn: 'Bridge', nameZh: '大桥' })).toBe('大桥');
    expect(nameIn('zh', { nameEn: 'Bridge', nameZh: '' })).toBe('Bridge');
    expect(nameIn('en', { nameEn: '', nameZh: '大桥' })).toBe('大桥');
  });
});
