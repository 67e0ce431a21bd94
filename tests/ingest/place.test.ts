import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { PLACES } from '../../ingest/locales/places.ts';
import { compilePlaces, findOnePlace, readPlace } from '../../ingest/place.ts';
import { findPlaceNames } from '../../ingest/place-names.ts';
import type { Place } from '../../ingest/types.ts';
import { foldText } from '../../ingest/view.ts';

const finder = compilePlaces(PLACES);
const read = (text: string): string | null => readPlace(text, finder).value;
const reasonOf = (text: string): string => readPlace(text, finder).reason ?? '';
const namesIn = (text: string): string[] =>
  findPlaceNames(foldText(text), finder).map(({ owners }) => owners.map(({ id }) => id).join('|'));

describe('readPlace(text, finder) on openings', () => {
  test.each([
    ['chuzhou', '2023年滁州市政府工作报告\n各位代表：现在，我代表市人民政府向大会报告工作。'],
    ['mianyang', '绵阳市2021年政府工作报告\n来源：市政府办公室　浏览次数：1024'],
    ['zunyi', '政府工作报告\n——2022年1月10日在遵义市第六届人民代表大会第一次会议上\n市长 王某某'],
    ['changde', '首页 > 湖南省人民政府 > 市州报告\n常德市人民政府工作报告\n（2019年1月8日）'],
    ['weifang', '潍坊市市长李某某向大会作政府工作报告，会场内掌声阵阵。'],
    ['xuzhou', '关于徐州市2020年国民经济和社会发展计划执行情况与2021年计划草案的报告'],
    ['baotou', '在包头市第十六届人大第三次会议上，代市长作了报告，自治区有关部门列席。'],
    ['enshi', '恩施州人民政府工作报告\n——2024年1月4日在恩施土家族苗族自治州第九届人民代表大会第四次会议上'],
    ['hinggan-league', '2022年兴安盟政府工作报告（摘登）'],
    ['ngari', '阿里地区2020年政府工作报告'],
    ['jilin', '吉林省人民政府工作报告\n吉林市、长春市和四平市的项目都已开工。'],
    ['jilin-city', '2021年吉林市政府工作报告\n吉林省委对我市工作给予肯定。'],
    ['hainan-qinghai', '海南藏族自治州第十五届人民代表大会第二次会议\n政府工作报告'],
    ['guangxi', '政府工作报告\n2023年1月12日在广西壮族自治区第十四届人民代表大会第一次会议上'],
    ['anhui', '打印 关闭\n安徽省人民政府工作报告\n合肥、芜湖、蚌埠领跑，滁州、宿州加速。'],
    ['chongqing', '重庆市人民政府工作报告\n成渝两地联手，四川、成都各有分工。'],
    ['china', '政府工作报告\n——在第十三届全国人民代表大会第四次会议上\n北京、上海、广东走在前列。'],
    ['china', '我受国务院的委托，向大会提出关于国民经济计划的报告。'],
    ['tongchuan', '范文大全 > 工作报告\n各位代表：现在，我代表铜川市人民政府向大会作报告，请各位委员提出意见。'],
    ['weihai', '威海日报讯　威海市第十五届人民代表大会第二次会议昨日开幕，代市长代表市人民政府作报告。'],
    // No owner: the text's own voice and what it names.
    [
      'chuzhou',
      '——2022年1月10日在市第七届人民代表大会第一次会议上\n我市经济向好，全市上下同心。滁州高铁开通，滁州港扩建，合肥与滁州同城，安徽支持滁州。',
    ],
    ['qingyuan', '过去一年，全市生产总值增长，我市财政增收。清远北江新区、清远职教城、清远机场路网完善，与广州联动。'],
    ['shandong', '我省粮食丰收，全省工业增长。济南、青岛、烟台、潍坊带动，山东港口合力。'],
    ['hubei', '全省一盘棋，我省重大项目提速。武汉、宜昌、襄阳、黄石、荆州新开工千余项。'],
    ['ningxia', '自治区党委统揽全局，自治区政府统筹推进，自治区人大依法监督。宁夏、银川、吴忠、中卫均有新气象。'],
    ['china', '我国外贸平稳，我国就业稳定，国务院印发文件。长三角地区增长较快。'],
    ['chuzhou', 'Chuzhou Municipal Government Work Report 2023\nFellow deputies, I will now report.'],
    ['ningbo', 'Report on the Work of the Government of Ningbo\nDelivered at the city congress'],
    ['wuxi', "At the Fifth Session of the 16th People's Congress of Wuxi on January 9, 2021\nMayor"],
    ['foshan', "The Foshan Municipal People's Congress opened on Tuesday with delegates from Guangzhou and Shenzhen."],
    ['luoyang', "On behalf of the Luoyang Municipal People's Government, I report. Luoyang grew faster than Henan."],
    ['hunan', "Report on the Work of the Government\nAt the 14th Hunan Provincial People's Congress\nChangsha leads."],
    [
      'heilongjiang',
      'Our province grew, and across the province harvests were good. Harbin, Daqing, Qiqihar. Heilongjiang.',
    ],
    ['china', 'On behalf of the State Council, I report on the work of the government. Shanghai, Shanghai, Shanghai.'],
  ])('gives %s: %s', (place, text) => {
    expect(read(text)).toBe(place);
  });

  it('knows every place by its title, in both languages', () => {
    const titleOf = (name: string): string => `2023年${name}政府工作报告\n各位代表：`;
    const full = ({ nameZh, aliases }: Place): string => aliases.find((name) => name.startsWith(nameZh)) ?? nameZh;
    const provincial = PLACES.filter(({ level }) => level !== 'nation');
    expect(provincial.filter((place) => read(titleOf(full(place))) !== place.id).map(full)).toEqual([]);
    const english = provincial.filter(
      ({ nameEn }) => !PLACES.some((other) => other.aliases.includes(nameEn)) && !nameEn.includes(','),
    );
    expect(english.length).toBeGreaterThan(350);
    expect(
      english.filter(({ nameEn, id }) => read(`Government Work Report of ${nameEn}\nFellow deputies,`) !== id),
    ).toEqual([]);
  });

  it('takes a congress that a city speaks of for no report of the nation', () => {
    const text = '我市深入学习第十四届全国人民代表大会第一次会议精神，全市奋进。扬州、扬州、扬州运河。';
    expect(read(text)).toBe('yangzhou');
  });

  test.each([
    ['各位代表：下面由我代表市人民政府汇报一年来的工作，请审查。'],
    ['Fellow deputies, on behalf of the municipal government I now report to you.'],
    ['一年来，港口扩建，南京、杭州、合肥、上海的企业前来投资。'],
    ['Our city works with Hefei, Nanjing, Hangzhou and Shanghai.'],
    ['全省三百个项目开工，我省外贸增长，沿海六市联动。'],
    ['台湾、台湾、台湾，两岸同胞常来常往。'],
    ['辽宁省政府工作报告 | 吉林省政府工作报告 | 黑龙江省政府工作报告'],
    [''],
  ])('abstains with a reason: %s', (text) => {
    expect(read(text)).toBeNull();
    expect(reasonOf(text)).not.toBe('');
  });

  test.each([
    ['昆山市', '昆山市人民政府工作报告\n苏州市委关心昆山，苏州、苏州、苏州、江苏。'],
    ['义乌市', '2022年1月在浙江省义乌市第十六届人民代表大会第一次会议上\n金华、金华、金华、金华。'],
    ['中山区', '大连市中山区第十九届人民代表大会第二次会议文件\n大连、大连、大连。'],
    ['沛县', '我代表沛县人民政府向大会报告工作。徐州、徐州、徐州、徐州。'],
    ['朝阳区', '北京市朝阳区2024年政府工作报告\n北京、北京、北京。'],
    ['金普新区', '大连金普新区政府工作报告\n大连港、大连湾、大连、大连。'],
    ['Kunshan', "Kunshan Municipal People's Government Work Report\nSuzhou, Suzhou, Suzhou, Suzhou, Jiangsu."],
    ['Yiwu', "At the First Session of the 16th People's Congress of Yiwu\nJinhua, Jinhua, Jinhua."],
    ['Jinzhou', 'Jinzhou New District Government Work Report\nDalian, Dalian, Dalian.'],
    ['Jinzhou District', "People's Congress of Jinzhou District, Dalian\nDalian, Dalian, Dalian."],
  ])('does not give the report of %s to the city it lies in', (name, text) => {
    expect(read(text)).toBeNull();
    expect(reasonOf(text)).toBe(`The government of ${name} is not in the list of places.`);
  });

  it('does not give a county’s report to its city', () => {
    const text = '全县工业增长，我县旅游升温，县委县政府狠抓落实。徐州、徐州、徐州、徐州。';
    expect(read(text)).toBeNull();
    expect(reasonOf(text)).toContain('county');
  });

  test.each([
    '我代表市人民政府向大会报告工作，各县区人民政府、各镇人民政府、四个直辖市和自治区人民政府来函。无锡、无锡、无锡。',
    'I report for the Municipal Government. Every District Government and County Government helped. Wuxi, Wuxi, Wuxi.',
  ])('takes no general word for an unlisted owner: %s', (text) => {
    expect(read(text)).toBe('wuxi');
  });

  test.each([
    ['江苏省人民政府门户网站\n苏州市政府工作报告', '苏州市'],
    ['Liaoning Provincial Government website. Dalian, Dalian. Government Work Report of Dalian', 'Dalian'],
  ])('shows the name in the owner’s phrase: %s', (text, quote) => {
    const reading = readPlace(text, finder);
    expect(reading.quote).toBe(quote);
    expect(reading.startOffset).toBe(text.lastIndexOf(quote));
  });

  it('quotes the source at its offset', () => {
    const pieces = [
      '我市',
      '大连市',
      '苏州',
      'Suzhou',
      ', ',
      'Anhui',
      '\n',
      '政府工作报告',
      '　',
      'the city’s ',
      '全省',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
        const text = words.join('');
        const { value, quote, startOffset, reason } = readPlace(text, finder);
        if (value === null) expect(reason).toBeTruthy();
        else expect(text.slice(startOffset ?? 0).startsWith(quote ?? '?')).toBe(true);
      }),
    );
  });
});

