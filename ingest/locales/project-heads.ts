import type { Sector } from '../types.ts';

/** What a noun at the end of a project's name tells: the sector (OC4IDS), and whether the name may stand alone. */
export interface HeadKind {
  readonly sector: Sector;
  /** Words in Chinese that end the name of such a project. */
  readonly zh: string;
  /** In English, small letters. */
  readonly en: string;
  /**
   * What a name with such a head needs to be a project. `name`: anything that is no common word. `place`: a place, river
   * or firm, since reports coin such words by the dozen. `built`: a place, too, and a clause that speaks of building or
   * opening it, since it may be an institution at work.
   */
  readonly needs: 'name' | 'place' | 'built';
}

/** The heads of project names, by what they name. Words are parted by blanks, in English by `|`. */
export const HEAD_KINDS: readonly HeadKind[] = [
  {
    sector: 'transport.air',
    zh: '机场 国际机场 通用机场 货运机场 支线机场 航站楼',
    en: 'airport|international airport|air terminal',
    needs: 'name',
  },
  {
    sector: 'transport.rail',
    zh: '铁路 高铁 高速铁路 城际铁路 客运专线 货运铁路 铁路专用线 复线 城际 城铁 市域铁路 市域线 动车所 火车站 高铁站',
    en: 'railway|high-speed railway|intercity railway|inter-city railway|high-speed rail|rail line|railway station',
    needs: 'name',
  },
  {
    sector: 'transport.urban',
    zh: '号线 地铁 轻轨 快轨 轨道交通 有轨电车 云巴',
    en: 'metro|metro line|subway|subway line|light rail|light rail line|tram line|rail transit line',
    needs: 'name',
  },
  {
    sector: 'transport.road',
    zh: '高速 高速公路 快速路 快速通道 绕城高速 大桥 特大桥 跨海大桥 长江大桥 隧道 海底隧道 过江隧道 过江通道 立交桥 延伸线 延长线 连接线 新通道',
    en: 'expressway|highway|avenue|bridge|cross-sea bridge|tunnel|undersea tunnel|ring road|corridor|passage',
    needs: 'name',
  },
  {
    sector: 'transport.road',
    zh: '公路 大道 环线 互通',
    en: 'road|channel|street',
    needs: 'place',
  },
  {
    sector: 'transport.water',
    zh: '港区 码头 母港 航道 运河 船闸 航电枢纽 航运枢纽 集装箱枢纽 深水港 航运工程 作业区 陆港',
    en: 'wharf|port area|container terminal|canal|waterway|dry port|home port|shipping hub',
    needs: 'name',
  },
  {
    sector: 'transport',
    zh: '交通枢纽 综合交通枢纽 枢纽 综合客运枢纽 多式联运枢纽 综合货运枢纽',
    en: 'transport hub|transportation hub|traffic hub',
    needs: 'place',
  },
  {
    sector: 'energy',
    zh: '电站 电厂 热电厂 核电 核电站 核电厂 储能电站 换流站 变电站 输变电工程 特高压 特高压工程 输电工程 直流工程 交流工程 储气库 接收站 气田 油田 煤矿 能源基地 新能源基地 清洁能源基地',
    en: 'power station|power plant|nuclear power plant|nuclear power station|energy storage power station|pumped storage power station|substation|gas storage|receiving terminal|pipeline|coal mine',
    needs: 'name',
  },
  { sector: 'energy', zh: '管道 管线 煤电 火电 热电 光伏 风电 海上风电 水电', en: '', needs: 'place' },
  { sector: 'energy.wind', zh: '风电场', en: 'wind farm|offshore wind farm', needs: 'name' },
  {
    sector: 'energy.solar',
    zh: '光伏基地 光伏电站 光热电站',
    en: 'photovoltaic base|solar power station|photovoltaic power station',
    needs: 'name',
  },
  {
    sector: 'energy.hydropower',
    zh: '水电站 抽水蓄能电站 抽水蓄能 抽蓄电站',
    en: 'hydropower station|pumped storage',
    needs: 'name',
  },
  {
    sector: 'waterAndWaste',
    zh: '水库 水利枢纽 水利工程 调水工程 引水工程 供水工程 输水工程 灌区 灌区工程 水源工程 水资源配置 水资源配置工程 水厂 污水处理厂 净水厂 泵站 蓄滞洪区',
    en: 'reservoir|water conservancy project|water control project|water diversion project|water transfer project|water supply project|irrigation area|waterworks|sewage treatment plant',
    needs: 'name',
  },
  {
    sector: 'economy',
    zh: '工厂 生产线 产线 中试线 基地 产业基地 产业园 产业园区 工业园 工业园区 科技园 科创园 物流园 示范园 合作园 创新园 园区 产业城 生态岛 创新谷 创新港 科学城 科技城 炼化一体化 算力中心 智算中心 数据中心 产业新城',
    en: 'plant|factory|production line|production base|base|industrial base|industrial park|science park|science city|technology park|logistics park|data center|data centre|computing center|computing centre',
    needs: 'place',
  },
  {
    sector: 'education',
    zh: '实验室 大科学装置 大科学工程 科学装置 光源 研究院 研究设施 实验设施 重大科技基础设施 望远镜 训练场',
    en: 'laboratory|national laboratory|light source|science facility',
    needs: 'name',
  },
  {
    sector: 'education',
    zh: '大学 学院 校区 新校区',
    en: 'university|campus|college|school',
    needs: 'built',
  },
  {
    sector: 'health',
    zh: '医院 院区 医疗中心 区域医疗中心',
    en: 'hospital|medical center|medical centre',
    needs: 'built',
  },
  {
    sector: 'cultureSportsAndRecreation',
    zh: '博物馆 图书馆 美术馆 科技馆 纪念馆 文化馆 大剧院 体育场 体育馆 体育中心 足球场 奥体中心 会展中心 会议中心 国际会议中心 国家文化公园 植物园 遗址公园 文化街区 历史文化街区 文化中心 展览馆 公园 动物园',
    en: 'museum|library|stadium|gymnasium|sports center|sports centre|theater|theatre|science museum|convention center|conference center|football field|botanical garden|opera house',
    needs: 'built',
  },
  { sector: 'economy', zh: '分中心', en: 'innovation center|innovation centre', needs: 'built' },
  {
    sector: 'governance',
    zh: '工程 项目 示范项目',
    en: 'project|works',
    needs: 'place',
  },
];

/** What follows a head and belongs to the name: phases, terminals, sections, additions. For folded text. */
export const HEAD_TAIL =
  /^(?:(?:[一二三四五六七八九十]|\d|i{1,3}|iv)(?:、(?:[一二三四五六七八九十]|\d))*期(?:改?扩建|改造)?(?:工程|项目)?|t\d(?:航站楼)?|[\u4e00-\u9fff]{2,6}至[\u4e00-\u9fff]{2,5}段|(?:[东西南北中首]|[\u4e00-\u9fff]{2})段(?:工程)?|改扩建(?:工程|项目)?|扩建(?:工程|项目)?|扩能(?:工程|改造)?|延伸线|延长线|增建二线|(?:拓宽|升级|综合)?改造(?:工程|项目)?|\([\u4e00-\u9fff]{1,6}[段期]\)|工程|项目)/;
