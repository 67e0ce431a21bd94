import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createState, setFilters, toggleId, type Selection, type ViewState } from '../../viewer/state.ts';
import { formatState, parseState } from '../../viewer/url-state.ts';

const id = fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,5})?$/);
const key = fc.oneof(
  id.map((it) => `City:${it}`),
  // Document ids are paths: spaces, Han and signs of addresses occur.
  fc.string({ minLength: 1, unit: 'grapheme' }).map((it) => `Document:${it.replaceAll('~', '-')}`),
);
const selection: fc.Arbitrary<Selection | null> = fc.oneof(
  fc.constant(null),
  key.map((it) => ({ kind: 'node' as const, key: it })),
  fc.tuple(key, key).map(([from, to]) => ({ kind: 'edge' as const, from, to })),
);
const ids = fc.uniqueArray(id, { maxLength: 3 }).map((list) => list.sort());
const years = fc
  .tuple(fc.option(fc.integer({ min: 1900, max: 2100 })), fc.option(fc.integer({ min: 1900, max: 2100 })))
  .filter(([from, to]) => from === null || to === null || from <= to);
const state: fc.Arbitrary<ViewState> = fc
  .record({
    language: fc.constantFrom('en' as const, 'zh' as const),
    view: fc.constantFrom('graph' as const, 'table' as const, 'query' as const),
    selection,
    tab: fc.constantFrom('timeline' as const, 'sentences' as const),
    cities: ids,
    themes: ids,
    years,
    text: fc.string(),
    issuesOpen: fc.boolean(),
    cypher: fc.string(),
    camera: fc.option(
      fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.constant(0.25), ratio: fc.constantFrom(0.5, 1, 1.25) }),
    ),
  })
  .map(({ cities, themes, years: [fromYear, toYear], text, ...rest }) => ({
    ...rest,
    filters: { cities, themes, fromYear, toYear, text },
  }));

describe('formatState and parseState', () => {
  it('give every state back, in either language of the browser', () => {
    fc.assert(
      fc.property(state, fc.constantFrom('en' as const, 'zh' as const), (given, browser) => {
        expect(parseState(`#${formatState(given, browser)}`, browser)).toEqual(given);
      }),
    );
  });

  it('never throw on what people paste', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseState(`#${text}`, 'en')));
    fc.assert(fc.property(fc.string(), (text) => void parseState(`#v=1&node=${text}&time=${text}&cam=${text}`, 'en')));
  });

  it('write an address that is short and can be read', () => {
    const given: ViewState = {
      ...createState('en'),
      selection: { kind: 'edge', from: 'Report:east-2020-gwr', to: 'Theme:livelihood' },
      filters: { cities: ['east', 'west'], themes: [], fromYear: 2016, toYear: null, text: '' },
    };
    expect(formatState(given, 'en')).toBe('v=1&edge=Report:east-2020-gwr~Theme:livelihood&city=east~west&time=2016..');
    expect(formatState(createState('zh'), 'zh')).toBe('v=1');
  });

  it.each([
    ['2016..2020', 2016, 2020],
    ['..2012', null, 2012],
    ['2012..', 2012, null],
    ['2018', 2018, 2018],
    ['2020..2016', 2016, 2020],
    ['0..99999', 1900, 2100],
    ['earliest..x', null, null],
    ['', null, null],
    ['2016...2020', 2016, null],
  ])('read time=%s as %s to %s', (time, fromYear, toYear) => {
    expect(parseState(`#v=1&time=${time}`, 'en').filters).toMatchObject({ fromYear, toYear });
  });

  it.each(['v=2&view=table', 'v=&node=City:a&view=table'])('start afresh on another version: %s', (hash) => {
    expect(parseState(`#${hash}`, 'en')).toEqual(createState('en'));
  });

  it('leave out what is unknown and keep the rest', () => {
    expect(parseState('#v=1&view=globe&lang=fr&cam=1,2&edge=only&city=~a~~a&%&node', 'en')).toEqual({
      ...createState('en'),
      filters: { ...createState('en').filters, cities: ['a'] },
    });
  });
});

describe('setFilters', () => {
  it.each([
    { change: { fromYear: 2022 }, expected: { fromYear: 2022, toYear: 2022 } },
    { change: { toYear: 2012 }, expected: { fromYear: 2012, toYear: 2012 } },
    { change: { toYear: null }, expected: { fromYear: 2015, toYear: null } },
  ])('takes the other end along: $change', ({ change, expected }) => {
    const given = setFilters(createState('en'), { fromYear: 2015, toYear: 2020 });
    expect(setFilters(given, change).filters).toMatchObject(expected);
  });
});

describe('toggleId', () => {
  it('does not tell the order of clicks, and takes back', () => {
    expect(toggleId(toggleId([], 'b'), 'a')).toEqual(['a', 'b']);
    expect(toggleId(['a', 'b'], 'a')).toEqual(['b']);
  });
});