describe('readPlace(text, finder) on namesakes', () => {
  test.each([
    ['suzhou', 'Suzhou Municipal Government Work Report. Suzhou lies in Jiangsu Province, near Wuxi.'],
    ['suzhou', "People's Congress of Suzhou. Kunshan and Changshu led growth."],
    ['suzhou', 'Government Work Report of Suzhou, Jiangsu'],
    [
      'suzhou-anhui',
      "Suzhou Municipal People's Government Work Report. The Anhui Provincial Party Committee gave support.",
    ],
    ['suzhou-anhui', 'Work Report of Suzhou City, Anhui Province. Nanjing and Wuxi are partners in Jiangsu.'],
    ['suzhou-anhui', "People's Congress of Suzhou. Dangshan pears and Lingbi stones sell well."],
    ['taizhou', 'Government Work Report of Taizhou. Wenling, Linhai and Ningbo trade more.'],
    ['taizhou-jiangsu', 'Taizhou Municipal Government Work Report. With Yangzhou and Zhenjiang we share a port.'],
    ['fuzhou', 'Mayor of Fuzhou. Fujian and its port grow; Xiamen and Putian, too; Fujian leads.'],
    ['fuzhou-jiangxi', 'Work Report of Fuzhou. Nanchang and Ganzhou, in Jiangxi, are our neighbors.'],
    ['yichun', 'Yichun Municipal Government Work Report. Jiangxi supports Yichun; Xinyu is near.'],
    ['yichun-heilongjiang', 'Yichun Municipal Government Work Report. Forests of Heilongjiang feed Harbin.'],
    ['yulin-shaanxi', 'Yulin Municipal Government Work Report. Shenmu coal moves to Xi’an.'],
    ['yulin', "People's Congress of Yulin. Nanning, Guigang and the rest of Guangxi."],
    [
      'yulin',
      'Our city grows. Yulin, Yulin, Yulin and Yulin. The city’s ports of Guangxi, the city’s roads to Nanning.',
    ],
    ['suzhou-anhui', '宿州市政府工作报告\n苏州对口合作。'],
    ['taizhou', '台州市政府工作报告\n泰州来访。'],
  ])('gives %s: %s', (place, text) => {
    expect(read(text)).toBe(place);
  });

  test.each([
    'Suzhou Municipal Government Work Report. Suzhou grew.',
    'Suzhou Municipal Government Work Report. Nanjing, Hangzhou, Hefei and Shanghai belong to the delta.',
    'Government Work Report of Suzhou. Jiangsu and Anhui are partners.',
    'Taizhou, Taizhou, Taizhou, Taizhou.',
  ])('abstains and names both: %s', (text) => {
    expect(read(text)).toBeNull();
    expect(reasonOf(text)).toMatch(/\((?:苏州|台州)\).+\((?:宿州|泰州)\)|\((?:宿州|泰州)\).+\((?:苏州|台州)\)/);
  });

  it('takes a namesake district or bay for no city', () => {
    const text = 'The city’s port grew. Dalian opened a line. Jinzhou Bay, Jinzhou Bay, Jinzhou District, Jinzhou Bay.';
    expect(read(`${text} Dalian, Dalian.`)).toBe('dalian');
    expect(namesIn('Chaoyang District of Beijing')).toEqual(['beijing']);
  });
});

