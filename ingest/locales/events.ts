import type { EventType, Language } from '../types.ts';

/**
 * Where the name of the project stands: `object` after the cue only ("build X", 建设X), `subject` before it only
 * ("X is under way"), `either` both ("completed X", "X was completed", 建成X, X建成), `last` after the cue, or before
 * it where the cue ends the clause (推进X, X稳步推进).
 */
export type NamePosition = 'object' | 'subject' | 'either' | 'last';

/** Words that say what happens to a project. Folded (`view.ts`), hyphens as blanks. */
export interface EventCue {
  /** Null for look-alikes: a cue inside one of them says nothing of a project. */
  readonly type: EventType | null;
  readonly position: NamePosition;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** Parts list: a text of terms parted by bars. */
const terms = (text: string): string[] =>
  text
    .split('|')
    .map((term) => term.trim())
    .filter((term) => term !== '');

const cue = (type: EventType | null, position: NamePosition, en: string, zh: string): EventCue => ({
  type,
  position,
  en: terms(en),
  zh: terms(zh),
});

/**
 * The event vocabulary of projects-reference 1c with plain synonyms, both languages side by side. Two cues in a row
 * are two events: 建成投运, "completed and put into operation".
 */
export const EVENT_CUES: readonly EventCue[] = [
  cue(
    'proposed',
    'either',
    'propose|proposed|plan and build|planning and construction of|plan the construction of|is planned|are planned|was planned|were planned|preliminary work|preliminary works|preparatory work|preliminary stage|initial work|early stage work|preparations for|preparation of|feasibility study|feasibility studies|study the construction|pursue|pursued',
    '谋划|筹划|规划建设|前期工作|推进前期|项目前期|研究论证|可行性研究报告|可行性研究|可研报告|可研',
  ),
  cue(
    'listed',
    'either',
    'include in|included in|included into|incorporate|into the national plan|into the national planning|into the national layout|into the national construction plan|listed in|list in|incorporated into|incorporated in|brought into the national|entered the national plan',
    '纳入|列入|入选',
  ),
  cue(
    'approved',
    'either',
    'approved|approve|approval of|approval for|got approval|obtained approval|gained approval|approval|ratified',
    '获批复|获批|批复|核准|立项|获得批准|获国家批准|通过审批',
  ),
  cue(
    'agreed',
    'either',
    'signed|sign|signing of|settled in|settle in|won the bid|contract for',
    '签约|签署|签订|落户|中标|落地',
  ),
  cue(
    'early_works',
    'either',
    'land acquisition|land reclamation|reclamation|site levelling|site leveling|land levelling|site preparation',
    '征地|填海|场平|辅助性工程|征收拆迁|动迁',
  ),
  cue(
    'construction_started',
    'either',
    'started construction|start construction|starting construction|starts construction|started the construction|start the construction|started|start|starts|starting|launched|launch|launching|began construction|begin construction|began|begin|commenced|commence|commencement of|broke ground|break ground|breaking ground|kicked off|kick off|groundbreaking of|groundbreaking|construction start|construction starts',
    '开工建设|开工|动工建设|动工|启动建设|启动|破土|奠基|开建',
  ),
  cue(
    'progressing',
    'last',
    'accelerate|accelerated|accelerating|speed up|speeded up|sped up|speeding up|push forward|pushed forward|pushing forward|push ahead with|push|pushed|pushing|press ahead with|pressed ahead with|pressing ahead with|press forward with|advance|advanced the|advancing|promote|promoted|promoting|carry forward|carried forward|carry on|carry out|carried out|carrying out|move forward|move ahead with|moved forward|moving forward|proceed with|step up|stepped up|stepping up|facilitate|facilitated|implement|implemented|implementing|continue|continued|progress on|progress in|progress of',
    '加快|加速|推进|推动|促进|抓好|抓紧|实施|做好',
  ),
  cue('progressing', 'object', 'build|building|construct|constructing', '建设|续建|新建|建好|打造'),
  cue(
    'progressing',
    'subject',
    'under construction|in progress|underway|under way|being built|being constructed|progressed|proceeded smoothly|proceeding smoothly|made progress|went on|went forward|went ahead|goes forward|going forward|progressing|entered the fast lane|be advanced|been advanced|was advanced|were advanced|is advanced|are advanced',
    '在建|进展顺利|全面铺开|取得进展|取得重大进展|取得突破性进展|完成投资|有序施工|全面施工|驶入快车道|进入快车道',
  ),
  cue('structure_done', 'either', 'topped out|topping out|holed through', '封顶|贯通|合龙|洞通'),
  cue(
    'completed',
    'either',
    'completed|complete|completes|completing|completion of|completion|finished|finish|finishing|built|delivered|deliver|handed over|hand over',
    '建成|竣工|完工|交付|完成|落成|建设完成',
  ),
  cue(
    'trial',
    'either',
    'trial operation|trial run|trial runs|trial production|test run|test runs|connected to the grid|grid connected|grid connection',
    '试运营|试运行|试车|并网发电|并网|调试|试生产|试通车',
  ),
  cue(
    'in_operation',
    'either',
    'put into operation|put into use|put into service|put into production|put in operation|put in use|into operation|into use|into service|into production|in operation|in service|in production|opened to traffic|open to traffic|opening to traffic|opened|open|opens|opening of|inaugurated|started operation|start operation|began operation|begin operation|started operations|began operations|starts operation|operational|enter service|entered service|reached production|went into production',
    '通车|开通运营|开通|投运|投产|投用|投入使用|投入运营|投入运行|投入生产|运营|启用|开园|开馆|通航|通水|达产',
  ),
  cue(
    'in_operation',
    'last',
    'began to see patients|begin to see patients|see patients|saw its first patients|received its first patients|admitted its first patients|admitted its first students|enrolled its first students|welcomed its first students',
    '开诊|招生',
  ),
  cue(
    'expanded',
    'either',
    'expansion project|expansion of|expansion|expanding|expand|expanded|extension of|enlarge',
    '改扩建|扩建|扩能|扩容',
  ),
  cue('suspended', 'either', 'suspended|halted|work stopped|was stopped', '停工|停产|停建|暂停|停运'),
  cue(
    'resumed',
    'either',
    'resumed|resume|resumption of|restarted|restart|restarting',
    '复工复产|复工|复产|恢复运营|恢复建设|重启',
  ),
  cue('cancelled', 'either', 'cancelled|canceled|called off|terminated', '取消|终止'),
  cue(
    'retired',
    'either',
    'demolished|relocated|shut down|closed down|decommissioned|taken out of service',
    '拆除|关停|停用|退役|搬迁',
  ),
  cue('renamed', 'either', 'renamed|officially named', '更名|正式命名|改名'),
  cue('owner_changed', 'either', 'acquired by|taken over by|acquisition of|sold to', '收购|并购|股权转让'),
  cue(
    null,
    'either',
    'open up|opened up|opening up|open and inclusive|complete set|complete sets|complete range|building materials|office building|public buildings|advanced equipment|advance into|in the process of building|in use of|sign of|submitted for approval|awaiting approval|awaits approval|pending approval|went on to|went on show|went on display|went on sale|start up|start ups|push up|build on|operational mechanism',
    '建设用地|建设者|建设银行|建设兵团|实施方案|实施意见|运营商|运营里程|通车里程|完成率|使用率|使用权|启动仪式上|促进会|落地生根|对外开通|新建区|完成全年|推动力|待批复|待批|停止招生|暂停招生|扩大招生|投资完成率',
  ),
];

/** Words of a part that stand at the name: what opens or is finished is the part, not the whole. */
export const FIRST_PART: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:first|1st|initial) (?:phase|stage|section|period|unit|units)|phase (?:i|1|one)|part|parts|section|partially|partly)\b/,
  zh: /一期|首期|首段|首批|部分|先期|先导段|1号机组|首台|[东西南北]段|连接线/,
};

