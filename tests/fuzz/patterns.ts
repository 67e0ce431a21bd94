import * as departments from '../../ingest/locales/departments.ts';
import * as eventTime from '../../ingest/locales/event-time.ts';
import * as events from '../../ingest/locales/events.ts';
import * as governments from '../../ingest/locales/governments.ts';
import * as headings from '../../ingest/locales/headings.ts';
import * as lines from '../../ingest/locales/lines.ts';
import * as notPlaces from '../../ingest/locales/not-places.ts';
import * as pageFurniture from '../../ingest/locales/page-furniture.ts';
import * as pageRemnants from '../../ingest/locales/page-remnants.ts';
import * as reportYears from '../../ingest/locales/report-years.ts';
import * as reports from '../../ingest/locales/reports.ts';
import * as time from '../../ingest/locales/time.ts';
import fc from 'fast-check';

const MODULES = {
  departments,
  eventTime,
  events,
  governments,
  headings,
  lines,
  notPlaces,
  pageFurniture,
  pageRemnants,
  reportYears,
  reports,
  time,
};

export interface NamedPattern {
  /** `time.YEAR_EXPRESSIONS.3`. */
  readonly name: string;
  /** Without looking around and edges of words, so that strings can be made of it. */
  readonly pattern: RegExp;
}

let known: readonly NamedPattern[] | undefined;

/** All patterns of the word lists of both languages from which strings can be made. */
export function localePatterns(): readonly NamedPattern[] {
  known ??= Object.entries(MODULES)
    .flatMap(([name, module]) => patternsIn(module, name))
    .map(({ name, pattern }) => ({ name, source: simplify(pattern.source) }))
    .flatMap(({ name, source }) => {
      try {
        const pattern = new RegExp(source);
        fc.sample(fc.stringMatching(pattern), { numRuns: 1, seed: 1 });
        return [{ name, pattern }];
      } catch {
        return [];
      }
    });
  return known;
}

function patternsIn(value: unknown, name: string): { name: string; pattern: RegExp }[] {
  if (value instanceof RegExp) return [{ name, pattern: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => patternsIn(inner, `${name}.${key}`));
}

/** Takes out `(?=…)`, `(?!…)`, `(?<=…)`, `(?<!…)`, `\b` and the names of groups; classes of letters become a few letters. */
function simplify(source: string): string {
  let result = '';
  for (let at = 0; at < source.length; at++) {
    const rest = source.slice(at);
    if (/^\(\?<?[=!]/.test(rest)) at += groupLength(rest) - 1;
    else if (/^\\[bB]/.test(rest)) at++;
    else if (/^\(\?<\w+>/.test(rest)) {
      result += '(?:';
      at += rest.indexOf('>');
    } else if (/^\\[pP]\{[^}]*\}/.test(rest)) {
      result += rest.includes('Han') ? '市' : 'x';
      at += rest.indexOf('}');
    } else if (rest.startsWith('\\')) {
      result += rest.slice(0, 2);
      at++;
    } else result += source.charAt(at);
  }
  return result;
}

/** The length of the group that the text begins with. */
function groupLength(text: string): number {
  let depth = 0;
  let inClass = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\\') at++;
    else if (inClass) inClass = char !== ']';
    else if (char === '[') inClass = true;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return at + 1;
  }
  return text.length;
}
