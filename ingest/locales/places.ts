import type { Place } from '../types.ts';

/**
 * Provincial and prefectural divisions by their codes of GB/T 2260, as the Ministry of Civil Affairs lists them (state
 * of 2023, compared with two published copies of the list). A paragraph is a province-level division and what lies
 * in it; counties are left out, those that answer to a province directly too. An entry reads
 * `CODE ENGLISH CHINESE/KIND = OTHER | OTHER`: the code's first four digits; the kind completes the Chinese name, 市
 * unless written; an empty one marks a name that only its kind tells from another (吉林市 from the province, 海南州 too,
 * 兴安盟 from county and mountains).
 *
 * English names: Pinyin without tones, an apostrophe before a later syllable that begins with a vowel (GB/T 16159), and
 * the established English spelling of names from Mongolian, Tibetan, Uygur and other languages, of Shaanxi, Inner
 * Mongolia, Hong Kong and Macao; their Pinyin and other common spellings follow the `=`, and earlier names (襄樊).
 * Of two cities with one English name, the one with fewer people bears its province in `nameEn`; both answer to the
 * bare name, so that a text cannot be given to the wrong one.
 */
const DIVISIONS = `
1100 Beijing 北京

1200 Tianjin 天津

1300 Hebei 河北/省
1301 Shijiazhuang 石家庄; 1302 Tangshan 唐山; 1303 Qinhuangdao 秦皇岛; 1304 Handan 邯郸; 1305 Xingtai 邢台
1306 Baoding 保定; 1307 Zhangjiakou 张家口; 1308 Chengde 承德; 1309 Cangzhou 沧州; 1310 Langfang 廊坊
1311 Hengshui 衡水

1400 Shanxi 山西/省
1401 Taiyuan 太原; 1402 Datong 大同; 1403 Yangquan 阳泉; 1404 Changzhi 长治; 1405 Jincheng 晋城; 1406 Shuozhou 朔州
1407 Jinzhong 晋中; 1408 Yuncheng 运城; 1409 Xinzhou 忻州; 1410 Linfen 临汾
1411 Lüliang 吕梁 = Lvliang | Lyuliang | Luliang

1500 Inner Mongolia 内蒙古/自治区 = Nei Mongol | Neimenggu | 内蒙
1501 Hohhot 呼和浩特 = Huhehaote | Huhhot; 1502 Baotou 包头; 1503 Wuhai 乌海; 1504 Chifeng 赤峰
1505 Tongliao 通辽; 1506 Ordos 鄂尔多斯 = Eerduosi; 1507 Hulunbuir 呼伦贝尔 = Hulunbeier | Hulun Buir | Hulunber
1508 Bayannur 巴彦淖尔 = Bayannaoer | Bayan Nur | Bayannuur; 1509 Ulanqab 乌兰察布 = Wulanchabu | Ulaanchab
1522 Hinggan League 兴安盟/ = Xing'an League | Xingan League; 1525 Xilingol 锡林郭勒/盟 = Xilinguole | Xilin Gol
1529 Alxa 阿拉善/盟 = Alashan

2100 Liaoning 辽宁/省
2101 Shenyang 沈阳; 2102 Dalian 大连; 2103 Anshan 鞍山; 2104 Fushun 抚顺; 2105 Benxi 本溪; 2106 Dandong 丹东
2107 Jinzhou 锦州; 2108 Yingkou 营口; 2109 Fuxin 阜新; 2110 Liaoyang 辽阳; 2111 Panjin 盘锦; 2112 Tieling 铁岭
2113 Chaoyang 朝阳; 2114 Huludao 葫芦岛

2200 Jilin 吉林/省
2201 Changchun 长春; 2202 Jilin City 吉林市/ = Jilin Municipality | Jilin Municipal; 2203 Siping 四平
2204 Liaoyuan 辽源; 2205 Tonghua 通化; 2206 Baishan 白山; 2207 Songyuan 松原; 2208 Baicheng 白城
2224 Yanbian 延边/朝鲜族自治州

2300 Heilongjiang 黑龙江/省
2301 Harbin 哈尔滨 = Haerbin | Ha'erbin; 2302 Qiqihar 齐齐哈尔 = Qiqihaer | Qiqiha'er; 2303 Jixi 鸡西
2304 Hegang 鹤岗; 2305 Shuangyashan 双鸭山; 2306 Daqing 大庆; 2307 Yichun, Heilongjiang 伊春 = Yichun
2308 Jiamusi 佳木斯 = Kiamusze; 2309 Qitaihe 七台河; 2310 Mudanjiang 牡丹江; 2311 Heihe 黑河; 2312 Suihua 绥化
2327 Da Hinggan Ling 大兴安岭/地区 = Daxinganling | Daxing'anling | Greater Khingan | Greater Hinggan

3100 Shanghai 上海

3200 Jiangsu 江苏/省
3201 Nanjing 南京; 3202 Wuxi 无锡; 3203 Xuzhou 徐州; 3204 Changzhou 常州; 3205 Suzhou 苏州 = Suzhou, Jiangsu
3206 Nantong 南通; 3207 Lianyungang 连云港; 3208 Huai'an 淮安; 3209 Yancheng 盐城; 3210 Yangzhou 扬州
3211 Zhenjiang 镇江; 3212 Taizhou, Jiangsu 泰州 = Taizhou; 3213 Suqian 宿迁

3300 Zhejiang 浙江/省
3301 Hangzhou 杭州; 3302 Ningbo 宁波; 3303 Wenzhou 温州; 3304 Jiaxing 嘉兴; 3305 Huzhou 湖州; 3306 Shaoxing 绍兴
3307 Jinhua 金华; 3308 Quzhou 衢州; 3309 Zhoushan 舟山; 3310 Taizhou 台州 = Taizhou, Zhejiang; 3311 Lishui 丽水

3400 Anhui 安徽/省
3401 Hefei 合肥; 3402 Wuhu 芜湖; 3403 Bengbu 蚌埠; 3404 Huainan 淮南; 3405 Ma'anshan 马鞍山; 3406 Huaibei 淮北
3407 Tongling 铜陵; 3408 Anqing 安庆; 3410 Huangshan 黄山; 3411 Chuzhou 滁州; 3412 Fuyang 阜阳
3413 Suzhou, Anhui 宿州 = Suzhou; 3415 Lu'an 六安; 3416 Bozhou 亳州; 3417 Chizhou 池州; 3418 Xuancheng 宣城

3500 Fujian 福建/省
3501 Fuzhou 福州 = Fuzhou, Fujian; 3502 Xiamen 厦门; 3503 Putian 莆田; 3504 Sanming 三明; 3505 Quanzhou 泉州
3506 Zhangzhou 漳州; 3507 Nanping 南平; 3508 Longyan 龙岩; 3509 Ningde 宁德

3600 Jiangxi 江西/省
3601 Nanchang 南昌; 3602 Jingdezhen 景德镇; 3603 Pingxiang 萍乡; 3604 Jiujiang 九江; 3605 Xinyu 新余
3606 Yingtan 鹰潭; 3607 Ganzhou 赣州; 3608 Ji'an 吉安; 3609 Yichun 宜春 = Yichun, Jiangxi
3610 Fuzhou, Jiangxi 抚州 = Fuzhou; 3611 Shangrao 上饶

3700 Shandong 山东/省
3701 Jinan 济南 = Ji'nan; 3702 Qingdao 青岛; 3703 Zibo 淄博; 3704 Zaozhuang 枣庄; 3705 Dongying 东营; 3706 Yantai 烟台
3707 Weifang 潍坊; 3708 Jining 济宁; 3709 Tai'an 泰安; 3710 Weihai 威海; 3711 Rizhao 日照; 3713 Linyi 临沂
3714 Dezhou 德州; 3715 Liaocheng 聊城; 3716 Binzhou 滨州; 3717 Heze 菏泽

4100 Henan 河南/省
4101 Zhengzhou 郑州; 4102 Kaifeng 开封; 4103 Luoyang 洛阳; 4104 Pingdingshan 平顶山; 4105 Anyang 安阳; 4106 Hebi 鹤壁
4107 Xinxiang 新乡; 4108 Jiaozuo 焦作; 4109 Puyang 濮阳; 4110 Xuchang 许昌; 4111 Luohe 漯河; 4112 Sanmenxia 三门峡
4113 Nanyang 南阳; 4114 Shangqiu 商丘; 4115 Xinyang 信阳; 4116 Zhoukou 周口; 4117 Zhumadian 驻马店

4200 Hubei 湖北/省
4201 Wuhan 武汉; 4202 Huangshi 黄石; 4203 Shiyan 十堰; 4205 Yichang 宜昌; 4206 Xiangyang 襄阳 = Xiangfan | 襄樊
4207 Ezhou 鄂州; 4208 Jingmen 荆门; 4209 Xiaogan 孝感; 4210 Jingzhou 荆州; 4211 Huanggang 黄冈; 4212 Xianning 咸宁
4213 Suizhou 随州; 4228 Enshi 恩施/土家族苗族自治州

4300 Hunan 湖南/省
4301 Changsha 长沙; 4302 Zhuzhou 株洲; 4303 Xiangtan 湘潭; 4304 Hengyang 衡阳; 4305 Shaoyang 邵阳; 4306 Yueyang 岳阳
4307 Changde 常德; 4308 Zhangjiajie 张家界; 4309 Yiyang 益阳; 4310 Chenzhou 郴州; 4311 Yongzhou 永州; 4312 Huaihua 怀化
4313 Loudi 娄底; 4331 Xiangxi 湘西/土家族苗族自治州

4400 Guangdong 广东/省
4401 Guangzhou 广州; 4402 Shaoguan 韶关; 4403 Shenzhen 深圳; 4404 Zhuhai 珠海; 4405 Shantou 汕头; 4406 Foshan 佛山
4407 Jiangmen 江门; 4408 Zhanjiang 湛江; 4409 Maoming 茂名; 4412 Zhaoqing 肇庆; 4413 Huizhou 惠州; 4414 Meizhou 梅州
4415 Shanwei 汕尾; 4416 Heyuan 河源; 4417 Yangjiang 阳江; 4418 Qingyuan 清远; 4419 Dongguan 东莞; 4420 Zhongshan 中山
4451 Chaozhou 潮州; 4452 Jieyang 揭阳; 4453 Yunfu 云浮

4500 Guangxi 广西/壮族自治区
4501 Nanning 南宁; 4502 Liuzhou 柳州; 4503 Guilin 桂林; 4504 Wuzhou 梧州; 4505 Beihai 北海; 4506 Fangchenggang 防城港
4507 Qinzhou 钦州; 4508 Guigang 贵港; 4509 Yulin 玉林 = Yulin, Guangxi; 4510 Baise 百色; 4511 Hezhou 贺州
4512 Hechi 河池; 4513 Laibin 来宾; 4514 Chongzuo 崇左

4600 Hainan 海南/省
4601 Haikou 海口; 4602 Sanya 三亚; 4603 Sansha 三沙; 4604 Danzhou 儋州

5000 Chongqing 重庆

5100 Sichuan 四川/省
5101 Chengdu 成都; 5103 Zigong 自贡; 5104 Panzhihua 攀枝花; 5105 Luzhou 泸州; 5106 Deyang 德阳; 5107 Mianyang 绵阳
5108 Guangyuan 广元; 5109 Suining 遂宁; 5110 Neijiang 内江; 5111 Leshan 乐山; 5113 Nanchong 南充; 5114 Meishan 眉山
5115 Yibin 宜宾; 5116 Guang'an 广安; 5117 Dazhou 达州; 5118 Ya'an 雅安; 5119 Bazhong 巴中; 5120 Ziyang 资阳
5132 Ngawa 阿坝/藏族羌族自治州 = Aba; 5133 Garze 甘孜/藏族自治州 = Garzê | Ganzi | Kardze; 5134 Liangshan 凉山/彝族自治州

5200 Guizhou 贵州/省
5201 Guiyang 贵阳; 5202 Liupanshui 六盘水; 5203 Zunyi 遵义; 5204 Anshun 安顺; 5205 Bijie 毕节; 5206 Tongren 铜仁
5223 Qianxinan 黔西南/布依族苗族自治州; 5226 Qiandongnan 黔东南/苗族侗族自治州; 5227 Qiannan 黔南/布依族苗族自治州

5300 Yunnan 云南/省
5301 Kunming 昆明; 5303 Qujing 曲靖; 5304 Yuxi 玉溪; 5305 Baoshan 保山; 5306 Zhaotong 昭通; 5307 Lijiang 丽江
5308 Pu'er 普洱 = Pu-erh | Simao | 思茅; 5309 Lincang 临沧; 5323 Chuxiong 楚雄/彝族自治州; 5325 Honghe 红河/哈尼族彝族自治州
5326 Wenshan 文山/壮族苗族自治州; 5328 Xishuangbanna 西双版纳/傣族自治州 = Sipsongpanna; 5329 Dali 大理/白族自治州
5331 Dehong 德宏/傣族景颇族自治州; 5333 Nujiang 怒江/傈僳族自治州; 5334 Deqen 迪庆/藏族自治州 = Dêqên | Diqing

5400 Tibet 西藏/自治区 = Xizang | Xizang Autonomous Region
5401 Lhasa 拉萨 = Lasa; 5402 Shigatse 日喀则 = Xigaze | Xigazê | Rikaze; 5403 Qamdo 昌都 = Chamdo | Changdu
5404 Nyingchi 林芝 = Linzhi | Nyingtri; 5405 Shannan 山南 = Lhoka | Lhokha; 5406 Nagqu 那曲 = Naqu | Nagchu
5425 Ngari 阿里/地区 = Ali Prefecture

6100 Shaanxi 陕西/省
6101 Xi'an 西安; 6102 Tongchuan 铜川; 6103 Baoji 宝鸡; 6104 Xianyang 咸阳; 6105 Weinan 渭南; 6106 Yan'an 延安
6107 Hanzhong 汉中; 6108 Yulin, Shaanxi 榆林 = Yulin; 6109 Ankang 安康; 6110 Shangluo 商洛

6200 Gansu 甘肃/省
6201 Lanzhou 兰州; 6202 Jiayuguan 嘉峪关; 6203 Jinchang 金昌; 6204 Baiyin 白银; 6205 Tianshui 天水; 6206 Wuwei 武威
6207 Zhangye 张掖; 6208 Pingliang 平凉; 6209 Jiuquan 酒泉; 6210 Qingyang 庆阳; 6211 Dingxi 定西; 6212 Longnan 陇南
6229 Linxia 临夏/回族自治州; 6230 Gannan 甘南/藏族自治州

6300 Qinghai 青海/省
6301 Xining 西宁; 6302 Haidong 海东; 6322 Haibei 海北/藏族自治州; 6323 Huangnan 黄南/藏族自治州
6325 Hainan, Qinghai 海南州/ = Hainan Prefecture | Hainan Tibetan Autonomous Prefecture | 海南藏族自治州
6326 Golog 果洛/藏族自治州 = Guoluo; 6327 Yushu 玉树/藏族自治州; 6328 Haixi 海西/蒙古族藏族自治州

6400 Ningxia 宁夏/回族自治区
6401 Yinchuan 银川; 6402 Shizuishan 石嘴山; 6403 Wuzhong 吴忠; 6404 Guyuan 固原; 6405 Zhongwei 中卫

6500 Xinjiang 新疆/维吾尔自治区 = Xinjiang Uyghur Autonomous Region
6501 Urumqi 乌鲁木齐 = Ürümqi | Wulumuqi; 6502 Karamay 克拉玛依 = Kelamayi; 6504 Turpan 吐鲁番 = Turfan | Tulufan
6505 Hami 哈密 = Kumul; 6523 Changji 昌吉/回族自治州; 6527 Bortala 博尔塔拉/蒙古自治州 = Boertala | 博州
6528 Bayingolin 巴音郭楞/蒙古自治州 = Bayingol | Bayinguoleng; 6529 Aksu 阿克苏/地区 = Akesu
6530 Kizilsu 克孜勒苏/柯尔克孜自治州 = Kezilesu | 克州; 6531 Kashgar 喀什/地区 = Kashi; 6532 Hotan 和田/地区 = Hetian | Khotan
6540 Ili 伊犁/哈萨克自治州 = Yili; 6542 Tacheng 塔城/地区 = Tarbagatay; 6543 Altay 阿勒泰/地区 = Aletai

7100 Taiwan 台湾/省

8100 Hong Kong 香港/特别行政区 = Hong Kong SAR | Hongkong | HKSAR

8200 Macao 澳门/特别行政区 = Macau | Macao SAR | Macau SAR
`;

