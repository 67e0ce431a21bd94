import type { Link } from './event-links.ts';
import { JOINT, PAPER, PLANNED, PLANNED_VERB, STAGE, STAGE_AS_OBJECT, VERB_OF_STAGE } from './locales/events.ts';

/** What is told: `told` says what happens, `verb` (often the same) says whether and when. */
export interface Statement {
  readonly told: Link;
  readonly verb: Link;
}

/**
 * Joins the links of a name that tell one thing together. A stage that begins or ends is that stage and no beginning
 * of the project ("land reclamation began", 填海完成); a study that is approved is the approval; what "is planned to
 * open" opens. In the order given.
 */
export function joinStages(links: readonly Link[]): Statement[] {
  const statements: Statement[] = [];
  let joined: Statement | null = null;
  links.forEach((link, index) => {
    const isTold = joined !== null;
    const next = links[index + 1];
    joined = isTold || !next ? null : joinTwo(link, next);
    if (!isTold) statements.push(joined ?? { told: link, verb: link });
  });
  return statements;
}

/** The one thing that two neighbours tell; null where they tell two. */
function joinTwo(link: Link, next: Link): Statement | null {
  if (next.clause !== link.clause) return null;
  const between = link.clause.text.slice(link.cue.end - link.clause.start, next.cue.start - link.clause.start);
  const [words, nextWords] = [link.cue.words, next.cue.words];
  if (PLANNED.test(words)) return PLANNED_VERB.test(between) ? { told: next, verb: next } : null;
  if (JOINT.test(between)) return null;
  if (PAPER.test(words) && next.cue.type === 'approved') return { told: next, verb: next };
  if (STAGE.test(words) && isVerbOfStage(next)) return { told: link, verb: next };
  const isObject = STAGE.test(nextWords) && STAGE_AS_OBJECT.test(between);
  return isObject && VERB_OF_STAGE.test(words) ? { told: next, verb: link } : null;
}

function isVerbOfStage({ cue }: Link): boolean {
  return VERB_OF_STAGE.test(cue.words) || (cue.type === 'progressing' && cue.position === 'subject');
}
