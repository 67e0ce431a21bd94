import nlp from 'compromise/two';
import { ISE_OR_IZE, LEADING_VERBS, SPELLINGS } from '../locales/english-words.ts';
import type { Term } from '../types.ts';
import { foldText } from '../view.ts';

/** The parts of compromise used here: its word forms without its (slow) tagging. Its own types leave them open. */
interface WordForms {
  readonly noun: Record<'toPlural' | 'toSingular', (word: string, model: object) => string>;
  readonly verb: { conjugate(word: string, model: object): Record<'PastTense' | 'PresentTense' | 'Gerund', string> };
}

const model = nlp.model();
const english = (nlp.methods() as { two: { transform: WordForms } }).two.transform;

/**
 * A text or term as terms are compared: folded (`view.ts`), and a hyphen is a blank, so that "e-commerce" and
 * "e commerce" are one. As long as the folded text, letter by letter.
 */
export function foldTerm(text: string): string {
  return foldText(text).replaceAll('-', ' ');
}

/** Whether a term is written in capitals (AI, RCEP, R&D, 5G): it stands for the same capitals in a report only. */
export function isAcronym(text: string): boolean {
  return /[A-Z]/.test(text) && !/[a-z\p{Script=Han}]/u.test(text);
}

/**
 * The folded forms in which a report may write a term, its own first: for English the other number of its head noun
 * ("fisheries", "ports of entry"), the forms of a verb it begins with ("attracted foreign investment"), British and
 * American spelling. Chinese terms and acronyms (but for a plural s) have one form.
 */
export function termForms({ text, language }: Pick<Term, 'text' | 'language'>): string[] {
  const folded = foldTerm(text);
  if (language === 'zh') return [folded];
  if (isAcronym(text)) return [folded, `${folded}s`];
  const inflected = [folded, ...inflectHead(folded), ...conjugateFirst(folded)];
  return [...new Set(inflected.flatMap(respell))];
}

/** What follows is no head noun but says of what, for whom or where: "quality of life", "care for the elderly". */
const AFTER_HEAD = /^(.*?[a-z]) ((?:of|for|to|in|with|from|by|between|among|on) .*)$/;
/** One number only, or a participle. */
const WITHOUT_NUMBER =
  /(?:ing|ics|ss|ed|[^aeiou]ly|care|health|research|equipment|infrastructure|housing|goods|species|people|bus|gas)$/;

function inflectHead(term: string): string[] {
  const [, front = term, rest = ''] = AFTER_HEAD.exec(term) ?? [];
  const [, before = '', head = front] = /^(.* )?(\S+)$/.exec(front) ?? [];
  if (head.length < 3 || WITHOUT_NUMBER.test(head) || !/^[a-z]+$/.test(head)) return [];
  const { toPlural, toSingular } = english.noun;
  const other = /s$/.test(head) ? toSingular(head, model) : toPlural(head, model);
  // compromise knows no plural of some borrowed words (kindergarten)
  return [`${before}${other === head ? `${head}s` : other}${rest && ` ${rest}`}`];
}

function conjugateFirst(term: string): string[] {
  const [, verb = '', rest = ''] = /^([a-z]+) (.*)$/.exec(term) ?? [];
  if (!LEADING_VERBS.has(verb)) return [];
  const { PastTense, PresentTense, Gerund } = english.verb.conjugate(verb, model);
  return [PastTense, PresentTense, Gerund].map((form) => `${form} ${rest}`);
}

/** Each word with two spellings doubles the forms: a term has one or two such words, a list of words no more forms. */
const MAX_SPELLINGS = 16;

function respell(term: string): string[] {
  let forms = [term];
  for (const [british, american] of SPELLINGS) {
    if (forms.length >= MAX_SPELLINGS) break;
    forms = forms.flatMap((form) => [
      form,
      ...(form.includes(british) ? [form.replaceAll(british, american)] : []),
      ...(form.includes(american) && !form.includes(british) ? [form.replaceAll(american, british)] : []),
    ]);
  }
  return forms.flatMap((form) => {
    const match = ISE_OR_IZE.exec(form);
    if (!match) return [form];
    const at = match.index + match[0].length - 1;
    return [form, form.slice(0, at) + (form[at] === 's' ? 'z' : 's') + form.slice(at + 1)];
  });
}