/** Words of a later phase that stand at the name: what begins is an addition to the project. */
export const LATER_PART: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:(?:second|2nd|third|3rd) (?:phase|stage|period)|phase (?:ii|iii|2|3|two|three)|period (?:two|three)|extension)\b/,
  zh: /二期|三期|延线|延长线|延伸段/,
};

/** Words of the bare structure: what is finished is the shell, not the whole. */
export const SHELL: Readonly<Record<Language, RegExp>> = {
  en: /\bmain (?:body|structure|works?)\b/,
  zh: /主体/,
};

/** What may stand between a name and a cue that still speaks of it, and between two cues of one name. */
export const BRIDGE: Readonly<Record<Language, RegExp>> = {
  en: /^(?:[\s,]|\b(?:and|or|then|also|it|them|which|that|has|have|had|been|be|being|was|were|is|are|to|will|shall|should|officially|formally|fully|basically|successfully|smoothly|jointly|soon|already|now|all|both|respectively|in|on|by|at|of|the|end|early|before|within|year|this|next|last|month|january|february|march|april|may|june|july|august|september|october|november|december|half|first|second|quarter|ahead|schedule|\d+|expected|scheduled|planned|ready|construction|project|projects|works|work|its|their|a|an|full|for|made|get|got|put|go|goes|went|come|came|ensure|strive|steadily|further|official|with)\b)*$/,
  // No word here is made of two others: a text that nearly fits must not be read in many ways.
  zh: /^(?:[\s、,\d一二三四第今去明同当年月日内底初末前后于在到至和及与并且将已均也等]|已经|全[部面力线]|正式|顺利|成功|基本|实现|达到|具备|条件|预计|计划|力争|确保|争取|有望|[上下]半年|季度|早日|尽快|提前|按期|如期|即将|相继|陆续|先后|工程|项目|建设|主体|进入|开始|积极|加快|加速|稳步|扎实|有序|快速|大力|工作|报告|近日|获(?:国家|省)(?:发改委|发展改革委)|获国务院)*$/,
};

