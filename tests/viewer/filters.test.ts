import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../viewer/build-graph.ts';
import { findThemesOfProjects, findVisible, holdsText, type Visible } from '../../viewer/filters.ts';
import { layoutPicture } from '../../viewer/layout.ts';
import { NO_FILTERS, type Filters } from '../../viewer/state.ts';
import { TWO_CITIES } from './picture.ts';

const graph = buildGraph(TWO_CITIES, layoutPicture(TWO_CITIES));
const themes = findThemesOfProjects(TWO_CITIES);
const filter = (change: Partial<Filters>): Visible => findVisible(graph, { ...NO_FILTERS, ...change }, themes);
const projectsOf = ({ nodes }: Visible): string[] =>
  [...nodes]
    .filter((key) => key.startsWith('Project:'))
    .map((key) => key.slice(8))
    .sort();

describe('findVisible', () => {
  it('shows all without filters, and counts what the graph has', () => {
    const { counts, nodes, edges } = filter({});
    expect(nodes.size).toBe(graph.order);
    expect(edges.size).toBe(graph.size);
    expect(counts).toEqual({ cities: 2, reports: 5, projects: 4, edges: TWO_CITIES.edges.length, years: [2019, 2021] });
  });

  it.each<{ by: string; change: Partial<Filters>; projects: string[] }>([
    { by: 'city', change: { cities: ['west'] }, projects: ['tunnel'] },
    // The ferry's own lane ends in 2019; its lane in the other city stays.
    { by: 'first year', change: { fromYear: 2021 }, projects: ['bridge', 'ranch', 'tunnel'] },
    { by: 'one year', change: { fromYear: 2020, toYear: 2020 }, projects: ['bridge'] },
    { by: 'theme', change: { themes: ['marine-economy'] }, projects: ['ranch'] },
    { by: 'English name, whatever its case', change: { text: 'BRIDGE' }, projects: ['bridge'] },
    { by: 'Chinese name', change: { text: 'tunnel工程' }, projects: ['tunnel'] },
    { by: 'two of them', change: { cities: ['east'], themes: ['livelihood'] }, projects: [] },
  ])('filters projects by $by', ({ change, projects }) => {
    expect(projectsOf(filter(change))).toEqual(projects);
  });

  it('counts a project that only another city names where its own is hidden', () => {
    expect(filter({ cities: ['west'] }).counts.projects).toBe(2);
  });

  it('hides other themes with their lanes and marks', () => {
    const { nodes, edges } = filter({ themes: ['livelihood'] });
    expect(nodes.has('Theme:livelihood')).toBe(true);
    expect(nodes.has('Theme:opening-up')).toBe(false);
    expect(nodes.has('COVERS:Report:east-2019-gwr:Theme:opening-up')).toBe(false);
    expect(edges.has('line:City:east~Theme:opening-up')).toBe(false);
  });

  it('never shows a line without both its ends', () => {
    for (const change of [{ fromYear: 2020 }, { cities: ['east'] }, { text: 'ferry' }, { themes: ['opening-up'] }]) {
      const { nodes, edges } = filter(change);
      for (const key of edges)
        expect(
          graph.extremities(key).every((end) => nodes.has(end)),
          key,
        ).toBe(true);
    }
  });

  it('tells when nothing is left', () => {
    expect(filter({ cities: ['nowhere'] }).counts).toMatchObject({ reports: 0, projects: 0, edges: 0, years: null });
  });
});

describe('holdsText', () => {
  it.each([
    ['', ['x'], true],
    [' bay ', ['Jinzhou Bay'], true],
    ['湾', ['Jinzhou Bay', '金州湾'], true],
    ['bays', ['Jinzhou Bay'], false],
  ])('of %j in %j is %j', (text, names, expected) => {
    expect(holdsText(text, names)).toBe(expected);
  });
});
