import { createIssue } from './issues.ts';
import { findOnePlace, type PlaceFinder } from './place.ts';
import { givenReading } from './readings.ts';
import type { YearWitness } from './report-years.ts';
import type { DocumentRecord, GivenFrom, Issue, IssueCode, Reading, SourceText } from './types.ts';

/** Something beside or in the text that says the same as a reading, or something else. */
export interface OutsideReading<T> {
  readonly reading: Reading<T>;
  /** "the title", "the file name": for the words of an issue. */
  readonly from: string;
}

export interface OutsideReadings {
  /** What a field gives: it wins over the text. */
  readonly given: { readonly year: Reading<number> | null; readonly city: Reading<string> | null };
  /** What title and file name say: they fill what the text leaves open, the title first. */
  readonly years: readonly OutsideReading<number>[];
  readonly cities: readonly OutsideReading<string>[];
  readonly issues: readonly Issue[];
}

/** City and year of fields, title and file name. */
export function readOutside({ id, path, given }: SourceText, finder: PlaceFinder): OutsideReadings {
  const name = id.split('/').pop() ?? id;
  const texts: [GivenFrom, string | undefined][] = [
    ['title', given.title],
    ['file name', id.includes('#') ? undefined : name.replace(/\.\w+$/, '')],
  ];
  const collect = <T>(read: (text: string) => T | null): OutsideReading<T>[] =>
    texts.flatMap(([from, text = '']) => {
      const found = read(text);
      return found === null ? [] : [{ reading: givenReading(found, text, from), from: `the ${from}` }];
    });
  const cityIn = (text: string): string | null =>
    finder.places.find((place) => place.id === text)?.id ?? findOnePlace(text, finder)?.id ?? null;
  const city = given.city === undefined ? null : cityIn(given.city);
  const unknown = `The field "city" is ignored: no place, or more than one, is called “${given.city ?? ''}”.`;
  return {
    given: {
      year: given.year === undefined ? null : givenReading(given.year, String(given.year), 'field'),
      city: city === null ? null : givenReading(city, given.city ?? '', 'field'),
    },
    years: collect(findOneYear),
    cities: collect(cityIn),
    issues: given.city !== undefined && city === null ? [createIssue('GIVEN_INVALID', { file: path }, unknown)] : [],
  };
}

/** The given reading, else the text's own, else the first of title and file name; a posting date stands back behind these. */
export function chooseReading<T>(
  read: Reading<T>,
  given: Reading<T> | null,
  others: readonly OutsideReading<T>[],
): Reading<T> {
  if (given) return given;
  return read.value === null || read.basis === 'posted' ? (others[0]?.reading ?? read) : read;
}

/** What the readings leave open, take as a last resort, or contradict. `read` are the text's own readings. */
export function findContradictions(
  source: SourceText,
  record: DocumentRecord,
  parts: {
    read: { reportYear: Reading<number>; city: Reading<string> };
    outside: OutsideReadings;
    witnesses: readonly YearWitness[];
  },
): Issue[] {
  const { kind, reportYear, publishedOn, city } = record;
  const isUndated = reportYear.value === null && (kind === 'report' || publishedOn.value === null);
  const { read, outside, witnesses } = parts;
  const issue = (code: IssueCode, at: number | null, message: string): Issue =>
    createIssue(code, { file: source.path, ...(at === null ? {} : positionAt(source.text, at)) }, message);
  const conflicts = <T>(code: IssueCode, own: Reading<T>, others: readonly OutsideReading<T>[]): Issue[] =>
    others
      .filter(({ reading }) => own.value !== null && reading.value !== null && reading.value !== own.value)
      .map(({ reading, from }) =>
        issue(
          code,
          reading.startOffset ?? own.startOffset,
          `${own.basis === 'given' ? 'It is taken for' : 'The text is of'} ${String(own.value)} (“${shorten(own.quote)}”), but ${from} says ${String(reading.value)} (“${shorten(reading.quote)}”).`,
        ),
      );
  const textYear =
    outside.given.year && read.reportYear.basis !== 'posted' ? [{ reading: read.reportYear, from: 'the text' }] : [];
  const textCity = outside.given.city ? [{ reading: read.city, from: 'the text' }] : [];
  const posted = `Only the posting date “${reportYear.quote ?? ''}” gives the year ${String(reportYear.value)}.`;
  return [
    ...outside.issues,
    ...(isUndated ? [issue('YEAR_UNKNOWN', null, reportYear.reason ?? 'No year is stated.')] : []),
    ...(reportYear.basis === 'posted' ? [issue('YEAR_FROM_POSTING', reportYear.startOffset, posted)] : []),
    ...conflicts('YEAR_CONFLICT', reportYear, [...textYear, ...witnesses, ...outside.years]),
    ...(city.value === null ? [issue('CITY_UNKNOWN', null, city.reason ?? 'No place is named.')] : []),
    ...conflicts('CITY_CONFLICT', city, [...textCity, ...outside.cities]),
  ];
}

/** A quote for a message. */
function shorten(quote: string | null): string {
  const words = (quote ?? '').replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
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
