import { createIssue } from './issues.ts';
import { findOnePlace, type PlaceFinder } from './place.ts';
import type { DocumentRecord, GivenMetadata, Issue, IssueCode, Reading, SourceText } from './types.ts';

/** What stands beside the text and may say the same as it, or something else. */
export interface OutsideReading<T> {
  readonly reading: Reading<T>;
  /** "the title", "the file name": for the words of an issue. */
  readonly from: string;
}

export interface OutsideReadings {
  readonly years: readonly OutsideReading<number>[];
  readonly cities: readonly OutsideReading<string>[];
}

/** City and year of fields, title and file name, the most trusted first. */
export function readOutside({ id, given }: SourceText, finder: PlaceFinder): OutsideReadings {
  const name = id.split('/').pop() ?? id;
  const texts: [string, string | undefined][] = [
    ['the title', given.title],
    ['the file name', id.includes('#') ? undefined : name.replace(/\.\w+$/, '')],
  ];
  const collect = <T>(
    field: keyof GivenMetadata,
    value: T | null,
    read: (text: string) => T | null,
  ): OutsideReading<T>[] => [
    ...(value === null ? [] : [{ reading: givenReading(value, String(given[field])), from: `the field "${field}"` }]),
    ...texts.flatMap(([from, text = '']) => {
      const found = read(text);
      return found === null ? [] : [{ reading: givenReading(found, text), from }];
    }),
  ];
  const cityIn = (text: string): string | null =>
    finder.places.find((place) => place.id === text)?.id ?? findOnePlace(text, finder)?.id ?? null;
  return {
    years: collect('year', given.year ?? null, findOneYear),
    cities: collect('city', given.city === undefined ? null : cityIn(given.city), cityIn),
  };
}

/** The reading itself, else the first from outside. */
export function fillReading<T>(reading: Reading<T>, outside: readonly OutsideReading<T>[]): Reading<T> {
  return reading.value === null ? (outside[0]?.reading ?? reading) : reading;
}

/** What the readings leave open, take as a last resort, or contradict. */
export function findContradictions(source: SourceText, record: DocumentRecord, outside: OutsideReadings): Issue[] {
  const { reportYear, city } = record;
  const issue = (code: IssueCode, at: number | null, message: string): Issue =>
    createIssue(code, { file: source.path, ...(at === null ? {} : positionAt(source.text, at)) }, message);
  const conflicts = <T>(code: IssueCode, own: Reading<T>, others: readonly OutsideReading<T>[]): Issue[] =>
    own.value === null
      ? []
      : others
          .filter(({ reading }) => reading.value !== own.value)
          .map(({ reading, from }) =>
            issue(
              code,
              reading.startOffset ?? own.startOffset,
              `The text is of ${String(own.value)} (“${own.quote ?? ''}”), but ${from} says ${String(reading.value)} (“${reading.quote ?? ''}”).`,
            ),
          );
  const posted = `Only the posting date “${reportYear.quote ?? ''}” gives the year ${String(reportYear.value)}.`;
  return [
    ...(reportYear.value === null ? [issue('YEAR_UNKNOWN', null, reportYear.reason ?? 'No year is stated.')] : []),
    ...(reportYear.basis === 'posted' ? [issue('YEAR_FROM_POSTING', reportYear.startOffset, posted)] : []),
    ...conflicts('YEAR_CONFLICT', reportYear, outside.years),
    ...(city.value === null ? [issue('CITY_UNKNOWN', null, city.reason ?? 'No place is named.')] : []),
    ...conflicts('CITY_CONFLICT', city, outside.cities),
  ];
}

export function givenReading<T>(value: T, quote: string): Reading<T> {
  return { value, basis: 'given', quote, startOffset: null };
}

/** The one year a title or file name names; null where it names none or several. */
function findOneYear(text: string): number | null {
  const years = new Set(text.match(/(?<![\p{Script=Latin}\d])(?:19|20)\d\d(?![\p{Script=Latin}\d])/gu));
  const [year] = years;
  return year !== undefined && years.size === 1 ? Number(year) : null;
}

/** Line and column (1-based, UTF-16 code units) of an offset. */
function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
