import { Parser, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** A line of a page: a paragraph, a heading, a list item, a row of a table. */
export interface PageLine {
  /** Never blank; blanks folded; the cells of a row are joined by tabs. */
  readonly text: string;
  /** The letters of it that lead elsewhere, without blanks between them. */
  readonly linked: string;
  readonly isHeading: boolean;
  readonly isRow: boolean;
  /** The part of the page it stands in; null for none. */
  readonly zone: Zone | null;
}

/** A part of the page that is, or may be, no report text. One object an element. */
export interface Zone {
  /** `apart`: beside the text; `hidden`: not shown; `suspect`: its name is that of a part that holds no text. */
  readonly kind: 'apart' | 'hidden' | 'suspect';
}

/** Elements that never hold text people read. */
const SKIPPED = new Set('script style noscript template svg button select textarea iframe object head'.split(' '));

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** A row whose every cell is a single line or shorter than this is data; else the table only places texts side by side. */
const MAX_CELL_LENGTH = 100;

/** Letters without width: soft hyphens, places to break a line. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** A line end between two Chinese letters is no blank (CSS Text 3, 4.1.3). */
const CHINESE_LINE_END = /(?<=[\p{Script=Han}，。、；：！？”）])\n(?=[\p{Script=Han}，。、；：！？“（])/gu;

/**
 * Parses a page, however broken. Formatting (`<b>`, `<font>`) left open is not carried on into the next paragraphs, as
 * browsers do: it means nothing here, and a page of 100 KB could fill the memory with it.
 */
export function parsePage(html: string): DefaultTreeAdapterTypes.Document {
  const parser = new Parser<DefaultTreeAdapterMap>();
  parser.activeFormattingElements.pushElement = () => undefined;
  parser.tokenizer.write(html, true);
  return parser.document;
}

/** All elements below, in document order. No recursion: pages may nest without end. */
export function* elementsOf(nodes: readonly Node[]): Generator<Element> {
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    pushReversed(open, node.childNodes);
  }
}

/** How a reader sees an element: as part of a zone, or not at all. */
export type ElementView = Zone | 'skip' | null;

/**
 * Turns nodes into lines, in document order: a block element is a line of its own, a row of a data table one line. What
 * holds no text people read (scripts, buttons, pictures) is left out. `viewOf` is asked once of every other element.
 */
export function linesOf(nodes: readonly Node[], viewOf: (element: Element) => ElementView = () => null): PageLine[] {
  const lines: PageLine[] = [];
  const rows: Row[] = [];
  const inside = { link: 0, heading: 0, pre: 0 };
  /** At most two: an apart or hidden part may stand in a suspect one. */
  const zones: { readonly of: Element; readonly zone: Zone }[] = [];
  let text = '';
  let linked = '';

  const endLine = (): void => {
    const folded = foldBlanks(text).replace(/\n/g, ' ').trim();
    const line = { linked: linked.replace(/\s+/g, ''), isHeading: inside.heading > 0, isRow: false };
    if (folded !== '') lines.push({ text: folded, ...line, zone: zones.at(-1)?.zone ?? null });
    text = '';
    linked = '';
  };
  const addText = (value: string): void => {
    text += value;
    if (inside.link > 0) linked += value;
  };
  const enter = (element: Element, view: Zone | null): void => {
    if (BLOCKS.has(element.tagName)) endLine();
    count(element, 1);
    if (element.tagName === 'tr') rows.push({ cells: [], isLayout: false });
    const row = rows.at(-1);
    if (row && isCell(element)) row.cells.push({ from: lines.length, to: lines.length });
    if (row && element.tagName === 'table') row.isLayout = true;
    const around = zones.at(-1)?.zone;
    if (!view || (around && (around.kind !== 'suspect' || view.kind === 'suspect'))) return;
    endLine();
    zones.push({ of: element, zone: view });
  };
  const leave = (element: Element): void => {
    if (BLOCKS.has(element.tagName) || zones.at(-1)?.of === element) endLine();
    count(element, -1);
    const cell = isCell(element) ? rows.at(-1)?.cells.at(-1) : undefined;
    if (cell) cell.to = lines.length;
    const row = element.tagName === 'tr' ? rows.pop() : undefined;
    if (row) joinCells(lines, row);
    if (zones.at(-1)?.of === element) zones.pop();
  };
  const count = (element: Element, step: 1 | -1): void => {
    if (isLink(element)) inside.link += step;
    if (/^h[1-6]$/.test(element.tagName)) inside.heading += step;
    if (element.tagName === 'pre') inside.pre += step;
  };

  const open: (Node | Left)[] = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if ('left' in node) leave(node.left);
    else if (node.nodeName === '#text' && 'value' in node) {
      if (inside.pre === 0) addText(foldBlanks(node.value));
      else
        node.value.split('\n').forEach((line, index) => {
          if (index > 0) endLine();
          addText(line);
        });
    } else if ('tagName' in node && !SKIPPED.has(node.tagName)) {
      const view = viewOf(node);
      if (view === 'skip') continue;
      enter(node, view);
      open.push({ left: node });
      pushReversed(open, node.childNodes);
    }
  }
  endLine();
  return lines;
}

/** White space is one blank, or one line end if there is one in it. */
function foldBlanks(text: string): string {
  return text
    .replace(UNSEEN, '')
    .replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '))
    .replace(CHINESE_LINE_END, '');
}

/** Stands on the stack where an element ends. */
interface Left {
  readonly left: Element;
}

interface Row {
  /** Ranges of the lines written so far. */
  readonly cells: { readonly from: number; to: number }[];
  /** Holds a table of its own. */
  isLayout: boolean;
}

/** Makes one line of the cells of a data row. */
function joinCells(lines: PageLine[], { cells, isLayout }: Row): void {
  const first = cells[0];
  if (isLayout || !first || cells.length === 1) return;
  const parts = cells.map(({ from, to }) => lines.slice(from, to)).filter((part) => part.length > 0);
  const texts = parts.map((part) => part.map(({ text }) => text).join(' '));
  const isData = parts.every((part, index) => part.length === 1 || (texts[index] ?? '').length <= MAX_CELL_LENGTH);
  const zone = parts[0]?.[0]?.zone ?? null;
  if (!isData || parts.length === 0 || parts.flat().some((line) => line.zone !== zone)) return;
  const linked = parts.flatMap((part) => part.map((line) => line.linked)).join('');
  lines.splice(first.from, Infinity, { text: texts.join('\t'), linked, isHeading: false, isRow: true, zone });
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** A link that leads away; one to a place on the same page may stand in the text. */
function isLink(element: Element): boolean {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : null;
  return href !== null && !/^\s*(?:#|$)/.test(href);
}

export function attributeOf(element: Element, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null;
}

export function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

/** `push(...items)` takes only so many. */
function pushReversed<T>(list: T[], items: readonly T[]): void {
  for (let index = items.length - 1; index >= 0; index--) list.push(items[index] as T);
}
