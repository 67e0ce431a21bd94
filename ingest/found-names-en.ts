import type { FoundName } from './found-name.ts';
import { HEAD_KINDS, type HeadKind } from './locales/project-heads.ts';
import {
  HEAD_TAIL_EN,
  NAME_GENERICS_EN,
  NAME_STOPS_EN,
  NUMBER_WORDS_EN,
  OTHER_THINGS_EN,
} from './locales/project-words-en.ts';
import type { TextView } from './view.ts';

const KIND_OF = new Map(
  HEAD_KINDS.flatMap((kind) => (kind.en === '' ? [] : kind.en.split('|').map((head) => [head, kind] as const))),
);
const HEADS = [...KIND_OF.keys()].sort((a, b) => b.length - a.length).map((head) => head.replaceAll(' ', '[ -]'));
const HEAD = new RegExp(`(?<![\\w'-])(?:${HEADS.join('|')})(?:s|es)?(?![\\w'-])`, 'g');
const HAS_HEAD = new RegExp(`(?:${HEADS.join('|')})`);

const WORD = /[\p{L}\d][\p{L}\d.'&/-]*/gu;
const QUOTED_PROGRAMME = [
  /"([^"]{3,40} (?:project|programme|program|plan))"/g,
  /"([^"]{3,60})" (?:project|programme|program|campaign|plan)(?![a-z])/g,
  /(?:project|programme|program|campaign)s? (?:of |called |named |such as )?(?:the )?"([^"]{3,60})"/g,
];
/** "such key projects as A, B and C", "projects including A and B". */
const LIST =
  /(?:such (?:[a-z-]+ ){0,3}(?:projects|programmes|programs|works)(?: as)|(?:projects|programmes|programs|works)[a-z ]{0,40}? (?:such as|including|like)) ([^.;:!?]+)/g;
const LIST_END = / (?:has|have|had|was|were|is|are|will|shall|would|to be|so as|in order|which|that)(?![a-z])/;
/** "inter-city railway between X and Y". */
const BETWEEN =
  /^ (?:between|from) [^,.;]{2,60}? (?:and|to) [^,.;]{2,40}?(?= (?:into|has|have|was|were|is|are|will|and)(?![a-z])|[,.;]|$)/;

/** Plain words that may stand between the name and its head: "Hengli refining and chemical integration project". */
const MAX_PLAIN = 4;
const MAX_WORDS = 12;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isCapital: boolean;
  readonly isProper: boolean;
}

const CONSTRUCTION =
  /(?<![a-z])(?:buil[dt]|construct|complet|open|operat|start|launch|inaugurat|put into|expan|renovat|upgrad|plan|under way|progress|accelerat|project)/;

/** Finds the names of a sentence in English letters. `text` is the view's text. */
export function findNamesEn(view: TextView): FoundName[] {
  const { text } = view;
  if (!HAS_HEAD.test(text) && !text.includes('"')) return [];
  const words = readWords(view);
  // a headline in capitals tells no names
  const isTitle = words.length > 3 && words.filter(({ isCapital }) => isCapital).length > 0.75 * words.length;
  if (isTitle) return [];
  const isBuilt = CONSTRUCTION.test(text);
  return [...findHeaded(text, words), ...findLists(text, words), ...findQuoted(text)].map((name) =>
    name.refusal === null && name.kind.needs === 'built' && !isBuilt
      ? { ...name, refusal: 'nothing is built or opened here' }
      : name,
  );
}

