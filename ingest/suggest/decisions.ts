import { z } from 'zod';
import { createIssue } from '../issues.ts';
import { explainMismatch } from '../taxonomy/mismatch.ts';
import type { Evidence, Suggestion } from './suggestion.ts';
import type { Issue } from '../types.ts';

const decisionSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['term', 'lookAlike', 'weak']),
  text: z.string().min(1),
  language: z.enum(['en', 'zh']),
  theme: z.string().min(1),
  concept: z.string().min(1),
  weak: z.boolean(),
  verdict: z.enum(['accept', 'reject', 'unsure', 'undo']),
  user: z.string(),
  time: z.iso.datetime({ offset: true }),
  reason: z.string().nullable(),
  evidence: z.object({
    sentences: z.number(),
    documents: z.number(),
    supported: z.number(),
    changed: z.number(),
    changedIfWeak: z.number().optional(),
  }),
});

/**
 * One line of the decisions file. `text` is what goes into the taxonomy, `weak` whether as a weak term. `undo` takes back
 * the decision on the suggestion before it.
 */
export type SuggestionDecision = Readonly<z.infer<typeof decisionSchema>>;

export type Verdict = SuggestionDecision['verdict'];

/** Reads decisions, one JSON object a line, in their order; a line that is none becomes an issue. Never throws. */
export function readDecisions(text: string, file: string): { decisions: SuggestionDecision[]; issues: Issue[] } {
  const decisions: SuggestionDecision[] = [];
  const issues: Issue[] = [];
  text.split('\n').forEach((source, index) => {
    if (source.trim() === '') return;
    const read = readDecision(source);
    if (typeof read === 'string') issues.push(createIssue('DECISIONS_INVALID', { file, line: index + 1 }, read));
    else decisions.push(read);
  });
  return { decisions, issues };
}

function readDecision(source: string): SuggestionDecision | string {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch {
    return 'The line is no JSON; expected a decision as atlas suggest writes it.';
  }
  const entry = decisionSchema.safeParse(value, { error: explainMismatch });
  if (entry.success) return entry.data;
  return `${entry.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ')}.`;
}

/** What a person says of a suggestion; who and when come from outside. */
export interface Judgement extends Pick<SuggestionDecision, 'verdict' | 'user' | 'time' | 'reason'> {
  /** Default: the concept the suggestion proposes. */
  readonly concept?: string | undefined;
  /** Other words than those suggested. */
  readonly text?: string | undefined;
  readonly weak?: boolean;
}

export function createDecision(suggestion: Suggestion, judgement: Judgement): SuggestionDecision {
  const { id, kind, language, theme, evidence } = suggestion;
  const { text = suggestion.text, concept = suggestion.concept, weak = false } = judgement;
  const { verdict, user, time, reason } = judgement;
  return {
    id,
    kind,
    text,
    language,
    theme,
    concept,
    weak: weak || kind === 'weak',
    verdict,
    user,
    time,
    reason,
    evidence,
  };
}

/** The decisions in force, by id of the suggestion: the last one that is not undone. In the order in which they were made. */
export function decisionsInForce(decisions: readonly SuggestionDecision[]): ReadonlyMap<string, SuggestionDecision> {
  const made = new Map<string, SuggestionDecision[]>();
  for (const decision of decisions) {
    const own = made.get(decision.id) ?? [];
    if (decision.verdict === 'undo') own.pop();
    else own.push(decision);
    made.set(decision.id, own);
  }
  const inForce = [...made.values()].flatMap((own) => own.slice(-1));
  const order = new Map(decisions.map((decision, index) => [decision, index]));
  return new Map(
    inForce.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map((decision) => [decision.id, decision]),
  );
}

/** How far the evidence must have moved for a rejected suggestion to be shown again. */
const GROWTH = { factor: 2, sentences: 5 } as const;
const SHARE_MOVED = 0.25;

/**
 * Whether evidence has changed so much that a rejection should be looked at again: the words stand in twice as many
 * sentences and five more, or the share of sentences that something else ties to the theme has moved by a quarter.
 */
export function hasMoved(before: Evidence, now: Evidence): boolean {
  const share = ({ supported, sentences }: Evidence): number => (sentences === 0 ? 0 : supported / sentences);
  const grown =
    now.sentences >= GROWTH.factor * before.sentences && now.sentences >= before.sentences + GROWTH.sentences;
  return grown || Math.abs(share(now) - share(before)) >= SHARE_MOVED;
}

/** The suggestions still to be judged: those without a decision, those a person was unsure of, and moved rejections. */
export function findOpen(
  suggestions: readonly Suggestion[],
  inForce: ReadonlyMap<string, SuggestionDecision>,
): Suggestion[] {
  return suggestions.filter(({ id, evidence }) => {
    const decision = inForce.get(id);
    return (
      decision === undefined ||
      decision.verdict === 'unsure' ||
      (decision.verdict === 'reject' && hasMoved(decision.evidence, evidence))
    );
  });
}
