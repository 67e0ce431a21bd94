import type { NamesByLanguage } from '../types.ts';

/**
 * Words in which the letters of a place's name stand and name no place. Two kinds in one list: words that hold a whole
 * name (长治久安, "Jinzhou Bay"), and words whose end would begin one (推广 before 安全, 隆重 before 庆祝, 美丽 before
 * 江苏): a word that stands first keeps its letters, so that 江苏 is found in 美丽江苏 and 丽江 is not. Compared folded.
 */
export const NOT_PLACES: NamesByLanguage = {
  zh: `
    长治久安 天下大同 大同世界 大同小异 世界大同 白银时代 真金白银 金银 黄金白银 文山会海 四平八稳 水天一色 天水围
    红河谷 三明治 三明确 大连接 大连锁 大庆典 大庆祝 大同步 大同志 大同心 大理论 大理石 大理念 大理想 大理财
    新余额 新乡村 新乡贤 不平凉 西宁静 北海域 北海道 北海岸 北海洋 宁德时代 东方明珠 安康富 富裕安康 富足安康 幸福安康
    健康安康 平安健康 生活安康 人民安康 百姓安康 群众安康 社会安康 家庭安康 食安康 平安康泰 朝阳产业 朝阳行业 朝阳群众
    百色彩 日照时 日照强 日照充 来宾们 位来宾 各界来宾 嘉宾来宾 云浮动 海口岸 出海口 入海口 陆海口 通海口 和田间
    和田园 和田野 天山南 天山北 山南北 南北 东西 内江河 河源头 江河源 榆中 东北海 朝阳站 河源区 江源头 玉树临风 阿里巴巴 阿里云 阿里通义
    阿里千问 中山装 中山陵 孙中山 上海合作组织 上海精神 延安精神 遵义会议 巴丹吉林 大庆精神 大庆油田 普洱茶 重庆火锅
    台湾海峡 珠江西 珠江东 长江西 长江东 西江门 长白山 白山黑水 白山松水 绿水白山 贺兰山 太行山 燕山 泰山 大别山
    大巴山 祁连山 昆仑山 五台山 六盘山 秦岭 香山 嵩山 衡山 黄河 长江 珠江 渭河 淮河 辽河 海河 松花江 澜沧江 金沙江
    渤海 黄海 东海 南海 沿海 近海 深海 陆海 公海 出海 太湖 洞庭湖 鄱阳湖 洪泽湖 巴中经济 海西经济区 海东青 美丽
    秀丽 壮丽 亮丽 隆重 重大 扩大 伟大 广大 远大 最大 更大 加大 巨大 增大 放大 做大 壮大 庞大 宏大 均衡 平衡 医保 社保
    参保 环保 确保 担保 投保 低保 劳保 制定 稳定 确定 规定 固定 坚定 鉴定 认定 推广 宽广 创新 更新 革新 刷新 全新 交通
    普通 畅通 贯通 联通 疏通 公开 展开 打开 召开 敞开 其中 集中 初中 心中 手中 途中 城中村 航运 货运 客运 空运 海运
    陆运 营运 水运 平安 治安 公安 保安 境内 国内 省内 市内 蔓延 外延 正常 日常 经常 非常 异常 隐患 增加 资本 外资
    投资 融资 出资 合资 物资 东南部 西南部 东北部 西北部 东南亚 东南沿 大西南 大西北 东南风 西南地区 东北地区 西北地区
    东北亚 西南通道 东南通道 向南通道 南北通道 参加 开放 解放 投放 释放 新加 施加 附加 追加 添加 注重 尊重 看重 严重 运河 内河 沙河 清河
    汾河 护城河 界河 沿江 过江 跨江 钱塘江 嘉陵江 岷江 赣江 汉江 湘江 西江 北江 东江 闽江 瓯江 乌江 鸭绿江 图们江 洪湖
    巢湖 东湖 西湖 环湖 滨湖`
    .trim()
    .split(/\s+/),
  en: [
    'Jinzhou Bay',
    'Jinzhou District',
    'Jinzhou New District',
    'Jinzhou New Area',
    'Beijing time',
    'Beijing Olympics',
    'Beijing Olympic',
    'Beijing Winter Olympics',
    'Shanghai Cooperation Organization',
    'Shanghai Cooperation Organisation',
    'Shanghai Spirit',
    "Yan'an Spirit",
    'Daqing spirit',
    'Zunyi Meeting',
    'Ali Cloud',
    'Hainan Airlines',
    'Hainan Island',
    'Taiwan Strait',
    'Taiwan Straits',
    'South China Sea',
    'East China Sea',
    'North China',
    'South China',
    'East China',
    'Northeast China',
    'Northwest China',
    'Southwest China',
    'China Eastern',
    'China Southern',
    'Air China',
    'Bank of China',
  ],
};

/** What follows a name that belongs to something else: a university, a bank, a street, a district of that name. */
export const NOT_PLACE_BEFORE: readonly RegExp[] = [
  /(?:[东西南北中](?:一|二|三)?)?(?:路(?!网|径|段|况|桥|线|域|衍|演|港)|大街|大道|街道|街(?!区|景))/y,
  /(?:大学|学院|师范|银行|证券|时代广场|冬奥|奥运|青奥|亚运|世博)/y,
  /(?:(?<!市)区(?!域|划|位|块|间|县|市|级)|镇(?!江|域|级)|乡(?!村|镇|亲|愁|土|情|贤))/y,
  /[ -](?:university|normal university|medical university|institute|college|bank|road|street|avenue|district|county|town(?:ship)?|subdistrict)\b/y,
];
