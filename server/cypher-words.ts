/** Word lists of the read-only guard (`cypher-guard.ts`), in capitals: Cypher's words have no case. */

/** Words a statement, a subquery or a part of a `UNION` may begin with. */
export const LEADING_WORDS: ReadonlySet<string> = new Set(['MATCH', 'OPTIONAL', 'WITH', 'UNWIND', 'RETURN', 'CALL']);

/** Words after which a value, a pattern or another of these words comes. */
export const OPENING_WORDS: ReadonlySet<string> = new Set([
  ...LEADING_WORDS,
  ...['BY', 'CASE', 'DISTINCT', 'NOT', 'WHEN'],
]);

/** Words that stand between two values or after a clause: where a value is still due, they are variables. */
export const INFIX_WORDS: ReadonlySet<string> = new Set([
  ...['WHERE', 'YIELD', 'ORDER', 'SKIP', 'LIMIT', 'UNION', 'AS', 'AND', 'OR', 'XOR', 'IN', 'IS'],
  ...['STARTS', 'ENDS', 'CONTAINS', 'THEN', 'ELSE'],
]);

/** Words that end a value or an item. */
export const CLOSING_WORDS: ReadonlySet<string> = new Set([
  ...['ASC', 'ASCENDING', 'DESC', 'DESCENDING', 'END', 'NULL', 'TRUE', 'FALSE'],
]);

/** Words that begin a clause which writes, and what to tell the asker. A name spelled like one passes by its position. */
export const WRITING_WORDS: ReadonlySet<string> = new Set([
  ...['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'NODETACH', 'REMOVE', 'DROP', 'FOREACH', 'INSERT'],
]);

/** Procedures that only list names of the schema; spelled as here. */
export const PROCEDURES: readonly string[] = ['db.labels', 'db.relationshipTypes', 'db.propertyKeys'];

/** First parts of dotted function names that work on their arguments alone (`date.truncate`). */
export const FUNCTION_NAMESPACES: ReadonlySet<string> = new Set([
  ...['DATE', 'DATETIME', 'LOCALDATETIME', 'TIME', 'LOCALTIME', 'DURATION', 'POINT'],
]);
