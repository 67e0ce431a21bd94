/**
 * Words that say little of what a sentence states, for folded text (`view.ts`). No word of denial, of direction
 * (增 减, more, less) or of time is among them: sentences that differ in those differ.
 */

/** Joining and softening words, "our city" and "our province"; 将 and 要 plan, and a section says that too. */
export const FUNCTION_WORDS_ZH: readonly string[] = [
  ...['全市', '全省', '全区', '我市', '我省', '我区', '本市', '以及', '并且', '同时'],
  ...['继续', '进一步', '不断', '切实', '着力', '大力', '积极', '努力', '坚决', '深入', '全面', '扎实'],
  // with a measure: 3万吨以上, 5%左右
  ...['左右', '以上', '以内'],
  ...['的', '地', '了', '着', '和', '与', '及', '并', '等', '将', '要', '也', '都', '又', '还', '以', '对', '在', '把'],
];

/** Joining words and auxiliaries; "will" and "shall" plan, and a section says that too. */
export const FUNCTION_WORDS_EN: readonly string[] =
  'a an the of and or to in on at for with by from as we our it its this that these those which will shall is are was were be been has have had also'.split(
    ' ',
  );

/** What softens a number and goes with it, before and behind it. */
export const APPROXIMATIONS_ZH = { before: ['超过', '超', '约', '近', '达'], behind: ['多', '余'] } as const;
export const APPROXIMATIONS_EN: readonly string[] = [
  'about',
  'around',
  'approximately',
  'nearly',
  'almost',
  'over',
  'roughly',
  'some',
  'more than',
  'at least',
];
