import { PART_NAMES } from '../locales/page-remnants.ts';
import type { Extracted } from './extracted.ts';
import { countSubstance, mainLines } from './main-lines.ts';
import {
  attributeOf,
  elementsOf,
  isBlock,
  linesOf,
  parsePage,
  type Element,
  type ElementView,
  type PageLine,
} from './page-lines.ts';

/**
 * Extracts the report of a saved page, a line a block, and the page's title. Scripts, navigation, share buttons, lists of
 * links and hidden parts are left out (`mainLines` says by which rules); a page without sentences keeps what is left. The
 * only `<main>` or `<article>` of a page is taken alone if no sentence, table row, heading or date stands outside.
 *
 * Readability (of Firefox) was tried: on eight pages built like those of Chinese governments it lost sentences or the
 * title in six (a paragraph of linked project names, a report in several boxes or in a box opened by a script), and
 * boxes nested 2,000 deep keep it busy for 49 seconds.
 */
export function readHtml(html: string): Extracted {
  const elements = [...elementsOf(parsePage(html).childNodes)];
  const named = (name: string): readonly Element[] => elements.filter(({ tagName }) => tagName === name);
  const title = textOf(named('title').find(({ parentNode }) => isNamed(parentNode, /^(?:head|body)$/))) || null;
  const reportIn = (element: Element | undefined): readonly PageLine[] =>
    mainLines(linesOf(element?.childNodes ?? [], viewOf), title);
  const whole = reportIn(named('body')[0]);
  const [article, second] = named('main').length > 0 ? named('main') : named('article');
  const part = article && !second ? reportIn(article) : whole;
  const lines = countSubstance(part) < countSubstance(whole) ? whole : part;
  return { text: lines.map(({ text }) => text).join('\n'), title, problems: [] };
}

function textOf(element: Element | undefined): string {
  return linesOf(element?.childNodes ?? [])
    .map(({ text }) => text)
    .join(' ');
}

/** Hidden words inside a line are not seen at all; a hidden box may be a section that a script opens. */
function viewOf(element: Element): ElementView {
  if (isHidden(element)) return isBlock(element) || holdsElements(element) ? { kind: 'hidden' } : 'skip';
  if (/^(?:nav|aside)$/.test(element.tagName)) return { kind: 'apart' };
  // the footer of an article may hold its date
  if (element.tagName === 'footer' && !isNamed(element.parentNode, /^(?:article|main|section)$/))
    return { kind: 'apart' };
  return isBlock(element) && namesOf(element).some((name) => PART_NAMES.has(name)) ? { kind: 'suspect' } : null;
}

function isHidden(element: Element): boolean {
  const style = attributeOf(element, 'style') ?? '';
  return (
    attributeOf(element, 'hidden') !== null ||
    attributeOf(element, 'aria-hidden') === 'true' ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style)
  );
}

function holdsElements(element: Element): boolean {
  return element.childNodes.some((node) => 'tagName' in node);
}

function isNamed(parent: Element['parentNode'], names: RegExp): boolean {
  return parent !== null && 'tagName' in parent && names.test(parent.tagName);
}

/** Classes and id, whole and up to the first dash: `share-buttons` gives `share` too. */
function namesOf(element: Element): string[] {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`.toLowerCase().split(/\s+/);
  return names.flatMap((name) => [name, name.replace(/[-_].*/, '')]);
}