/** Kinds of divisions in English. A city's name stands alone: its reader knows `City` and `Municipality`. */
const KINDS_EN: Readonly<Record<string, string>> = {
  省: 'Province',
  自治区: 'Autonomous Region',
  自治州: 'Autonomous Prefecture',
  地区: 'Prefecture',
  盟: 'League',
  特别行政区: 'Special Administrative Region',
};

/** Peoples in the names of autonomous divisions, spelt as GB/T 3304 does, but for Korean, Mongolian and Tibetan. */
const PEOPLES_EN: Readonly<Record<string, string>> = {
  朝鲜族: 'Korean',
  土家族: 'Tujia',
  苗族: 'Miao',
  藏族: 'Tibetan',
  羌族: 'Qiang',
  彝族: 'Yi',
  布依族: 'Buyei',
  侗族: 'Dong',
  哈尼族: 'Hani',
  壮族: 'Zhuang',
  傣族: 'Dai',
  景颇族: 'Jingpo',
  傈僳族: 'Lisu',
  白族: 'Bai',
  回族: 'Hui',
  蒙古族: 'Mongolian',
  蒙古: 'Mongolian',
  柯尔克孜: 'Kirgiz',
  哈萨克: 'Kazak',
  维吾尔: 'Uygur',
};

const KIND = new RegExp(`^(?<peoples>(?:${Object.keys(PEOPLES_EN).join('|')})*)(?<kind>.+)$`);
const PEOPLE = new RegExp(Object.keys(PEOPLES_EN).join('|'), 'g');

