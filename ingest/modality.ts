import { isAttributive, type Clause } from './event-clauses.ts';
import type { FoundCue } from './event-cues.ts';
import { DUE_AHEAD, EXPECTED_BEHIND, MODAL_SIGNS, PAST_FORMS, PLANNED_BEHIND, STAGE } from './locales/events.ts';
import type { EventType, Language, Modality, Mode } from './types.ts';

export interface ModalityContext {
  /** What the cue tells of the project, which may be less than the cue says (of a part). */
  readonly type: EventType;
  readonly language: Language;
  /** What the section does, or what a year that the clause states makes of it. */
  readonly mode: Mode;
  /** The clauses of the segment, in order. */
  readonly segment: readonly Clause[];
}

/**
 * Reads whether a cue tells a fact or a plan (projects-reference, section 4): words of future or past in its clause
 * beat the section; a future said earlier in the segment goes on ("We will complete A, start B"); else the section
 * decides. Speeding something up is `ongoing` as a fact, and `planned` as a task.
 *
 * A bare English past tense among tasks is no word of the past: Chinese has no tense, and translators put tasks into
 * the past ("The government completed …" for what is to be done). "Was", "has been" and "already" are.
 */
export function readModality(
  { cue, clause }: { cue: FoundCue; clause: Clause },
  { type, language, mode, segment }: ModalityContext,
): Modality {
  const head = withoutDisposal(clause, cue);
  const behind = clause.text.slice(cue.end - clause.start);
  const explicit = language === 'en' ? englishSign(head, behind) : chineseSign(head, behind);
  const said = explicit ?? (isSubjectOf(cue, clause) ? null : earlierSign(clause, segment, language));
  const modality = said ?? (isAttributive(cue, clause) ? 'done' : withoutSign(cue, clause, language, mode));
  return modality === 'done' && type === 'progressing' ? 'ongoing' : modality;
}

/** What a cue tells where no word says it. An English verb in its base form is a call to act, where no section speaks. */
function withoutSign(cue: FoundCue, clause: Clause, language: Language, mode: Mode): Modality {
  if (cue.position === 'subject' && cue.type === 'progressing') return 'ongoing';
  if (mode !== null) return mode === 'plan' ? 'planned' : 'done';
  if (language === 'zh') return DUE_AHEAD.test(clause.text) ? 'planned' : 'done';
  return cue.position === 'subject' || PAST_FORMS.test(cue.words) || STAGE.test(cue.words) ? 'done' : 'planned';
}

/** A clause that begins with a name has a subject of its own: the future of the clause before is not its future. */
function isSubjectOf(cue: FoundCue, { names }: Clause): boolean {
  return names.some(({ end }) => end <= cue.start);
}

function englishSign(head: string, behind: string): Modality | null {
  if (EXPECTED_BEHIND.test(behind)) return 'expected';
  if (PLANNED_BEHIND.test(behind)) return 'planned';
  if (MODAL_SIGNS.expected.en.test(head)) return 'expected';
  if (MODAL_SIGNS.future.en.test(head)) return 'planned';
  if (MODAL_SIGNS.ongoing.en.test(head)) return 'ongoing';
  return MODAL_SIGNS.past.en.test(head) ? 'done' : null;
}

function chineseSign(head: string, behind: string): Modality | null {
  if (MODAL_SIGNS.past.zh.test(head) || behind.startsWith('了')) return 'done';
  if (MODAL_SIGNS.expected.zh.test(head)) return 'expected';
  if (MODAL_SIGNS.future.zh.test(head)) return 'planned';
  return MODAL_SIGNS.ongoing.zh.test(head) ? 'ongoing' : null;
}

/** A future or an expectation of an earlier clause of the segment; obligation and effort hold for their own clause. */
function earlierSign(clause: Clause, segment: readonly Clause[], language: Language): Modality | null {
  const before = segment
    .filter(({ end }) => end <= clause.start)
    .map(({ text }) => text)
    .join(',');
  if (MODAL_SIGNS.expected[language].test(before)) return 'expected';
  return MODAL_SIGNS.future[language].test(before) ? 'planned' : null;
}

/** The clause before the cue without the 将 that only marks an object: 将X纳入规划. */
function withoutDisposal(clause: Clause, cue: FoundCue): string {
  const head = clause.text.slice(0, cue.start - clause.start);
  return clause.names.reduce((text, { start }) => {
    const at = start - clause.start - 1;
    return text[at] === '将' ? `${text.slice(0, at)} ${text.slice(at + 1)}` : text;
  }, head);
}
