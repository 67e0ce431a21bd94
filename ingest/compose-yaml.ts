import { Composer, Lexer, Parser, YAMLParseError, type CST, type Document, type LineCounter } from 'yaml';

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
  const composer = new Composer({ prettyErrors: false, logLevel: 'error' });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document && second) {
    const [start, end] = second.range;
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'There is more than one document'));
  }
  return document ?? null;
}
