/** A piece of a Cypher statement; comments and white space are gone. */
export interface CypherToken {
  /** `name`: in backticks, which `text` leaves out. `word`: a bare name or keyword. */
  readonly kind: 'word' | 'name' | 'string' | 'number' | 'symbol';
  readonly text: string;
  /** `text` in capitals for a word, else empty. Capitals and not small letters: engines compare so, and `ſet` is their SET. */
  readonly upper: string;
}

type Tokenized = { readonly tokens: readonly CypherToken[] } | { readonly message: string };

/** Sticky patterns in order; `\r` alone and unusual blanks are refused before, since engines disagree on them. */
const PATTERNS: readonly (readonly [CypherToken['kind'] | 'blank', RegExp])[] = [
  ['blank', /[ \t\r\n]+|\/\/[^\n]*|\/\*[^]*?\*\//y],
  ['string', /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"/y],
  ['name', /`[^`]+`/y],
  ['number', /0x[0-9a-f]+|0o[0-7]+|(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy],
  ['word', /[\p{L}\p{Nl}\p{Pc}][\p{L}\p{Nl}\p{Pc}\p{Nd}\p{M}]*/uy],
  ['symbol', /\.\.|=~|<>|<=|>=|\+=|[-+*/%^=<>()[\]{}:;,.|&!$]/y],
];

/**
 * Splits a statement as the engines do, and refuses what they read differently: unicode escapes (Neo4j decodes them
 * before anything else), a lone carriage return, blanks beyond ASCII, a doubled backtick, a number that runs into a word.
 */
export function tokenizeCypher(cypher: string): Tokenized {
  if (/\\u/i.test(cypher)) return { message: 'Write the character itself instead of a \\u escape.' };
  if (/\r(?!\n)/.test(cypher))
    return { message: 'End lines with a line feed: the query holds a lone carriage return.' };
  if (cypher.includes('``')) return { message: 'Write names without a doubled backtick.' };
  const tokens: CypherToken[] = [];
  for (let offset = 0; offset < cypher.length;) {
    const [kind, text] = matchAt(cypher, offset);
    if (text === '' || (text === '/' && cypher.startsWith('/*', offset)))
      return { message: describeUnreadable(cypher, offset) };
    offset += text.length;
    if (kind === 'number' && /^[\p{L}\p{Nl}\p{Pc}\p{Nd}]/u.test(cypher.slice(offset, offset + 2)))
      return { message: `Write a space after the number ${text}.` };
    if (kind === 'blank') continue;
    tokens.push({
      kind,
      text: kind === 'name' ? text.slice(1, -1) : text,
      upper: kind === 'word' ? text.toUpperCase() : '',
    });
  }
  return { tokens };
}

function matchAt(cypher: string, offset: number): readonly [CypherToken['kind'] | 'blank', string] {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = offset;
    const match = pattern.exec(cypher);
    if (match) return [kind, match[0]];
  }
  return ['symbol', ''];
}

function describeUnreadable(cypher: string, offset: number): string {
  const character = String.fromCodePoint(cypher.codePointAt(offset) ?? 0);
  if (/['"`]/.test(character)) return `Close the ${character} that opens at character ${offset + 1}.`;
  if (cypher.startsWith('/*', offset)) return `Close the comment that opens at character ${offset + 1}.`;
  const code = (cypher.codePointAt(offset) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `Remove or replace the character U+${code} at position ${offset + 1}: Cypher has no such sign.`;
}
