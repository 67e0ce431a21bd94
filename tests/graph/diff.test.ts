import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChanges, diffRows, isEmpty, withAttachedEdges } from '../../graph/diff.ts';
import { collectRows, edgeIdentity } from '../../graph/row.ts';
import type { EdgeRow, GraphChanges, GraphRows, NodeRow, Properties } from '../../graph/store.ts';

const node = (id: string, properties: Properties = {}): NodeRow => ({
  key: `City:${id}`,
  label: 'City',
  properties: { id, ...properties },
});
const edge = (from: string, to: string, properties: Properties = {}, key = ''): EdgeRow => ({
  type: 'WITHIN',
  from: `City:${from}`,
  to: `City:${to}`,
  key,
  properties,
});
const rows = (nodes: readonly NodeRow[], edges: readonly EdgeRow[] = []): GraphRows => ({ nodes, edges });

describe('diffRows', () => {
  it('sends nothing for equal rows, lists and order of properties included', () => {
    const stored = rows([node('a', { names: ['x', 'y'], nameEn: 'A' })], [edge('a', 'b', { n: 1 })]);
    const wanted = rows([node('a', { nameEn: 'A', names: ['x', 'y'] })], [edge('a', 'b', { n: 1 })]);
    expect(isEmpty(diffRows(stored, wanted))).toBe(true);
  });

  it.each<[string, Properties, Properties, Properties]>([
    ['a changed value', { nameZh: '旧' }, { nameZh: '新' }, { nameZh: '新' }],
    ['an added value', {}, { nameEn: 'new' }, { nameEn: 'new' }],
    ['a removed value', { url: 'x', nameEn: 'a' }, { nameEn: 'a' }, { url: null }],
    ['another order of a list', { names: ['a', 'b'] }, { names: ['b', 'a'] }, { names: ['b', 'a'] }],
    ['a shorter list', { names: ['a', 'b'] }, { names: ['a'] }, { names: ['a'] }],
    ['a number for a text', { year: '1' }, { year: 1 }, { year: 1 }],
  ])('sends of %s only that', (_, stored, wanted, sent) => {
    expect(diffRows(rows([node('a', stored)]), rows([node('a', wanted)])).setNodes).toEqual([
      { ...node('a'), properties: sent },
    ]);
    expect(diffRows(rows([], [edge('a', 'b', stored)]), rows([], [edge('a', 'b', wanted)])).setEdges).toEqual([
      edge('a', 'b', sent),
    ]);
  });

  it('turns what is stored into what is wanted, and back', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd');
    const properties = fc.dictionary(
      fc.constantFrom('x', 'y'),
      fc.oneof(fc.nat(2), fc.array(fc.constantFrom('p', 'q'), { maxLength: 2 })),
    );
    const anyRows = fc
      .tuple(
        fc.array(fc.tuple(ids, properties).map((it) => node(...it))),
        fc.array(fc.tuple(ids, ids, properties, fc.constantFrom('', 'k')).map((it) => edge(...it))),
      )
      .map(([nodes, edges]) => collectRows([{ nodes, edges }]));
    fc.assert(
      fc.property(anyRows, anyRows, (stored, wanted) => {
        expect(applied(stored, diffRows(stored, wanted))).toEqual(wanted);
        expect(isEmpty(diffRows(wanted, wanted))).toBe(true);
      }),
    );
  });
});

/** What a store does with changes, on plain rows. */
function applied(stored: GraphRows, changes: GraphChanges): GraphRows {
  const gone = new Set([...changes.deleteNodes, ...changes.deleteEdges.map(edgeIdentity)]);
  const set = new Map<string, Properties>([
    ...changes.setNodes.map((it) => [it.key, it.properties] as const),
    ...changes.setEdges.map((it) => [edgeIdentity(it), it.properties] as const),
  ]);
  const update = <T extends { properties: Properties }>(row: T, identity: string): T[] => {
    if (gone.has(identity)) return [];
    const merged = Object.entries({ ...row.properties, ...set.get(identity) }).filter(([, value]) => value !== null);
    return [{ ...row, properties: Object.fromEntries(merged) }];
  };
  return collectRows([
    {
      nodes: [...stored.nodes.flatMap((it) => update(it, it.key)), ...changes.createNodes],
      edges: [...stored.edges.flatMap((it) => update(it, edgeIdentity(it))), ...changes.createEdges],
    },
  ]);
}

describe('countChanges', () => {
  it('counts what is created, deleted and set, an edge that goes with its node once', () => {
    const stored = rows([node('a'), node('b', { nameEn: 'B' })], [edge('a', 'b')]);
    const changes = diffRows(stored, rows([node('b'), node('c', { nameEn: 'C' })], [edge('b', 'c', { n: 1 })]));
    expect(countChanges(withAttachedEdges(changes, [edge('a', 'b'), edge('d', 'a')]))).toEqual({
      nodesCreated: 1,
      nodesDeleted: 1,
      edgesCreated: 1,
      edgesDeleted: 2,
      propertiesSet: 4,
    });
  });
});
