import { describe, expect, it } from 'vitest';
import { PLACES } from '../../ingest/locales/places.ts';
import { readDocument, type ReadDocument } from '../../ingest/document.ts';
import { compilePlaces } from '../../ingest/place.ts';
import type { GivenMetadata } from '../../ingest/types.ts';

const places = compilePlaces(PLACES);
const read = (text: string, given: GivenMetadata): ReadDocument =>
  readDocument(
    {
      id: 'notes.jsonl#1',
      path: 'notes.jsonl#1',
      format: 'jsonl',
      text,
      sha256: '',
      bodyOffset: 0,
      given: { city: 'dalian', ...given },
    },
    places,
  );
const note = (text: string, given: GivenMetadata = { publishedOn: '2022-08-16' }): ReadDocument =>
  read(text, { kind: 'note', ...given });

describe('a note', () => {
  it.each([
    'The tunnel was opened on 1 May 2023.',
    'On December 9, 2020, the first tube was sunk.',
    '2023年，引水工程纳入国家规划。',
    '2021年，辽宁提出加快建设科学城。',
  ])('is no report of the year it speaks of: %s', (text) => {
    const { record, issues } = note(text);
    expect(record).toMatchObject({ kind: 'note', reportYear: { value: null }, deliveredOn: { value: null } });
    expect([record.reviewedFrom, record.plannedFrom]).toEqual([null, null]);
    expect(issues).toEqual([]);
  });

  it('neither looks back nor sets tasks, and "this year" is that of its publication', () => {
    for (const text of ['The line is to start this year.', '地铁4号线将在今年开工。']) {
      const [section, ...others] = note(text, { publishedOn: '2017-05-01' }).sections;
      expect(section?.anchors).toMatchObject({ mode: null, reviewedTo: 2016, plannedFrom: 2017 });
      expect(others).toEqual([]);
    }
  });

  it('may give its year alone', () => {
    const { record, sections, issues } = note('The line is to start this year.', { year: 2017 });
    expect(record.reportYear).toMatchObject({ value: 2017, basis: 'given' });
    expect(sections[0]?.anchors).toMatchObject({ mode: null, plannedFrom: 2017 });
    expect(issues).toEqual([]);
  });

  it('without any date is an issue', () => {
    expect(note('The line was opened.', {}).issues.map(({ code }) => code)).toEqual(['YEAR_UNKNOWN']);
  });

  it('takes no year from its title', () => {
    expect(
      note('The line was opened.', { publishedOn: '2022-08-16', title: 'News of 2019' }).record.reportYear.value,
    ).toBeNull();
  });
});

describe('a report with the same words', () => {
  it('is still asked for its year', () => {
    const { record } = read('2023年，引水工程纳入国家规划。', { kind: 'report' });
    expect(record.reportYear.value).toBe(2023);
    expect(read('The line was opened.', {}).issues.map(({ code }) => code)).toEqual(['YEAR_UNKNOWN']);
  });
});
