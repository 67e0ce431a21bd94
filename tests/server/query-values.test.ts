import { describe, expect, it } from 'vitest';
import type { Found } from '../../server/query-values.ts';
import { createCaption, toPlainValue } from '../../server/query-values.ts';

const found = (): Found => ({ nodes: new Map(), edges: new Map() });
const keyOf = (id: number): string => `Node:${id}`;

describe('toPlainValue', () => {
  it.each([
    ['a missing value', undefined, null],
    ['an integer beyond 2^53', 9007199254740993n, '9007199254740993'],
    ['a number JSON has not', Number.NaN, 'NaN'],
    ['a date', new Date(Date.UTC(2024, 0, 2)), '2024-01-02T00:00:00.000Z'],
    ['bytes', Buffer.from([1, 255]), '01ff'],
    ['a vector', new Float32Array([1, 2]), [1, 2]],
    ['a list in a map', { a: [1n, 'x', null] }, { a: ['1', 'x', null] }],
    ['a map that only resembles a node', { _id: 1, _labels: 'City' }, { _id: 1, _labels: 'City' }],
    ['a map that only resembles an edge', { _id: 1, _type: 'R', _source: 1 }, { _id: 1, _type: 'R', _source: 1 }],
  ])('makes %s plain', (_, value, expected) => {
    expect(toPlainValue(value, found(), keyOf)).toEqual(expected);
  });

  it('collects the nodes and edges of a path, each once', () => {
    const all = found();
    const city = { _id: 0, _labels: ['Atlas', 'City'], key: 'City:harbour', nameZh: '港城' };
    const within = { _id: 5, _type: 'WITHIN', _source: 0, _target: 9, key: '', since: 1 };
    const value = toPlainValue({ nodes: [city, city], edges: [within] }, all, keyOf);
    const node = { key: 'City:harbour', label: 'City', caption: '港城' };
    const edge = { key: 'WITHIN:Node:0:Node:9', type: 'WITHIN', from: 'Node:0', to: 'Node:9' };
    expect(value).toEqual({
      nodes: [
        { ...node, nameZh: '港城' },
        { ...node, nameZh: '港城' },
      ],
      edges: [{ ...edge, properties: { since: 1 } }],
    });
    expect([...all.nodes.values()]).toEqual([node]);
    expect([...all.edges.values()]).toEqual([edge]);
  });

  it.each([
    ['with a key of its own', { key: 'review' }, 'COVERS:Node:1:Node:2:review'],
    ['of other people', {}, 'COVERS:Node:1:Node:2:8'],
  ])('names an edge %s', (_, properties, key) => {
    const value = toPlainValue({ _id: 8, _type: 'COVERS', _source: 1, _target: 2, ...properties }, found(), keyOf);
    expect(value).toMatchObject({ key });
  });

  it('names nodes of other people by their internal id', () => {
    const all = found();
    toPlainValue({ _id: 7, _labels: ['Person'] }, all, keyOf);
    expect([...all.nodes.values()]).toEqual([{ key: '7', label: 'Person', caption: '7' }]);
  });
});

describe('createCaption', () => {
  it.each([
    [{ id: 'x', title: 'Title', nameEn: 'Name', nameZh: '名' }, 'Name'],
    [{ id: 'x', nameEn: '', nameZh: '名' }, '名'],
    [{ id: 'x', text: '𠮷'.repeat(70) }, `${'𠮷'.repeat(60)}…`],
    [{ id: 'x' }, 'x'],
    [{ id: 5 }, 'fallback'],
  ])('of %j is %j', (properties, caption) => {
    expect(createCaption(properties, 'fallback')).toBe(caption);
  });
});
