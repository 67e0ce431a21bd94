import { describe, expect, it, test } from 'vitest';
import {
  createDecision,
  decisionsInForce,
  findOpen,
  hasMoved,
  readDecisions,
  type SuggestionDecision,
  type Verdict,
} from '../../../ingest/suggest/decisions.ts';
import type { Suggestion } from '../../../ingest/suggest/suggestion.ts';

const EVIDENCE = { sentences: 10, documents: 4, supported: 6, changed: 4, changedIfWeak: 1 };

const suggestion = (id: string, evidence = EVIDENCE): Suggestion => ({
  ...{ id, kind: 'term', theme: 'marine-economy', language: 'zh', text: '增殖放流', concept: 'marine-economy.fishery' },
  ...{ variants: [], score: 1, samples: [], evidence },
});

const decide = (id: string, verdict: Verdict, minute = 0): SuggestionDecision =>
  createDecision(suggestion(id), {
    ...{ verdict, user: 'lin', reason: null },
    time: `2026-01-01T00:${String(minute).padStart(2, '0')}:00Z`,
  });

describe('createDecision(suggestion, judgement)', () => {
  it('keeps what the suggestion says unless told otherwise', () => {
    const by = { user: 'lin', time: '2026-01-01T00:00:00Z', reason: 'a trade of its own' };
    expect(createDecision(suggestion('a'), { ...by, verdict: 'accept' })).toEqual({
      ...{ id: 'a', kind: 'term', text: '增殖放流', language: 'zh', theme: 'marine-economy' },
      ...{ concept: 'marine-economy.fishery', weak: false, verdict: 'accept', evidence: EVIDENCE },
      ...by,
    });
    const other = { concept: 'marine-economy', text: '增殖', weak: true };
    expect(createDecision(suggestion('a'), { ...by, ...other, verdict: 'accept' })).toMatchObject(other);
  });

  it('is read back from its line as it was', () => {
    const decision = decide('a', 'accept');
    expect(readDecisions(`${JSON.stringify(decision)}\n`, 'd.jsonl')).toEqual({ decisions: [decision], issues: [] });
  });
});

describe('readDecisions(text, file)', () => {
  it('tells a line that is no decision, and reads the others', () => {
    const good = JSON.stringify(decide('a', 'reject'));
    const bad = JSON.stringify({ ...decide('b', 'reject'), verdict: 'perhaps' });
    const { decisions, issues } = readDecisions(`${good}\n{"id":\n\n${bad}\n`, 'd.jsonl');
    expect(decisions.map(({ id }) => id)).toEqual(['a']);
    expect(issues.map(({ code, line }) => [code, line])).toEqual([
      ['DECISIONS_INVALID', 2],
      ['DECISIONS_INVALID', 4],
    ]);
  });
});

describe('decisionsInForce(decisions)', () => {
  test.each<[string, Verdict[], Verdict | undefined]>([
    ['the last one', ['reject', 'accept'], 'accept'],
    ['none, once it is undone', ['reject', 'undo'], undefined],
    ['the one before, once the later is undone', ['reject', 'accept', 'undo'], 'reject'],
    ['none for an undo too many', ['reject', 'undo', 'undo'], undefined],
    ['what comes after an undo', ['reject', 'undo', 'unsure'], 'unsure'],
  ])('is %s', (_, verdicts, expected) => {
    const decisions = verdicts.map((verdict, minute) => decide('a', verdict, minute));
    expect(decisionsInForce(decisions).get('a')?.verdict).toBe(expected);
  });

  it('keeps the order in which they were made', () => {
    const decisions = [decide('b', 'accept'), decide('a', 'accept', 1), decide('b', 'accept', 2)];
    expect([...decisionsInForce(decisions).keys()]).toEqual(['a', 'b']);
  });
});

describe('hasMoved(before, now)', () => {
  test.each([
    ['the same', { ...EVIDENCE }, false],
    ['half as many sentences more', { ...EVIDENCE, sentences: 15, supported: 9 }, false],
    ['twice as many', { ...EVIDENCE, sentences: 20, supported: 12 }, true],
    ['a fifth less that have the theme', { ...EVIDENCE, supported: 4 }, false],
    ['three tenths less', { ...EVIDENCE, supported: 3 }, true],
  ])('%s: %s', (_, now, moved) => {
    expect(hasMoved(EVIDENCE, now)).toBe(moved);
  });

  it('takes no notice of twice very little', () => {
    const few = { sentences: 4, documents: 3, supported: 2, changed: 2 };
    expect(hasMoved(few, { ...few, sentences: 8, supported: 4 })).toBe(false);
  });
});

describe('findOpen(suggestions, inForce)', () => {
  it('shows what nobody decided, what was left unsure, and a rejection whose evidence moved', () => {
    const inForce = decisionsInForce([
      ...[decide('accepted', 'accept'), decide('rejected', 'reject'), decide('moved', 'reject')],
      ...[decide('unsure', 'unsure'), decide('undone', 'reject'), decide('undone', 'undo')],
    ]);
    const moved = suggestion('moved', { ...EVIDENCE, sentences: 30, supported: 18 });
    const others = ['accepted', 'rejected', 'unsure', 'undone', 'new'].map((id) => suggestion(id));
    expect(findOpen([moved, ...others], inForce).map(({ id }) => id)).toEqual(['moved', 'unsure', 'undone', 'new']);
  });
});