function readWords(view: TextView): Word[] {
  let isFirst = true;
  return [...view.text.matchAll(WORD)].map((match) => {
    const raw = match[0].replace(/[.'&/-]+$/, '');
    const start = match.index;
    const end = start + raw.length;
    const isCapital = /^\p{Lu}/u.test(view.quote(start, end).quote);
    const word = raw.replace(/'s$/, '');
    const isProper =
      isCapital && !NAME_GENERICS_EN.has(word) && !NAME_STOPS_EN.has(word) && !(isFirst && isCommon(word));
    isFirst = /[.!?:]$/.test(match[0]);
    return { start, end, text: word, isCapital, isProper };
  });
}

/** A word at the head of a sentence has its capital from there. */
function isCommon(word: string): boolean {
  return /(?:ing|ed|ly|tion|ment|s)$/.test(word);
}

function findHeaded(text: string, words: readonly Word[]): FoundName[] {
  return [...text.matchAll(HEAD)].flatMap((match): FoundName[] => {
    const kind = kindOf(match[0]);
    const at = words.findIndex(({ start }) => start >= match.index);
    if (!kind || at < 0) return [];
    const start = findStart(words, at, text);
    const headEnd = match.index + match[0].length;
    const route = /rail|line|road|way|bridge|tunnel/.test(match[0]) ? BETWEEN.exec(text.slice(headEnd)) : null;
    const tail = HEAD_TAIL_EN.exec(text.slice(headEnd))?.[0] ?? route?.[0] ?? '';
    const end = headEnd + tail.length;
    const rule = `found:head:${match[0]}`;
    const named = (from: number, refusal: string | null): FoundName[] => [
      { start: from, end, name: text.slice(from, end), kind, rule, refusal },
    ];
    if (start !== null) {
      const next = words.find((word) => word.start >= headEnd);
      const goesOn = next?.isCapital === true && text.slice(headEnd, next.start) === ' ' && tail === '';
      return named(start, goesOn ? `goes on with “${next.text}”` : refuseHead(match[0], text.slice(0, headEnd)));
    }
    if (route && words.some((word) => word.isCapital && word.start > headEnd && word.end <= end))
      return named(match.index, null);
    return named(match.index, 'no proper part');
  });
}

/** `before` is the text up to the end of the head. */
function refuseHead(head: string, before: string): string | null {
  if (/[^s]s$/.test(head) && !head.endsWith('works')) return 'a group of several';
  return OTHER_THINGS_EN.test(before) ? 'a route or a figure of speech' : null;
}

function kindOf(head: string): HeadKind | undefined {
  const bare = head.replaceAll('-', ' ');
  return [head, bare, head.replace(/e?s$/, ''), head.replace(/s$/, ''), bare.replace(/s$/, '')]
    .map((form) => KIND_OF.get(form) ?? [...KIND_OF].find(([key]) => key.replaceAll('-', ' ') === form)?.[1])
    .find((kind) => kind !== undefined);
}

/** Where the name that ends with the head at `at` begins; null without a proper word. */
function findStart(words: readonly Word[], at: number, text: string): number | null {
  let plain = 0;
  let from = at;
  let proper = false;
  for (let index = at - 1; index >= 0 && at - index <= MAX_WORDS; index--) {
    const word = words[index];
    const next = words[index + 1];
    if (!word || !next) break;
    const between = text.slice(word.end, next.start);
    if (between !== ' ' && between !== "'s " && between !== ' & ' && between !== '& ') break;
    const isNumber = NUMBER_WORDS_EN.has(word.text) && next.isCapital;
    if (word.isCapital && (isNumber || !NAME_STOPS_EN.has(word.text))) {
      proper ||= word.isProper;
      from = index;
      plain = 0;
    } else if (word.text === 'and' && !proper && plain > 0 && plain < MAX_PLAIN) plain++;
    else if (word.text === 'of' && proper && next.isCapital && words[index - 1]?.isCapital === true) continue;
    else if (proper || NAME_STOPS_EN.has(word.text) || ++plain > MAX_PLAIN) break;
  }
  if (!proper) return null;
  while (words[from] && words[from]?.isProper !== true && !NUMBER_WORDS_EN.has(words[from]?.text ?? '') && from < at)
    from++;
  return words[from]?.start ?? null;
}

function findLists(text: string, words: readonly Word[]): FoundName[] {
  const kind = KIND_OF.get('project');
  if (!kind) return [];
  return [...text.matchAll(LIST)].flatMap((match) => {
    const list = match[1] ?? '';
    const cut = LIST_END.exec(list)?.index ?? list.length;
    const listStart = match.index + match[0].length - list.length;
    const members = splitList(list.slice(0, cut), listStart).map(({ start, end }) => ({
      ...{ start, end, name: text.slice(start, end) },
      words: words.filter((word) => word.start >= start && word.end <= end),
    }));
    const isNamed = ({ name, words: own }: (typeof members)[number]): boolean =>
      name.startsWith('"') || (own.length > 1 && own[0]?.isCapital === true && own.some(({ isProper }) => isProper));
    // beside a named one, a building of which a place has one needs no name
    const isSure = members.some(isNamed);
    const isWhole = ({ name, words: own }: (typeof members)[number]): boolean =>
      own.length > 1 && kindOf(/(?:\S+ )?\S+$/.exec(name)?.[0] ?? '')?.needs === 'built';
    return members
      .filter((member) => member.words.length <= MAX_WORDS && (isNamed(member) || (isSure && isWhole(member))))
      .map(({ start, end, name }) => ({ start, end, name, kind, rule: 'found:list:projects', refusal: null }));
  });
}

/** The members of an enumeration, which begins at `offset`, without the words that lead up to a name. */
function splitList(list: string, offset: number): { start: number; end: number }[] {
  let at = offset;
  const pieces = list.replace(/[ ,]+$/, '').split(/(, and |, | and (?=(?:the )?[^,]*$))/);
  return pieces.flatMap((piece, index) => {
    const start = at;
    at += piece.length;
    const lead = /^(?:the |construction of |expansion of |renovation of )*/.exec(piece)?.[0].length ?? 0;
    return index % 2 === 1 ? [] : [{ start: start + lead, end: start + piece.trimEnd().length }];
  });
}

function findQuoted(text: string): FoundName[] {
  const kind = KIND_OF.get('project');
  if (!kind) return [];
  return QUOTED_PROGRAMME.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): FoundName => {
      const name = match[1] ?? '';
      const refusal = /-year|(?:19|20)\d\d/.test(name) ? 'a plan of years' : null;
      const start = match.index + match[0].indexOf(name);
      return { start, end: start + name.length, name, kind, rule: 'found:quoted:project', refusal };
    }),
  );
}