describe('findPlaceNames(folded, finder)', () => {
  test.each([
    ['社会大局长治久安，百姓幸福安康', []],
    ['改进文风，精简文山会海', []],
    ['拿出真金白银支持企业', []],
    ['隆重庆祝建党，扩大同各国往来', []],
    ['推广安全经验，创新乡村治理，制定西部规划', []],
    ['收入与均衡水平，医保定点药房', []],
    ['长白山、贺兰山东麓、黄河源头、天山南北', []],
    ['畅通空中出海口，陆海口岸', []],
    ['宁德时代、重庆大学、南京路、北京银行、上海合作组织、朝阳产业', []],
    ['重大理论、伟大理想、世界大同', []],
    ['建设大连接、最大同心圆', []],
    ['不平凉、新余额、西宁静', []],
    ['孙中山先生，其中山区占七成', []],
    ['朝阳区、白银区', []],
    ['美丽江苏', ['jiangsu']],
    ['湖南通车、河南通道', ['hunan', 'henan']],
    ['参加大连论坛，提高大连港能级，注重大庆', ['dalian', 'dalian', 'daqing']],
    ['大连市场、吉林市场', ['dalian', 'jilin']],
    ['成都市区、上海区域', ['chengdu', 'shanghai']],
    ['大庆、大同、大理、安康、白银、长治', ['daqing', 'datong', 'dali', 'ankang', 'baiyin', 'changzhi']],
    ['黄河山东段、广西南宁、安徽黄山', ['shandong', 'guangxi', 'nanning', 'anhui', 'huangshan']],
    ['Jinzhou Bay, Harbin Institute of Technology, Wuhan University, Nanjing Road', []],
    ['Shanghai Cooperation Organization, Beijing Olympics, China Eastern', []],
    ['Jinzhou in Liaoning, Harbin, China', ['jinzhou', 'liaoning', 'harbin', 'china']],
  ] as const)('finds in %s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

describe('findOnePlace(text, finder)', () => {
  test.each([
    ['大连市政府工作报告', 'dalian'],
    ['辽宁省大连市政府工作报告', 'dalian'],
    ['Dalian, Liaoning', 'dalian'],
    ['Suzhou, Anhui', 'suzhou-anhui'],
    ['Suzhou City, Jiangsu Province', 'suzhou'],
    ['dalian_2024', 'dalian'],
    ['Suzhou', null],
    ['大连 沈阳', null],
    ['长治久安', null],
    ['', null],
  ])('reads %s', (text, expected) => {
    expect(findOnePlace(text, finder)?.id ?? null).toBe(expected);
  });
});
