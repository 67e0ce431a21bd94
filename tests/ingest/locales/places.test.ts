import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../ingest/locales/places.ts';
import type { Place } from '../../../ingest/types.ts';
import { foldText } from '../../../ingest/view.ts';

const byId = new Map(PLACES.map((place) => [place.id, place]));

function getPlace(id: string): Place {
  const place = byId.get(id);
  if (!place) throw new Error(`No place "${id}".`);
  return place;
}

function namesOf({ nameEn, nameZh, aliases }: Place): string[] {
  return [nameEn, nameZh, ...aliases];
}

function countWhere(test: (place: Place) => boolean): number {
  return PLACES.filter(test).length;
}

describe('PLACES', () => {
  it('holds the nation, 34 divisions in it and 333 in those', () => {
    expect(countWhere(({ level }) => level === 'nation')).toBe(1);
    expect(countWhere(({ level }) => level === 'province')).toBe(30);
    expect(countWhere(({ within }) => within === 'china')).toBe(34);
    expect(countWhere(({ level, within }) => level === 'city' && within !== 'china')).toBe(333);
  });

  // The Ministry's yearly count: 293 cities, 7 prefectures, 30 autonomous prefectures, 3 leagues.
  it.each([
    ['市', 293],
    ['地区', 7],
    ['自治州', 30],
    ['盟', 3],
  ])('has as many prefecture-level %s as the list counts', (kind, count) => {
    const prefectures = PLACES.filter(({ code, within }) => !code.endsWith('0000') && within !== undefined);
    expect(prefectures.filter((place) => namesOf(place).some((name) => name.endsWith(kind)))).toHaveLength(count);
  });

  it('orders them by code, each six digits and its own', () => {
    const codes = PLACES.map(({ code }) => code);
    expect(codes.filter((code) => !/^[1-9]\d{3}00$/.test(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('gives each an id of its own in lower-case ASCII', () => {
    expect(byId.size).toBe(PLACES.length);
    expect(PLACES.filter(({ id }) => !/^[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  it('lays each in a place one level up, by name and by code', () => {
    for (const { id, code, within } of PLACES.slice(1)) {
      const outer = getPlace(within ?? '');
      expect(outer.code, id).toBe(code.endsWith('0000') ? '100000' : `${code.slice(0, 2)}0000`);
    }
    expect(getPlace('china')).not.toHaveProperty('within');
  });

  it('has names in their own script and lists none twice', () => {
    for (const place of PLACES) {
      expect(place.nameEn).toMatch(/^[A-Z][\p{Script=Latin}', ]+$/u);
      expect(place.nameZh).toMatch(/^\p{Script=Han}{2,5}$/u);
      expect(new Set(namesOf(place)).size, place.id).toBe(namesOf(place).length);
      for (const alias of place.aliases) expect(alias).toMatch(/^(?:\p{Script=Han}+|[\p{Script=Latin}', -]+)$/u);
    }
  });

  it.each([
    ['beijing', 'Beijing', '北京', '110000', '北京市'],
    ['inner-mongolia', 'Inner Mongolia', '内蒙古', '150000', '内蒙古自治区'],
    ['shanxi', 'Shanxi', '山西', '140000', '山西省'],
    ['shaanxi', 'Shaanxi', '陕西', '610000', '陕西省'],
    ['guangxi', 'Guangxi', '广西', '450000', 'Guangxi Zhuang Autonomous Region'],
    ['tibet', 'Tibet', '西藏', '540000', 'Xizang'],
    ['xinjiang', 'Xinjiang', '新疆', '650000', '新疆维吾尔自治区'],
    ['hong-kong', 'Hong Kong', '香港', '810000', '香港特别行政区'],
    ['macao', 'Macao', '澳门', '820000', 'Macau'],
    ['hohhot', 'Hohhot', '呼和浩特', '150100', 'Huhehaote'],
    ['xilingol', 'Xilingol', '锡林郭勒', '152500', '锡林郭勒盟'],
    ['dalian', 'Dalian', '大连', '210200', '大连市'],
    ['yanbian', 'Yanbian', '延边', '222400', '延边朝鲜族自治州'],
    ['harbin', 'Harbin', '哈尔滨', '230100', "Ha'erbin"],
    ['xiamen', 'Xiamen', '厦门', '350200', '厦门市'],
    ['luan', "Lu'an", '六安', '341500', 'Luan'],
    ['bozhou', 'Bozhou', '亳州', '341600', '亳州市'],
    ['xiangyang', 'Xiangyang', '襄阳', '420600', '襄樊'],
    ['enshi', 'Enshi', '恩施', '422800', 'Enshi Tujia and Miao Autonomous Prefecture'],
    ['ngawa', 'Ngawa', '阿坝', '513200', 'Aba'],
    ['puer', "Pu'er", '普洱', '530800', '普洱市'],
    ['shigatse', 'Shigatse', '日喀则', '540200', 'Xigaze'],
    ['qamdo', 'Qamdo', '昌都', '540300', 'Chamdo'],
    ['xian', "Xi'an", '西安', '610100', 'Xian'],
    ['haixi', 'Haixi', '海西', '632800', 'Haixi Mongolian and Tibetan Autonomous Prefecture'],
    ['kashgar', 'Kashgar', '喀什', '653100', '喀什地区'],
    ['kizilsu', 'Kizilsu', '克孜勒苏', '653000', 'Kizilsu Kirgiz Autonomous Prefecture'],
    ['luliang', 'Lüliang', '吕梁', '141100', 'Lvliang'],
  ])('knows %s', (id, nameEn, nameZh, code, alias) => {
    expect(getPlace(id)).toMatchObject({ nameEn, nameZh, code });
    expect(getPlace(id).aliases).toContain(alias);
  });

  it('tells namesakes apart by id, and Chinese names with their kind', () => {
    const namesakes = ['jilin', 'jilin-city', 'hainan', 'hainan-qinghai', 'suzhou', 'suzhou-anhui', 'taizhou'];
    const others = ['taizhou-jiangsu', 'fuzhou', 'fuzhou-jiangxi', 'yichun', 'yichun-heilongjiang', 'yulin'];
    expect([...namesakes, ...others, 'yulin-shaanxi'].map((id) => getPlace(id).nameZh)).toEqual(
      '吉林 吉林市 海南 海南州 苏州 宿州 台州 泰州 福州 抚州 宜春 伊春 玉林 榆林'.split(' '),
    );
  });

  it('shares a name between two places only where English has but one', () => {
    const owners = new Map<string, string[]>();
    for (const place of PLACES)
      for (const name of new Set(namesOf(place).map(foldText)))
        owners.set(name, [...(owners.get(name) ?? []), place.id]);
    expect(Object.fromEntries([...owners].filter(([, ids]) => ids.length > 1))).toEqual({
      suzhou: ['suzhou', 'suzhou-anhui'],
      taizhou: ['taizhou-jiangsu', 'taizhou'],
      fuzhou: ['fuzhou', 'fuzhou-jiangxi'],
      yichun: ['yichun-heilongjiang', 'yichun'],
      yulin: ['yulin', 'yulin-shaanxi'],
    });
  });

  it('leaves the bare name of a province to the province', () => {
    for (const [city, bare] of [
      ['jilin-city', ['Jilin', '吉林']],
      ['hainan-qinghai', ['Hainan', '海南']],
    ] as const)
      for (const name of bare) expect(namesOf(getPlace(city))).not.toContain(name);
  });
});
