import { Composer, Parser, YAMLParseError, type CST, type Document, type LineCounter } from 'yaml';

/** Nothing we read nests deeper; beyond, composing would overflow the stack. */
const MAX_DEPTH = 60;

/**
 * Parses YAML 1.2 without resolving anything. Null where it nests too deep. The errors of the document are bare (no
 * lines drawn: that takes time with the square of their number). Never throws, prints nothing.
 */
export function composeYaml(text: string, lineCounter: LineCounter): Document.Parsed | null {
  const tokens = [...new Parser(lineCounter.addNewLine).parse(text)];
  if (tokens.some(isTooDeep)) return null;
  const composer = new Composer({ prettyErrors: false, logLevel: 'error' });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document && second)
    document.errors.push(
      new YAMLParseError(
        second.range.slice(0, 2) as [number, number],
        'MULTIPLE_DOCS',
        'There is more than one document',
      ),
    );
  return document ?? null;
}

/** Walks a token and all in it. No recursion: that is what deep nesting breaks. */
function isTooDeep(root: CST.Token): boolean {
  const open: { token: CST.Token; depth: number }[] = [{ token: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { token, depth } = next;
    if (depth > MAX_DEPTH) return true;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth: depth + 1 });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth: depth + 1 });
      if (value) open.push({ token: value, depth: depth + 1 });
    }
  }
  return false;
}
