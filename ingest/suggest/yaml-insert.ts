import { isNode, isScalar, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/** One replacement in a text: `deleted` UTF-16 code units from `offset` on become `inserted`. */
export interface Edit {
  readonly offset: number;
  readonly deleted: number;
  readonly inserted: string;
}

/** Lines of a list in brackets are filled up to here. */
const LINE_WIDTH = 120;

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let edited = text;
  for (const { offset, deleted, inserted } of edits.toSorted((a, b) => b.offset - a.offset))
    edited = edited.slice(0, offset) + inserted + edited.slice(offset + deleted);
  return edited;
}

/** Puts an entry (YAML, on one line) at the end of a list, as the list is written: in brackets or a dash a line. */
export function appendToList(text: string, list: YAMLSeq, entry: string): Edit {
  const last = list.items.findLast(isNode);
  if (!list.flow && last) return insertLine(text, last, `${lineStart(text, startOf(last))}${entry}`);
  if (!last) return insertAt(startOf(list) + 1, entry);
  const end = endOf(last);
  const [, comma] = /^([ \t]*,)/.exec(text.slice(end)) ?? [];
  if (comma !== undefined) return insertAt(end + comma.length, `${separator(text, { list, last, entry })}${entry},`);
  return insertAt(end, `,${separator(text, { list, last, entry })}${entry}`);
}

/** A blank, or a line end and the indent of the list where the line would grow too long or each entry has its own line. */
function separator(
  text: string,
  { list, last, entry }: { readonly list: YAMLSeq; readonly last: Node; readonly entry: string },
): string {
  const end = endOf(last);
  const close = text.indexOf('\n', end) === -1 ? text.length : text.indexOf('\n', end);
  const line = text.lastIndexOf('\n', startOf(last) - 1) + 1;
  const entryPerLine = text.slice(line, startOf(last)).trim() === '' && endOf(list) > close;
  if (!entryPerLine && close - line + entry.length + 2 <= LINE_WIDTH) return ' ';
  const opening = text.lastIndexOf('\n', startOf(list) - 1) + 1;
  const indent = line > opening ? (/^[ \t]*/.exec(text.slice(line))?.[0].length ?? 0) : startOf(list) + 1 - opening;
  return `${lineEnd(text)}${' '.repeat(indent)}`;
}

/** Takes the `index`-th entry out of a list; null where the list would be left without any and has no brackets. */
export function removeFromList(text: string, list: YAMLSeq, index: number): Edit | null {
  const [before, item, behind] = [list.items[index - 1], list.items[index], list.items[index + 1]];
  if (!isNode(item)) return null;
  if (!list.flow) {
    if (list.items.length === 1) return null;
    const start = text.lastIndexOf('\n', startOf(item) - 1) + 1;
    return remove(start, endOfLine(text, item) + 1);
  }
  const opensLine = text.slice(text.lastIndexOf('\n', startOf(item) - 1) + 1, startOf(item)).trim() === '';
  if (isNode(behind) && (opensLine || !isNode(before))) return remove(startOf(item), startOf(behind));
  return isNode(before) ? remove(endOf(before), endOf(item)) : remove(startOf(item), endOf(item));
}

/**
 * Puts a new field behind the `index`-th of a map, or at its end: `lines` are the field, its further lines indented below
 * it; in a map in braces the lines are joined.
 */
export function addToMap(
  text: string,
  map: YAMLMap,
  field: { readonly after: number; readonly block: readonly string[]; readonly flow: string },
): Edit {
  const pair = map.items[field.after] ?? map.items.at(-1);
  const behind = isNode(pair?.value) ? pair.value : pair?.key;
  if (!pair || !isNode(behind)) return insertAt(startOf(map) + 1, ` ${field.flow} `);
  if (map.flow) return insertAt(endOf(behind), `, ${field.flow}`);
  const first = map.items[0]?.key;
  const indent = isNode(first) ? startOf(first) - (text.lastIndexOf('\n', startOf(first) - 1) + 1) : 0;
  const lines = field.block.map((line) => `${' '.repeat(indent)}${line}`);
  return insertLine(text, behind, lines.join(lineEnd(text)));
}

/** The position of a key in a map, -1 where it is not there. */
export function keyIndex(map: YAMLMap, key: string): number {
  return map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** The map or list under a key; null where there is none. */
export function valueAt(map: YAMLMap, key: string): Node | null {
  const value = map.items[keyIndex(map, key)]?.value;
  return isNode(value) ? value : null;
}

export function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Without the white space behind it. */
export function endOf(node: Node): number {
  return node.range?.[1] ?? 0;
}

function insertAt(offset: number, inserted: string): Edit {
  return { offset, deleted: 0, inserted };
}

function remove(start: number, end: number): Edit {
  return { offset: start, deleted: end - start, inserted: '' };
}

/** A line of its own behind the one a node ends in. */
function insertLine(text: string, node: Node, line: string): Edit {
  return insertAt(endOfLine(text, node), `${lineEnd(text)}${line}`);
}

/** Offset of the line end (or of the end of the text) behind a node; comments on its line are before it. */
function endOfLine(text: string, node: Node): number {
  const content = text.slice(0, endOf(node)).trimEnd().length;
  const end = text.indexOf('\n', content);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
}

/** What stands before a node on its line: `      - `. */
function lineStart(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

function lineEnd(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
