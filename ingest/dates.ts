import { DATES, MONTHS_EN } from './locales/time.ts';
import { isYear, readCount, readYear } from './numerals.ts';

export interface DateParts {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
}

/** The ISO form of a date that exists, else null. */
export function isoDate({ year, month, day }: DateParts): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** Reads the named groups `year month day` of a match of a date pattern; English month names and Han numbers count. */
export function dateOf(groups: Partial<Record<string, string>> | undefined): string | null {
  const { month = '', day = '' } = groups ?? {};
  const year = readYear(groups?.['year']);
  if (!isYear(year)) return null;
  return isoDate({
    year,
    month: MONTHS_EN.indexOf(month) + 1 || readCount(month),
    day: readCount(day),
  });
}

/** Full dates in a folded text, in order, with their positions in it. */
export function findDates(folded: string): { start: number; end: number; iso: string }[] {
  return DATES.flatMap((pattern) => [...folded.matchAll(pattern)])
    .flatMap((match) => {
      const iso = dateOf(match.groups);
      return iso ? [{ start: match.index, end: match.index + match[0].length, iso }] : [];
    })
    .sort((a, b) => a.start - b.start);
}
