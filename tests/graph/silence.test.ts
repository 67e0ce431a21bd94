import { describe, expect, it } from 'vitest';
import type { CatalogDocument } from '../../graph/catalog.ts';
import { findSilence } from '../../graph/silence.ts';

const report = (year: number, change: Partial<CatalogDocument> = {}): CatalogDocument => ({
  key: `Document:${year}`,
  id: String(year),
  kind: 'report',
  language: 'zh',
  title: '',
  url: null,
  city: 'City:dalian',
  reportKind: 'gwr',
  reportYear: year,
  reviewed: { from: year - 1, to: year - 1 },
  planned: null,
  deliveredOn: null,
  publishedOn: null,
  sha256: '',
  fingerprint: '',
  position: year,
  year,
  ...change,
});

interface Case {
  readonly loaded: readonly number[];
  readonly named: readonly number[];
  readonly others?: readonly CatalogDocument[];
  readonly status?: string | null;
}

const silence = ({ loaded, named, others = [], status = 'implementation' }: Case) =>
  findSilence('City:dalian', status, {
    documents: [...loaded.map((year) => report(year)), ...others],
    naming: new Set([...named.map((year) => `Document:${year}`), ...others.map(({ key }) => key)]),
  });

describe('findSilence', () => {
  it('tells silent years from years of which nothing is loaded', () => {
    expect(silence({ loaded: [2016, 2018, 2019], named: [2016, 2019] })).toMatchObject({
      missingYears: [2017],
      silentYears: [2018],
    });
  });

  it('says nothing of a project without a place', () => {
    const documents = [report(2016), report(2017), report(2018)];
    expect(findSilence(null, null, { documents, naming: new Set(['Document:2016']) })).toEqual({
      missingYears: [],
      silentYears: [],
      unconfirmedSince: null,
    });
  });

  const note = report(2018, { key: 'Document:note', kind: 'note', reportYear: null });
  const copy = report(2018, { key: 'Document:copy', language: 'en' });
  it.each<[string, Case, number | null]>([
    ['two reports in a row are silent', { loaded: [2016, 2017, 2018], named: [2016] }, 2017],
    ['only one report is silent', { loaded: [2016, 2017], named: [2016] }, null],
    ['the report between two silent ones is not loaded', { loaded: [2016, 2017, 2019], named: [2016] }, null],
    ['it is named again', { loaded: [2016, 2017, 2018, 2019], named: [2016, 2019] }, null],
    ['two are silent behind a gap', { loaded: [2016, 2018, 2019], named: [2016] }, 2018],
    ['nobody ever named it', { loaded: [2016, 2017, 2018], named: [] }, null],
    ['it is open', { loaded: [2016, 2017, 2018], named: [2016], status: 'maintenance' }, null],
    ['it was only promised', { loaded: [2016, 2017, 2018], named: [2016], status: null }, 2017],
    ['a note names it', { loaded: [2016, 2017, 2018, 2019], named: [2016], others: [note] }, null],
    [
      'the translation of a silent report names it',
      { loaded: [2016, 2017, 2018], named: [2016], others: [copy] },
      null,
    ],
  ])('when %s', (_, what, since) => {
    expect(silence(what).unconfirmedSince).toBe(since);
  });

  it('asks work reports only: plans and articles owe no account', () => {
    const documents = [report(2016), report(2017, { reportKind: 'article' }), report(2018, { reportKind: 'plan' })];
    const { unconfirmedSince } = findSilence('City:dalian', null, { documents, naming: new Set(['Document:2016']) });
    expect(unconfirmedSince).toBeNull();
  });
});
