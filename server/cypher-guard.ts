import { tokenizeCypher } from './cypher-tokens.ts';
import type { CypherToken } from './cypher-tokens.ts';
import {
  CLOSING_WORDS,
  FUNCTION_NAMESPACES,
  INFIX_WORDS,
  LEADING_WORDS,
  OPENING_WORDS,
  PROCEDURES,
  WRITING_WORDS,
} from './cypher-words.ts';

/** `message`: one sentence that says what to change. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly message: string };

/** Longest statement that is judged, in UTF-16 code units. */
const MAX_LENGTH = 20_000;

/**
 * Judges whether one Cypher statement only reads the graph: no writing clause, no file or address (`LOAD CSV`), no
 * procedure but a few that list names, no second statement. Whoever runs it must still limit time, rows and memory.
 *
 * The rule is positive: after a value or a closing bracket only a known word of a reading clause or an operator may
 * follow, so a clause that nobody thought of is refused too. A name spelled like a keyword passes where only a name
 * can stand (`n.set`, `:Create`, `{delete: 1}`, `$load`), or in backticks. Never throws.
 */
export function checkReadOnly(cypher: string): Verdict {
  if (cypher.length > MAX_LENGTH) return refuse(`Shorten the query to ${MAX_LENGTH} characters.`);
  const tokenized = tokenizeCypher(cypher);
  if ('message' in tokenized) return refuse(tokenized.message);
  const tokens = tokenized.tokens.slice(0, lengthWithoutSemicolons(tokenized.tokens));
  if (tokens.length === 0) return refuse('Write a query, for example MATCH (c:City) RETURN c.');
  const leading = refuseLeading(tokens[0]);
  if (leading !== null) return refuse(leading);
  let closed = false;
  for (let index = 0; index < tokens.length; index++) {
    const step = judge(tokens, index, closed);
    if (typeof step === 'string') return refuse(step);
    closed = step;
  }
  return { ok: true };
}

/** The verdict on one token, `closed` being whether a value has just ended: the new `closed`, or why it is refused. */
function judge(tokens: readonly CypherToken[], index: number, closed: boolean): boolean | string {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (token === undefined) return closed;
  if (token.kind === 'symbol') return judgeSymbol(tokens, index, closed);
  // After the keyword AS a value is due, after a variable `as` none is.
  if (isNamePosition(tokens, index) || (previous?.upper === 'AS' && !closed)) return true;
  if (token.kind === 'word') {
    if (WRITING_WORDS.has(token.upper) && (closed || !isVariable(tokens[index + 1])))
      return `Take out ${token.upper}: this only reads (a name spelled so goes in backticks).`;
    if (token.upper === 'CALL') return refuseCall(tokens, index + 1) ?? false;
    if (INFIX_WORDS.has(token.upper) && !closed) return true;
    if (token.upper === 'UNION') return refuseLeading(afterUnion(tokens, index)) ?? false;
    if (token.upper === 'IN' && isSymbol(previous, '}') && tokens[index + 1]?.upper === 'TRANSACTIONS')
      return 'Take out IN TRANSACTIONS: this only reads.';
    if (INFIX_WORDS.has(token.upper) || OPENING_WORDS.has(token.upper)) return false;
    if (token.upper === 'ALL' && previous?.upper === 'UNION') return false;
    if (CLOSING_WORDS.has(token.upper)) return true;
  }
  if (closed)
    return `Take out or mend ${token.text}: after ${previous?.text ?? 'the start'} only a reading clause or an operator may follow.`;
  return true;
}

function judgeSymbol(tokens: readonly CypherToken[], index: number, closed: boolean): boolean | string {
  const text = tokens[index]?.text ?? '';
  const previous = tokens[index - 1];
  if (text === ';') return 'Send one statement at a time: take out what follows the semicolon.';
  if (text === '.' && previous?.kind === 'number') return `Write digits after the point of ${previous.text}.`;
  if (text === '(') return refuseFunction(tokens, index) ?? false;
  if (text === ')' || text === ']' || text === '}') return true;
  // `RETURN *` and `WITH a, *` end an item; everywhere else the star multiplies, counts or repeats.
  if (text === '*') return !closed && (previous?.kind === 'word' || isSymbol(previous, ','));
  return false;
}

