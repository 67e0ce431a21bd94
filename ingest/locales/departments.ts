/**
 * Departments that reports string together in one sentence ("ethnic affairs, religion, archives, meteorology … made new
 * progress"): such a sentence says nothing of each. Folded text.
 */
export const DEPARTMENTS =
  /民族|宗教|外事|侨务|对台|港澳|人防|人民防空|国防动员|档案|地方志|史志|气象|地震|防震|仲裁|民兵|参事|文史|红十字|保密|机要|\bethnic|\breligio\w*|\bforeign affairs\b|\boverseas chinese affairs\b|\btaiwan affairs\b|\bcivil air defen[cs]e\b|\bnational defen[cs]e mobilization\b|\barchives\b|\bmeteorolog\w*|\bseismolog\w*|\bearthquake\b|\barbitration\b|\bmilitia\b|\blocal chronicles\b|\bred cross\b|\bcounsellors?\b/g;

/** So many different departments make a catch-all. */
export const CATCH_ALL_DEPARTMENTS = 4;
