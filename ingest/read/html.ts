import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Elements that hold no report text. */
const SKIPPED = new Set(
  'script style noscript template svg nav header footer aside form button select iframe object head'.split(' '),
);

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article blockquote body br center dd div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr li main ol p pre section table td th tr ul'.split(
    ' ',
  ),
);

/**
 * Extracts the text of a saved page, a line a block, and its title. The part in `<article>` or `<main>` is taken where
 * there is one; scripts, navigation, forms and buttons are left out. All offsets then count in this text.
 */
export function readHtml(html: string): { text: string; title: string | null } {
  const document = parse(html);
  const elements = [...descendants(document.childNodes)];
  const root = ['article', 'main', 'body']
    .map((name) => elements.find((element) => element.tagName === name))
    .find(Boolean);
  const title = elements.find((element) => element.tagName === 'title');
  const text = root ? linesOf(root.childNodes).join('\n') : '';
  return { text, title: title ? foldBlanks(linesOf(title.childNodes).join(' ')) || null : null };
}

/** All elements in document order. No recursion: pages may nest without end. */
function* descendants(nodes: readonly Node[]): Generator<Element> {
  const open = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('tagName' in node)) continue;
    yield node;
    pushAll(open, [...node.childNodes].reverse());
  }
}

/** Lines of text without blank ones; a block element is a line of its own. */
function linesOf(nodes: readonly Node[]): string[] {
  let text = '';
  const open: (Node | '\n')[] = [...nodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node === '\n') text += node;
    else if (node.nodeName === '#text' && 'value' in node) text += node.value.replace(/[ \t\r\n]+/g, ' ');
    if (node === '\n' || !('tagName' in node) || SKIPPED.has(node.tagName)) continue;
    const children = [...node.childNodes].reverse();
    pushAll(open, BLOCKS.has(node.tagName) ? ['\n', ...children, '\n'] : children);
  }
  return text
    .split('\n')
    .map(foldBlanks)
    .filter((line) => line !== '');
}

/** `push(...items)` takes only so many. */
function pushAll<T>(list: T[], items: readonly T[]): void {
  for (const item of items) list.push(item);
}

function foldBlanks(text: string): string {
  return text.replace(/[ \t\u00a0\u2002\u2003\u3000]+/g, ' ').trim();
}