/** Whether only a name can stand here: after `.` `:` `$`, or as a key of a map. */
function isNamePosition(tokens: readonly CypherToken[], index: number): boolean {
  const previous = tokens[index - 1];
  // In `{flag: NOT n.x, kind: CASE n.y …}` these two go on with another value, so they are no names.
  if (/^(?:NOT|CASE)$/.test(tokens[index]?.upper ?? '') && isSymbol(previous, ':')) return false;
  if (isSymbol(previous, '.') || isSymbol(previous, ':') || isSymbol(previous, '$')) return true;
  return (isSymbol(previous, '{') || isSymbol(previous, ',')) && isSymbol(tokens[index + 1], ':');
}

/** Whether a word before `next` can only be a variable: no clause that writes goes on like this. */
function isVariable(next: CypherToken | undefined): boolean {
  return next === undefined || (next.kind === 'symbol' && /^(?:[.:,)\]}|]|[<>]?=|<>)$/.test(next.text));
}

function refuseLeading(token: CypherToken | undefined): string | null {
  if (token?.kind === 'word' && LEADING_WORDS.has(token.upper)) return null;
  const words = [...LEADING_WORDS].join(', ');
  return `Begin each query, subquery and part of a UNION with one of ${words}${token ? `, not ${token.text}` : ''}.`;
}

function afterUnion(tokens: readonly CypherToken[], index: number): CypherToken | undefined {
  const next = tokens[index + 1];
  return next?.upper === 'ALL' || next?.upper === 'DISTINCT' ? tokens[index + 2] : next;
}

/** Judges what follows `CALL`: a subquery, one with its variables in brackets, or a procedure of the list. */
function refuseCall(tokens: readonly CypherToken[], start: number): string | null {
  const brace = isSymbol(tokens[start], '(') ? tokens.findIndex((t, i) => i > start && isSymbol(t, ')')) + 1 : start;
  if (isSymbol(tokens[brace], '{')) return refuseLeading(tokens[brace + 1]);
  const name = readDottedName(tokens, start);
  if (PROCEDURES.includes(name)) return null;
  return `Use CALL only with a subquery in braces or one of ${PROCEDURES.join(', ')}.`;
}

function readDottedName(tokens: readonly CypherToken[], start: number): string {
  let name = tokens[start]?.text ?? '';
  for (let index = start + 1; isSymbol(tokens[index], '.'); index += 2) name += `.${tokens[index + 1]?.text ?? ''}`;
  return name;
}

/** Judges the function called at the bracket `index`: dotted ones come from plug-ins, which may reach out. */
function refuseFunction(tokens: readonly CypherToken[], index: number): string | null {
  let first = index - 1;
  while (isSymbol(tokens[first - 1], '.')) first -= 2;
  const namespace = tokens[first];
  if (first === index - 1 || namespace === undefined) return null;
  const isProcedure = tokens[first - 1]?.upper === 'CALL';
  if (isProcedure || FUNCTION_NAMESPACES.has(namespace.upper)) return null;
  return `Take out the call of ${readDottedName(tokens, first)}: functions with a point in their name are not run.`;
}

/** The number of tokens before the semicolons that end the statement. */
function lengthWithoutSemicolons(tokens: readonly CypherToken[]): number {
  return tokens.findLastIndex((token) => !isSymbol(token, ';')) + 1;
}

function isSymbol(token: CypherToken | undefined, text: string): boolean {
  return token?.kind === 'symbol' && token.text === text;
}

function refuse(message: string): Verdict {
  return { ok: false, message };
}