const CHINA: Place = {
  id: 'china',
  nameEn: 'China',
  nameZh: '中国',
  level: 'nation',
  code: '100000',
  aliases: ['中华人民共和国', "People's Republic of China", 'PRC'],
};

/**
 * The nation, its 34 province-level divisions (level `province`; `city` for the four municipalities, which lie in
 * `china` directly) and the 333 prefecture-level ones (level `city`), by code. `nameZh` has no 市 or 省, but see above;
 * `aliases` hold the full form (大连市, 延边朝鲜族自治州, "Yanbian Korean Autonomous Prefecture") and other spellings.
 * Names are written as people write them: fold before comparing.
 */
export const PLACES: readonly Place[] = [
  CHINA,
  ...DIVISIONS.trim()
    .split('\n\n')
    .flatMap((paragraph) => {
      const [first = '', ...others] = paragraph.split(/; |\n/);
      const province = createPlace(first, CHINA.id);
      return [province, ...others.map((entry) => createPlace(entry, province.id))];
    }),
];

function createPlace(entry: string, within: string): Place {
  const [division = '', otherNames] = entry.split(' = ');
  const [names = '', kind = '市'] = division.split('/');
  const nameEn = names.slice(5, names.lastIndexOf(' '));
  const nameZh = names.slice(names.lastIndexOf(' ') + 1);
  const aliases = [...fullNames({ nameEn, nameZh, kind }), ...(otherNames?.split(' | ') ?? [])];
  return {
    id: toId(nameEn),
    nameEn,
    nameZh,
    level: kind === '市' || within !== CHINA.id ? 'city' : 'province',
    code: `${names.slice(0, 4)}00`,
    within,
    aliases: [...new Set(aliases)].filter((name) => name !== nameEn && name !== nameZh),
  };
}

/** 延边朝鲜族自治州, 延边州, "Yanbian Korean Autonomous Prefecture", "Yanbian Prefecture"; 西安市, "Xian". */
function fullNames({ nameEn, nameZh, kind }: { nameEn: string; nameZh: string; kind: string }): string[] {
  const groups = KIND.exec(kind)?.groups;
  const kindEn = KINDS_EN[groups?.['kind'] ?? ''];
  const peoples = (groups?.['peoples']?.match(PEOPLE) ?? []).map((people) => PEOPLES_EN[people]).join(' and ');
  return [
    nameZh + kind,
    ...(kindEn === undefined ? [] : [[nameEn, peoples, kindEn].filter((part) => part !== '').join(' ')]),
    ...(kind.endsWith('自治州') ? [`${nameZh}州`, `${nameEn} Prefecture`] : []),
    nameEn.replaceAll("'", ''),
  ];
}

/** `Hainan, Qinghai` → `hainan-qinghai`, `Xi'an` → `xian`, `Lüliang` → `luliang`. */
function toId(nameEn: string): string {
  return nameEn
    .normalize('NFD')
    .replace(/[^A-Za-z ]/g, '')
    .toLowerCase()
    .replaceAll(' ', '-');
}
