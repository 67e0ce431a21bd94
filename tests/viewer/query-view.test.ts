import { describe, expect, it } from 'vitest';
import { checkReadOnly } from '../../server/cypher-guard.ts';
import { evidenceParameters } from '../../viewer/api-client.ts';
import { formatCsv } from '../../viewer/csv.ts';
import { QUERY_TEMPLATES } from '../../viewer/query-templates.ts';
import {
  buildResultGraph,
  heightOfResult,
  lookOfResultEdge,
  lookOfResultNode,
  toSelection,
} from '../../viewer/result-graph.ts';
import { NO_FILTERS } from '../../viewer/state.ts';

describe('formatCsv', () => {
  it('quotes what needs it and leaves nulls empty', () => {
    expect(
      formatCsv(
        ['a', 'b'],
        [
          ['one, "two"', null],
          ['三\n四', 5],
          [['x'], true],
        ],
      ),
    ).toBe('\ufeffa,b\r\n"one, ""two""",\r\n"三\n四",5\r\n"[""x""]",true\r\n');
  });
});

describe('QUERY_TEMPLATES', () => {
  it.each(Object.entries(QUERY_TEMPLATES))('%s only reads, and is bounded', (_, cypher) => {
    expect(checkReadOnly(cypher)).toMatchObject({ ok: true });
    expect(cypher).toMatch(/LIMIT \d+$/);
  });
});

describe('buildResultGraph', () => {
  it('puts each label in its own column and drops edges that lack an end', () => {
    const graph = buildResultGraph({
      nodes: [
        { key: 'Report:a', label: 'Report', caption: 'a 2020' },
        { key: 'Project:p', label: 'Project', caption: '大桥' },
        { key: 'Project:q', label: 'Project', caption: '隧道' },
      ],
      edges: [
        { key: '1', type: 'NAMES', from: 'Report:a', to: 'Project:p' },
        { key: '2', type: 'NAMES', from: 'Report:a', to: 'Project:gone' },
      ],
    });
    expect(graph.size).toBe(1);
    expect(graph.getNodeAttribute('Project:p', 'x')).toBe(graph.getNodeAttribute('Project:q', 'x'));
    expect(graph.getNodeAttribute('Project:p', 'y')).not.toBe(graph.getNodeAttribute('Project:q', 'y'));
    expect(graph.getNodeAttribute('Report:a', 'x')).not.toBe(graph.getNodeAttribute('Project:p', 'x'));
  });

  it('is empty for an answer without nodes', () => {
    expect(buildResultGraph({ nodes: [], edges: [] }).order).toBe(0);
  });
});

describe('looks of a result', () => {
  const NODE = { x: 0, y: 0, label: 'Project', caption: '大桥' };

  it('ring the chosen node and colour the chosen edge, and nothing else', () => {
    const ringOf = (key: string): boolean =>
      lookOfResultNode({ kind: 'node', key: 'Project:p' }, key, NODE).highlighted;
    expect([ringOf('Project:p'), ringOf('Project:q')]).toEqual([true, false]);
    const edge = { kind: 'edge', from: 'Report:a', to: 'Project:p' } as const;
    expect(lookOfResultEdge(edge, 'Report:a', 'Project:p').color).not.toBe(
      lookOfResultEdge(edge, 'Report:a', 'Project:q').color,
    );
  });

  it('grow in height with the longest column, within bounds', () => {
    const heightOf = (count: number): number =>
      heightOfResult({
        nodes: Array.from({ length: count }, (_, i) => ({ key: `City:${i}`, label: 'City', caption: '' })),
      });
    expect(heightOf(10)).toBeLessThan(heightOf(15));
    expect(heightOf(0)).toBeGreaterThan(0);
    expect(heightOf(500)).toBe(heightOf(5000));
  });
});

describe('toSelection', () => {
  it('knows nodes and edges, and takes plain values for what they are', () => {
    expect(toSelection({ key: 'City:a', label: 'City', caption: 'A', level: 'city' })?.selection).toEqual({
      kind: 'node',
      key: 'City:a',
    });
    expect(toSelection({ type: 'NAMES', from: 'a', to: 'b', properties: {} })?.selection).toEqual({
      kind: 'edge',
      from: 'a',
      to: 'b',
    });
    for (const value of [null, 'City:a', 3, ['City:a'], { key: 'City:a' }]) expect(toSelection(value)).toBeNull();
  });
});

describe('evidenceParameters', () => {
  it('names an edge by both ends and leaves out filters that are not set', () => {
    const page = { offset: 0, limit: 20 };
    expect(evidenceParameters({ kind: 'edge', from: 'City:a', to: 'Theme:b' }, NO_FILTERS, page).toString()).toBe(
      'from=City%3Aa&to=Theme%3Ab&offset=0&limit=20',
    );
    const filters = { cities: ['a', 'b'], themes: ['t'], fromYear: 2016, toYear: null, text: 'bridge' };
    expect(evidenceParameters({ kind: 'node', key: 'City:a' }, filters, page).toString()).toBe(
      'node=City%3Aa&city=a%2Cb&theme=t&from_year=2016&offset=0&limit=20',
    );
  });
});
