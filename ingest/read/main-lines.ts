import { BUTTON_WORDS, END_START, OWNER, PATH_START } from '../locales/page-remnants.ts';
import type { PageLine, Zone } from './page-lines.ts';

/** A line about the site is short; a longer one is left alone whatever it begins with. */
const MAX_REMNANT_LENGTH = 160;

/** Of the letters of a link line, at most this share is no link. */
const MAX_UNLINKED_SHARE = 0.25;

/** The least that a line shares with the page's title: `Work Report`, 大连市. */
const MIN_TITLE = 2.5;

/** What a part must say (`weightOf`) to be kept: a hidden section of the report is longer than a notice about cookies. */
const MIN_SAID: Readonly<Record<Zone['kind'], number>> = { suspect: 1, hidden: 100, apart: Infinity };

/**
 * Chooses the report among the lines of a page, in their order. It only takes away what is known to be something else,
 * since a remnant does less harm than a lost sentence: navigation, side columns and hidden boxes, unless they hold most of
 * the page's sentences; lines of nothing but links, buttons or the site's owner; what stands above the title, before such
 * lines; what stands below the last sentence, behind the mark of an end. Any other sentence stays.
 */
export function mainLines(lines: readonly PageLine[], title: string | null): readonly PageLine[] {
  const said = saidIn(lines);
  const kept = lines.map(({ zone }) => zone === null || (said.get(zone) ?? 0) >= MIN_SAID[zone.kind]);
  if (2 * proseOf(lines.filter((_, index) => kept[index])) < proseOf(lines)) kept.fill(true);
  lines.forEach((line, index) => {
    if (isRemnant(line)) kept[index] = false;
  });
  dropLinkLines(lines, kept);

  const isText = (line: PageLine, index: number): boolean => kept[index] === true && isProse(line);
  const first = lines.findIndex(isText);
  if (first < 0) return lines.filter((_, index) => kept[index]);
  const last = lines.findLastIndex((line, index) => isText(line, index) || (kept[index] && line.isRow));
  const heading = findTitle(
    lines.slice(0, first).map(({ text }, index) => (kept[index] ? text : '')),
    title ?? '',
  );
  // a row of buttons may stand below the true title
  const start = lines.findLastIndex((line, index) => index < heading && !kept[index] && !isButtons(line)) + 1;
  const end = lines.findIndex((line, index) => index > last && isEnd(line));
  return lines.filter((_, index) => kept[index] && index >= start && (end < 0 || index < end));
}

/** Sentences, data, headings and dates among the lines: what no choice between two parts of a page may lose. */
export function countSubstance(lines: readonly PageLine[]): number {
  return lines.filter((line) => isProse(line) || line.isRow || line.isHeading || hasDate(line.text)).length;
}

/** How much each part of the page says in sentences and data. */
function saidIn(lines: readonly PageLine[]): ReadonlyMap<Zone, number> {
  const said = new Map<Zone, number>();
  for (const line of lines)
    if (line.zone && (isProse(line) || (line.isRow && !isLinkLine(line))))
      said.set(line.zone, (said.get(line.zone) ?? 0) + weightOf(line.text));
  return said;
}

/**
 * Takes out lines of nothing but links. Two or more of them between two sentences stay, if no “related links” stands
 * above: they may be a list of projects, each leading to its page; a single one is an advertisement, unless a heading.
 */
function dropLinkLines(lines: readonly PageLine[], kept: boolean[]): void {
  const isText = (line: PageLine, index: number): boolean => kept[index] === true && isProse(line);
  const first = lines.findIndex(isText);
  const last = lines.findLastIndex(isText);
  for (let from = 0, to = 0; from < lines.length; from = to + 1) {
    const isLinks = (index: number): boolean => kept[index] === true && isLinkLine(lines[index]);
    to = from;
    if (!isLinks(from)) continue;
    while (isLinks(to + 1)) to++;
    const isInside = from > first && to < last;
    const isList = to > from && kept[from - 1] === true;
    if (!(isInside && (isList || lines[from]?.isHeading))) kept.fill(false, from, to + 1);
  }
}

/** Dates aside, nearly all of it is links, and it is no whole linked sentence. */
function isLinkLine(line: PageLine | undefined): boolean {
  if (!line || line.linked === '') return false;
  const all = weightOf(line.text);
  if (line.isRow && /\d/.test(withoutDates(line.text))) return false;
  return !(all >= 20 && /[。.]$/.test(line.text)) && all - weightOf(line.linked) <= all * MAX_UNLINKED_SHARE;
}

/** Holds a sentence that is not linked: its end and some words, or many words. */
function isProse({ text, linked }: PageLine): boolean {
  const weight = weightOf(text) - weightOf(linked);
  return weight >= 40 || (weight >= 10 && /[。！？；]|[.!?;](?:\s|$)/.test(text));
}

/** Buttons, the path to the page, the site's owner, what follows an article. */
function isRemnant(line: PageLine): boolean {
  return isEnd(line) || (line.text.length <= MAX_REMNANT_LENGTH && PATH_START.test(line.text)) || isButtons(line);
}

function isEnd({ text }: PageLine): boolean {
  return text.length <= MAX_REMNANT_LENGTH && !/[。；]$/.test(text) && (END_START.test(text) || OWNER.test(text));
}

/** No row, which may be the head of a table, and nothing with a date, which may be that of the report. */
function isButtons({ text, isRow }: PageLine): boolean {
  if (isRow || text.length > MAX_REMNANT_LENGTH || hasDate(text)) return false;
  const words = text.toLowerCase().split(/(?:[^\p{L}\p{N} ]|\d| {2,})+|(?<=\p{Script=Han}) | (?=\p{Script=Han})/u);
  return words.every((word) => word.trim() === '' || BUTTON_WORDS.has(word.trim())) && /\p{L}|^[^\p{N}]*$/u.test(text);
}

/** The line that the page's title contains, or that contains it: the longest, the first of equals; -1 without. */
function findTitle(texts: readonly string[], title: string): number {
  const whole = withoutBlanks(title).slice(0, MAX_REMNANT_LENGTH);
  const shared = texts.map(withoutBlanks).map((text) => {
    if (whole.includes(text)) return weightOf(text);
    return text.includes(whole) ? weightOf(whole) : 0;
  });
  const most = shared.reduce((best, weight) => Math.max(best, weight), 0);
  return most < MIN_TITLE ? -1 : shared.indexOf(most);
}

/** How much is said: a Chinese letter counts as one, a letter of an alphabet as a quarter. */
function weightOf(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const chinese = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return chinese + (letters - chinese) / 4;
}

function proseOf(lines: readonly PageLine[]): number {
  return lines.filter(isProse).reduce((sum, { text }) => sum + weightOf(text), 0);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}

function hasDate(text: string): boolean {
  return text !== withoutDates(text);
}

function withoutDates(text: string): string {
  return text.replace(/\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|\d{1,2}[-/]\d{1,2}/g, '');
}