/** What may follow a cue that has no object: the end, an adverbial, or the next member of a list. */
export const NO_OBJECT: Readonly<Record<Language, RegExp>> = {
  en: /^ ?(?:$|[.,;:)"]|(?:and|in|on|by|at|as|for|during|ahead|within|before|after|last|this|next|smoothly|successfully|officially|fully|with|steadily|again|according|to schedule|well|or|since|under|planned|scheduled|expected|due)\b)/,
  zh: /^(?:建设|中|之中|工作|使用|施工|的|了|条件|\s)*(?:$|[、。")和及与并])/,
};

/** What stands between a cue and a name that is not its object: 建成、X; "was completed and X". */
export const NEXT_MEMBER: Readonly<Record<Language, RegExp>> = {
  en: /^ ?(?:,|and\b|or\b)/,
  zh: /^ ?[、,和及与并]/,
};

/** A verb with a list of subjects before it. */
export const PLURAL_VERB = /\b(?:were|are|have)(?: been)?(?: \w+ly)? ?$/;

/** A clause with a subject of its own that hangs on the one before. */
export const SUBORDINATE = /^ ?(?:where|which|who|while|with|as|when)\b/;

/** Makes of a verb a word about the name after it: 2016年开工的X. */
export const ATTRIBUTIVE = /^的/;

/** A clause that goes on with a verb after words put in: "The tunnel, the longest of its kind, was opened". */
export const GOES_ON = /^ ?(?:was|were|is|are|has|have|had|will|shall|should)\b/;

/** Opens a clause that only gives another name: X, formerly Y, was approved; X，也就是从前的Y，获批. */
export const APPOSITION: Readonly<Record<Language, RegExp>> = {
  en: /^ ?(?:(?:formerly|previously|originally)(?: known as| called| named)?|(?:(?:also|once|better|then) )?(?:known as|called)|that is|the former|or)(?: the)? /,
  zh: /^(?:也就是|也即|即|原名|原称|曾名|曾用名|又称|又名|也称|亦称|俗称|简称|旧称|前身(?:为|是))(?:从前|以前|原来|过去|原先)?的?/,
};

/** Stages of a project that are nouns and have a beginning and an end of their own. */
export const STAGE =
  /^(?:land|reclamation|site|trial|test|feasibility|preliminary|preparatory|initial work|preparations for|征地|填海|场平|动迁|试运|试车|试生产|调试|前期工作|项目前期|可行性|可研)/;

/** Stages that end in a paper. */
export const PAPER = /^(?:feasibility|可行性|可研)/;

/** Verbs that say of a stage that it begins or ends; with an object of their own ("started construction") they do not. */
export const VERB_OF_STAGE =
  /^(?:start(?:s|ed|ing)?|launch(?:ed|ing)?|begin|began|commenced?|kick(?:ed)? off|complet(?:es?|ed|ing|ion of|ion)|finish(?:ed|ing)?|启动|开工|动工|完成)$/;

/** Words between two cues that tell of two things. */
export const JOINT = /[、,和并及与]|\b(?:and|or|then)\b/;

/** What may stand between a verb and the stage it has as object. */
export const STAGE_AS_OBJECT = /^(?:\s|\b(?:the|its|a|of)\b|了)*$/;

/** A plan that may be that of another verb: "is planned to open", "was planned for completion". */
export const PLANNED = /^(?:is|are|was|were) planned$/;
export const PLANNED_VERB = /^ (?:to|for)\b/;

/** Words before and behind "completed", 完成, that make it a share of the work or of the money: no completion. */
export const SHARE: Readonly<Record<'before' | 'behind', Readonly<Record<Language, RegExp>>>> = {
  before: {
    en: /(?<!\b100 ?)(?:%|\bper ?cent)(?: of (?:the |its )?(?:\w+ ){0,2}?(?:investment|works?|project|construction|budget|tasks?)\b[^,;%]{0,80})? ?(?:\b(?:has|have|had|was|were|is|are|been|be|will|already) ?)*$/,
    zh: /投资(?:已|累计|共|额)*$/,
  },
  behind: {
    en: /^ (?:(?:about|some|over|nearly|almost|around|more than|an?|the|total) )*(?:(?!100 ?[%p])\d[\d.]* ?(?:%|per ?cent)(?! (?:more|less|faster|earlier))|investments? (?:of|worth))/,
    zh: /^了?(?!后|以后|之后)(?:[^,;、]{0,12}(?:的|量|进度|任务|投资))?(?:约|近|超过?|逾)?(?:(?!100%)\d[\d.]*%|[一二三四五六七八九]成(?![立员果为功]))/,
  },
};

/** "Completed" alone can be of a share; built, delivered and 竣工 are of the whole. */
export const MAY_BE_SHARE = /^(?:complet(?:es?|ed|ing)|完成)$/;

/** Signs of modality before a cue in its clause (projects-reference, section 4). */
export const MODAL_SIGNS: Readonly<
  Record<'future' | 'expected' | 'past' | 'ongoing', Readonly<Record<Language, RegExp>>>
> = {
  future: {
    en: /\b(?:will|shall|should|must|would|need to|needs to|plans? to|planned (?:to|for)|aims? to|strives? to|striving to|intends? to|make every effort to|efforts? (?:should|must|will)|ensure (?:that )?|make sure|is to be|are to be|scheduled to|due to be|to be|going to|about to)\b/,
    zh: /将(?!军|近)|力争|争取|确保|(?<![模虚])拟(?!合|态|人)|计划(?=于|在|\d|年|今年|明年|开工|建成|投)|尽快|早日|力促|(?<![主重需必首])要(?!求|素|点|闻|道|塞|地)/,
  },
  expected: {
    en: /\b(?:expected to|estimated to|is expected|are expected|likely to)\b/,
    zh: /预计|有望|预期/,
  },
  past: {
    en: /\b(?:was|were|has|have|had|already)\b(?: \w+){0,3} ?$/,
    zh: /已(?:经)?|曾/,
  },
  ongoing: { en: /\b(?:is|are|was|were) being (?:\w+ )?$/, zh: /正在|正(?=加|抓|推)/ },
};

/** A plan told behind its noun: "completion planned for May". */
export const PLANNED_BEHIND = /^ (?:(?:is|are|was|were) )?(?:planned|scheduled|due)\b/;
export const EXPECTED_BEHIND = /^ (?:(?:is|are|was|were) )?expected\b/;

/** A last date that lies ahead: 今年年底前, but not 去年底前 or 2023年底前. English has its tense. */
export const DUE_AHEAD =
  /(?:今年|明年|本年)[^,;]{0,5}(?:[底末日月]|季度|半年)(?:之|以)?前|(?<![\d〇零○一二三四五六七八九十几去前上同当该次年])年[底末](?:之|以)?前/;

/** English cues in the past tense or participles. */
export const PAST_FORMS = /^(?:\w+ed|began|broke|built|won|sped|put|went|holed|topped|into|in|is|are|was|were)\b/;

/** Words after which a verb's objects end. */
export const OBJECT_END: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:which|who|where|through|by means of|relying on|based on|so that|because|thanks to|was|were|is|are|will|has|have|reached|increased|rose)\b/,
  zh: /达到|增长|实现|位居|超过/,
};
