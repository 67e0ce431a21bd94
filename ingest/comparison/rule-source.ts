/**
 * The term or rule a tag rests on, without the cues beside it: `weak:port` for `weak:port+coast`, `rule:berths` for
 * `rule:berths:berth+ship`; `term:…`, `heading:…` and `list:…` as they are.
 */
export function ruleSource(rule: string): string {
  return /^(?:weak:[^+]+(?=\+)|rule:[^:]+(?=:))/.exec(rule)?.[0] ?? rule;
}
