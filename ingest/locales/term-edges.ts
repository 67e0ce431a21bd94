/**
 * Words with which no term of a theme begins or ends: joining words, auxiliaries, and the frame of report language, which
 * goes with every theme alike ("accelerate the development of …"). A letter that begins words of a theme (地铁, 中医, 无人机) is
 * no edge there. For folded text (`view.ts`).
 */

/** English: no candidate begins or ends with one of these. */
export const EDGE_WORDS_EN: ReadonlySet<string> = new Set(
  [
    'a an the and or but nor as of to in on at for with by from into onto upon about above under over after',
    'before between among amongst across along through throughout during until within without against toward',
    'towards per via than then we our us ours they their them it its he she his her i you your who whom whose',
    'which what when where why how that this these those there here such same other others another each every',
    'both all any some many much more most few is are was were be been being am do does did done doing have has',
    'had having will would shall should can could may might must not no never also too very so only just even',
    'still already yet again further furthermore moreover therefore thus however while because if although though',
    'since whether one two three four five six seven eight nine ten first second third hundred thousand million',
    'billion trillion percent percentage cent total number amount rate year years month annual annually yuan rmb',
    'new newly good better best great greater high higher highest large larger big small low lower main major key',
    'important various relevant related effective effectively comprehensive comprehensively overall full fully',
    'well strong steady steadily active actively vigorous vigorously deep deeply continuous continuously constant',
    'constantly promote promoted promoting accelerate accelerated accelerating strengthen strengthened',
    'strengthening improve improved improving enhance enhanced enhancing deepen deepened deepening advance',
    'advanced advancing push pushed pushing implement implemented implementing carry carried carrying develop',
    'developing make made making take taken taking continue continued continuing increase increased increasing',
    'increases build building built establish established establishing support supported supporting encourage',
    'encouraged encouraging ensure ensured ensuring guarantee complete completed completing achieve achieved',
    'achieving reach reached reaching realize realized start started keep keeping maintain maintained maintaining',
    'expand expanded expanding optimize raise raised raising give given giving set setting put focus focusing',
    'focused intensify intensified speed speeding step stepped work working works use used using bring brought',
    'provide provided providing form formed formulate foster fostering adhere persist respectively including',
    'include includes included etc up out down off forward ahead way ways level levels basic needs help receive',
    'receiving find fields advances leading regular wider unique participating edge generation volume value',
    'channels units schemes hosted events additional free serve served serving effort efforts measures aspects',
    'aspect ability role progress',
  ]
    .join(' ')
    .split(' '),
);

/** At both ends: joining words and numerals; verbs of doing and furthering. */
const FRAME_ZH: readonly string[] = [
  ...'的得了着过和与及或并等将要也又还以在把为是有被让使给向从由于其这那此各每该我你他它更很较再已不所而且但因如若则即约达至到',
  ...'一二三四五六七八九十千万亿第届项批次',
  ...listWords(
    '推进 推动 加快 加强 强化 提升 提高 完善 促进 支持 实施 开展 落实 深化 优化 健全 建立',
    '建设 建成 打造 做好 扩大 加大 坚持 持续 继续 积极 全面 深入 扎实 稳步 着力 大力 切实',
    '有效 不断 进一步 统筹 确保 实现 完成 启动 形成 发展 保持 增强 培育 引导 鼓励 新增 重点',
    '高质量 创建 改善 同比 占比 达到 超过 加速',
  ),
];

/** Chinese: no candidate begins with one of these. */
export const EDGE_STARTS_ZH: readonly string[] = [
  ...FRAME_ZH,
  ...'们来去件',
  ...listWords(
    '做强 做大 做优 抓好 抓实 抓紧 新建 全省 全市 全国 全区 全年 今年 去年 高水平 构建 聚焦',
    '突出 围绕 巩固 拓展 探索 争取 力争 努力 严格 规范 保障 解决 布局 谋划 出台 制定 组织',
    '参与 获批 入选 列入 纳入 成功 基本 逐步 更加 充分 发挥 利用 依托 高标准 稳定 开工 竣工',
    '投产 投用 培养 引进 举办 强调 推行 推广 用好 管好 年均 实际 主动 优先 优质 提供 良好',
    '争创 融入 新型 吸引 同步 国家 深度 投入',
  ),
];

/** Chinese: nor ends with one of these, the heads that anything may have (工作, 水平, 体系). */
export const EDGE_ENDS_ZH: readonly string[] = [
  ...FRAME_ZH,
  ...'地对都自最未非无均共近超后前中内百两个名条元',
  ...'新大强好加实推建增稳保提高促扩深全力总',
  ...listWords(
    '增长 工作 水平 能力 行动 工程 项目 体系 机制 制度 政策 问题 领域 方面 质量 重大 重要',
    '累计 突破 左右 以上 力度 步伐 作用 基础 任务 目标 措施 下降 上升 体制 改革 活动 规模',
    '总量 比重 投资 计划 试点 示范 升级 转型 做法 效率 效益 特色',
  ),
];

function listWords(...lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
