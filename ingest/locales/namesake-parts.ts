/**
 * Counties, districts and county-level cities that tell cities of one English name apart, by place id: only names that
 * are well known and not shared with the other city. State of 2023 (GB/T 2260).
 */
export const NAMESAKE_PARTS: Readonly<Record<string, readonly string[]>> = {
  suzhou: ['Kunshan', 'Changshu', 'Zhangjiagang', 'Taicang', 'Gusu', 'Wujiang', 'Taihu Lake', 'Suzhou Industrial Park'],
  'suzhou-anhui': ['Yongqiao', 'Dangshan', 'Lingbi', 'Xiaoxian', 'Xiao County', 'Sixian', 'Si County'],
  'taizhou-jiangsu': ['Jingjiang', 'Taixing', 'Xinghua', 'Jiangyan', 'Gaogang', 'Hailing', 'China Medical City'],
  taizhou: ['Jiaojiang', 'Huangyan', 'Luqiao', 'Linhai', 'Wenling', 'Yuhuan', 'Tiantai', 'Xianju', 'Sanmen'],
  fuzhou: ['Mawei', 'Cangshan', 'Changle', 'Fuqing', 'Minhou', 'Lianjiang', 'Luoyuan', 'Minqing', 'Minjiang'],
  'fuzhou-jiangxi': ['Linchuan', 'Dongxiang', 'Nanfeng', 'Chongren', 'Yihuang', 'Zixi', 'Guangchang', 'Lichuan'],
  'yichun-heilongjiang': ['Tieli', 'Jiayin', 'Fenglin', 'Wucui', 'Youhao', 'Nancha', 'Lesser Khingan'],
  yichun: ['Yuanzhou', 'Fengcheng', 'Zhangshu', "Gao'an", 'Fengxin', 'Wanzai', 'Shanggao', 'Yifeng', 'Tonggu'],
  'yulin-shaanxi': ['Yuyang', 'Shenmu', 'Fugu', 'Jingbian', 'Dingbian', 'Suide', 'Mizhi', 'Zizhou', 'Hengshan'],
  yulin: ['Beiliu', 'Bobai', 'Luchuan', 'Fumian', 'Xingye', 'Rongxian', 'Rong County', 'Yuchai'],
};
