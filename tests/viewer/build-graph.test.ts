import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../viewer/build-graph.ts';
import { findAnchor, findFocus } from '../../viewer/focus.ts';
import { findHovered } from '../../viewer/hover.ts';
import { layoutPicture } from '../../viewer/layout.ts';
import { must, TWO_CITIES } from './picture.ts';

const graph = buildGraph(TWO_CITIES, layoutPicture(TWO_CITIES));

describe('buildGraph', () => {
  it('draws every node and every edge of the picture under its own key', () => {
    for (const { key } of TWO_CITIES.nodes) expect(graph.hasNode(key), key).toBe(true);
    for (const { key, type } of TWO_CITIES.edges)
      expect(type === 'COVERS' || type === 'NAMES' ? graph.hasNode(key) : graph.hasEdge(key), key).toBe(true);
  });

  it('opens both ends of the edge that a mark or line stands for', () => {
    expect(graph.getNodeAttributes('COVERS:Report:east-2019-gwr:Theme:livelihood').target).toEqual({
      kind: 'edge',
      from: 'Report:east-2019-gwr',
      to: 'Theme:livelihood',
    });
    expect(graph.getEdgeAttributes('line:City:west~Theme:livelihood').target).toEqual({
      kind: 'edge',
      from: 'City:west',
      to: 'Theme:livelihood',
    });
    expect(graph.getNodeAttributes('Project:bridge').target).toEqual({ kind: 'node', key: 'Project:bridge' });
  });

  it('counts the sentences of a lane for its city alone', () => {
    expect(graph.getNodeAttribute('lane:City:east~Theme:livelihood', 'sentences')).toBe(3 * 4);
    expect(graph.getNodeAttribute('lane:City:west~Theme:livelihood', 'sentences')).toBe(2 * 4);
  });

  it('draws no line where a city says nothing on a theme', () => {
    const { nodes, edges } = TWO_CITIES;
    const silent = {
      nodes,
      edges: edges.filter(
        ({ type, from, to }) => type !== 'COVERS' || !from.includes('west') || !to.includes('livelihood'),
      ),
    };
    const other = buildGraph(silent, layoutPicture(silent));
    expect(other.hasEdge('line:City:west~Theme:livelihood')).toBe(false);
    expect(other.hasEdge('line:City:east~Theme:livelihood')).toBe(true);
    expect(other.hasNode('lane:City:west~Theme:livelihood')).toBe(true);
  });

  it('makes larger marks of more sentences', () => {
    const edges = TWO_CITIES.edges.map((edge) =>
      edge.key === 'COVERS:Report:east-2019-gwr:Theme:livelihood' ? { ...edge, sentences: 40 } : edge,
    );
    const other = buildGraph({ ...TWO_CITIES, edges }, layoutPicture(TWO_CITIES));
    const sizeOf = (theme: string): number =>
      other.getNodeAttribute(`COVERS:Report:east-2019-gwr:Theme:${theme}`, 'size');
    expect(sizeOf('livelihood')).toBeGreaterThan(sizeOf('opening-up'));
  });

  it('joins the mentions of a project from first to last, and tells where a report between is not loaded', () => {
    const gapOf = (report: string): boolean | undefined =>
      graph.edges().includes(report) ? graph.getEdgeAttribute(report, 'hasGap') : undefined;
    expect(gapOf('line:west|Project:tunnel~NAMES:Report:west-2021-gwr:Project:tunnel')).toBe(true);
    expect(gapOf('line:east|Project:bridge~NAMES:Report:east-2021-gwr:Project:bridge')).toBe(false);
  });

  it('repeats the name of a project that a second city names, and keeps one node for it', () => {
    const ferries = graph.filterNodes(
      (_, { of, kind }) => kind.toLowerCase().startsWith('project') && of.includes('Project:ferry'),
    );
    expect(ferries.map((key) => graph.getNodeAttribute(key, 'kind')).sort()).toEqual(['Project', 'project-lane']);
  });

  it('marks a missing report year on the line of its city only', () => {
    expect(graph.filterNodes((_, { kind }) => kind === 'gap')).toEqual(['gap:City:west~2020']);
  });

  it('gives lines width enough to be clicked', () => {
    expect(graph.filterEdges((_, { size }) => size < 3)).toEqual([]);
  });
});

describe('findFocus', () => {
  it.each([
    { of: 'nothing', selection: null },
    { of: 'a sentence, which is not drawn', selection: { kind: 'node', key: 'Sentence:x@0' } as const },
  ])('is null for $of', ({ selection }) => {
    expect(findFocus(graph, selection)).toBeNull();
  });

  it('holds the marks, lines, reports and city of a project, and no other project', () => {
    const focus = must(findFocus(graph, { kind: 'node', key: 'Project:bridge' }));
    for (const key of [
      'Project:bridge',
      'NAMES:Report:east-2020-gwr:Project:bridge',
      'SERVES:Project:bridge:Theme:opening-up',
      'Report:east-2020-gwr',
      'City:east',
      'Theme:opening-up',
    ])
      expect(focus.has(key), key).toBe(true);
    for (const key of ['Project:ranch', 'City:west', 'Theme:livelihood']) expect(focus.has(key), key).toBe(false);
  });

  it('holds of an edge its mark and both ends alone', () => {
    const focus = must(findFocus(graph, { kind: 'edge', from: 'Report:east-2020-gwr', to: 'Theme:livelihood' }));
    expect([...focus].filter((key) => key.startsWith('COVERS'))).toEqual([
      'COVERS:Report:east-2020-gwr:Theme:livelihood',
    ]);
    expect(focus.has('Theme:livelihood')).toBe(true);
  });
});

describe('findAnchor', () => {
  it('is the node, the mark of an edge, or null for what is not drawn', () => {
    expect(findAnchor(graph, { kind: 'node', key: 'City:east' })).toBe('City:east');
    expect(findAnchor(graph, { kind: 'edge', from: 'Report:east-2020-gwr', to: 'Theme:livelihood' })).toBe(
      'COVERS:Report:east-2020-gwr:Theme:livelihood',
    );
    expect(findAnchor(graph, { kind: 'node', key: 'Document:none' })).toBeNull();
  });
});

describe('findHovered', () => {
  it('holds the lines at a project with what it serves, not those of others', () => {
    const hovered = findHovered(graph, { kind: 'node', key: 'Project:bridge' });
    expect(hovered.has('SERVES:Project:bridge:Theme:opening-up')).toBe(true);
    expect([...hovered].filter((key) => key.includes('tunnel'))).toEqual([]);
  });
});
