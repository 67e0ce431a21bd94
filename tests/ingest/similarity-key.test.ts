import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { PLACES } from '../../ingest/locales/places.ts';
import { compilePlaces } from '../../ingest/place.ts';
import { similarityKey } from '../../ingest/similarity-key.ts';

const places = compilePlaces(PLACES);

describe('similarityKey(sentence, places)', () => {
  test.each([
    ['numbers', '完成港口技改投资12.6亿元以上，增长5.5%。', '完成港口技改投资约9亿元，增长6%左右。'],
    [
      'numbers',
      'We will raise sea freight volume by 5.5 percent this year.',
      'We will raise sea freight volume by 6% this year.',
    ],
    [
      'numbers',
      'More than 1.3 million older homes near harbors were refitted this year.',
      'About 980,000 older homes near harbors were refitted this year.',
    ],
    ['softened numbers', '新增渔船停靠泊位20多个', '新增渔船停靠泊位近30个'],
    ['years', '到2023年底渔港改造全部完工。', '到二〇二四年底渔港改造全部完工。'],
    [
      'years',
      'Dredging of northern harbors will be finished in 2023, ahead of plan.',
      'Dredging of northern harbors will be finished in 2024, ahead of plan.',
    ],
    ['plan periods', '“十三五”时期渔港改造任务全部完成。', '“十四五”时期渔港改造任务全部完成。'],
    [
      'plan periods',
      'The Thirteenth Five-Year Plan for fishing harbors was completed.',
      'The 14th Five-Year Plan for fishing harbors was completed.',
    ],
    ['sessions', '在市第十六届人民代表大会第一次会议上通过', '在市第十五届人民代表大会第三次会议上通过'],
    ['places', '支持大连市建设国际邮轮母港城市。', '支持青岛建设国际邮轮母港城市。'],
    [
      'places',
      'We will support cruise ports in Dalian with new berths.',
      'We will support cruise ports in Qingdao with new berths.',
    ],
    ['list numbers', '（三）坚持发展海洋牧场不动摇。', '二是坚持发展海洋牧场不动摇。'],
    ['list numbers', '1. Keep fishing harbors open all winter', '• Keep fishing harbors open all winter.'],
    ['list numbers', 'Second, keep fishing harbors open all winter.', 'Keep fishing harbors open all winter.'],
    ['particles', '继续加强渔港和码头的安全管理。', '进一步加强渔港、码头安全管理。'],
    [
      'function words',
      'We will strengthen the safety of harbors, quays and ferries.',
      'Strengthen safety of harbors, quays, ferries',
    ],
    ['letters', '繼續加強漁港與碼頭的安全管理。', '继续加强渔港与码头的安全管理。'],
    ['width', '新建渔港码头２０个，ＬＮＧ船增加。', '新建渔港码头30个,LNG船增加。'],
    ['region', '全市渔港安全管理不断加强。', '全省渔港安全管理不断加强。'],
  ])('is equal for sentences that differ in %s: %s', (_, one, other) => {
    expect(similarityKey(one, places)).toMatch(/^[0-9a-f]{16}$/);
    expect(similarityKey(other, places)).toBe(similarityKey(one, places));
  });

  test.each([
    ['rise and fall', '海洋渔业产值增长5%左右。', '海洋渔业产值下降5%左右。'],
    [
      'rise and fall',
      'Output of sea fisheries rose by 5 percent last year.',
      'Output of sea fisheries fell by 5 percent last year.',
    ],
    ['a denial', '近海养殖规模没有扩大到外海。', '近海养殖规模扩大到外海。'],
    ['a denial', 'Fish farming did not spread beyond coastal waters.', 'Fish farming spread beyond coastal waters.'],
    ['last year and this', '去年渔港改造全部完工投用。', '今年渔港改造全部完工投用。'],
    ['the line', '地铁4号线北延工程全面开工建设。', '地铁5号线北延工程全面开工建设。'],
    ['the line', 'Work began on metro line 4 north extension.', 'Work began on metro line 5 north extension.'],
    ['what is counted', '新建渔港码头泊位20个。', '新建渔港码头泊位20公里。'],
    ['a network', '加快建设5G海上通信网络。', '加快建设6G海上通信网络。'],
    ['word order', '渔港支持码头建设加快发展。', '码头支持渔港建设加快发展。'],
  ])('differs for sentences that differ in %s: %s', (_, one, other) => {
    expect(similarityKey(one, places)).not.toBeNull();
    expect(similarityKey(other, places)).not.toBe(similarityKey(one, places));
  });

  test.each([
    '',
    '……',
    '（一）',
    '2024年',
    '各位代表：',
    '加快港口建设。',
    'Fellow deputies,',
    'In 2024, GDP grew by 5.2 percent.',
  ])('is null for “%s”, which says too little', (sentence) => {
    expect(similarityKey(sentence, places)).toBeNull();
  });

  it('keeps place names unless it is told the places', () => {
    const [one, other] = ['支持大连建设国际邮轮母港城市', '支持青岛建设国际邮轮母港城市'];
    expect(similarityKey(one)).not.toBe(similarityKey(other));
  });

  it('does not depend on the numbers, white space and end marks of a sentence', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0 }),
        fc.integer({ min: 0 }),
        fc.constantFrom('。', '；', '！', ''),
        (a, b, end) => {
          const zh = (n: number): string => `渔港新建泊位${n}个，改造老旧码头`;
          const en = (n: number): string => `Harbors gained ${n} new berths for deep-sea vessels`;
          expect(similarityKey(`  ${zh(a)}${end}`)).toBe(similarityKey(zh(b)));
          expect(similarityKey(`\n${en(a)}.`)).toBe(similarityKey(en(b)));
        },
      ),
    );
  });
});
