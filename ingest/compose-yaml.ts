import {
  Composer,
  isScalar,
  Lexer,
  Parser,
  visit,
  YAMLParseError,
  type CST,
  type Document,
  type LineCounter,
} from 'yaml';

/** Levels the parser holds open: two or three for a level of the file. Nothing we read nests deeper than six. */
const MAX_DEPTH = 60;

/**
 * Parses YAML 1.2 without resolving anything. Null where it nests deeper than parser and composer can go (they are
 * recursive). The errors of the document are bare: to draw their lines takes time with the square of their number.
 * Never throws, prints nothing.
 */
export function composeYaml(text: string, lineCounter: LineCounter): Document.Parsed | null {
  const parser = new Parser(lineCounter.addNewLine);
  lineCounter.addNewLine(0);
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > MAX_DEPTH) return null;
  }
  for (const token of parser.end()) tokens.push(token);
  const composer = new Composer({ prettyErrors: false, logLevel: 'error', uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document && second) {
    const [start, end] = second.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'There is more than one document'));
  }
  if (document) findDoubleKeys(document);
  return document ?? null;
}

/** Adds the errors of keys given twice; the parser's own look at them takes time with the square of their number. */
function findDoubleKeys(document: Document.Parsed): void {
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key) || !key.range) continue;
        const [start, end] = key.range;
        if (seen.has(key.value))
          document.errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
        seen.add(key.value);
      }
    },
  });
}
