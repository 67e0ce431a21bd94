import type { Language } from '../types.ts';
import { MONTHS_EN } from './time.ts';

type Patterns = Readonly<Record<Language, RegExp>>;

/** A last date: by then, not in it. For folded text. */
export const DUE: Patterns = {
  en: /\b(?:by|before|no later than) (?:the )?(?:end of )?(?:the )?(?:year|june|december|january|february|march|april|may|july|august|september|october|november|\d{1,2} \w+|(?:19|20)\d\d)\b|\bwithin the year\b|\bby year end\b/,
  zh: /(?:底|末|日|月|年)(?:之|以)?前|年内|(?:到|至)(?:19|20)\d\d年/,
};

/** A fact turns to what lies ahead: "was started and is planned to open in 2026". */
export const TURNS_AHEAD: Patterns = {
  en: /\b(?:and|but) (?:it )?(?:(?:is|are|was|were) (?:now )?(?:planned|expected|scheduled|due|likely|to be)|will|shall)\b/,
  zh: /[并且但](?:计划|预计|力争|将|拟)/,
};

/** First and second half of a year. */
export const HALVES: readonly Patterns[] = [
  { en: /\bfirst half\b/, zh: /上半年/ },
  { en: /\bsecond half\b/, zh: /下半年/ },
];

/** The four quarters of a year. */
export const QUARTERS: readonly Patterns[] = [
  { en: /\bfirst quarter\b/, zh: /(?:一|1)季度/ },
  { en: /\bsecond quarter\b/, zh: /(?:二|2)季度/ },
  { en: /\bthird quarter\b/, zh: /(?:三|3)季度/ },
  { en: /\bfourth quarter\b/, zh: /(?:四|4)季度/ },
];

/** A month, with its day where one is told; groups `month`, `day`, `dayBefore`. */
export const MONTH_AND_DAY: Patterns = {
  en: new RegExp(
    `\\b(?:in|on|by|since|of|before|from|for)(?: early| late| mid| the end of)? (?:(?<dayBefore>\\d{1,2})(?:st|nd|rd|th)? (?:of )?)?(?<month>${MONTHS_EN.join('|')})\\b(?: (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b)?`,
  ),
  zh: /(?<!\d)(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?/,
};
