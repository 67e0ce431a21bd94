import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../viewer/build-graph.ts';
import { findThemesOfProjects, findVisible } from '../../viewer/filters.ts';
import { findFocus } from '../../viewer/focus.ts';
import { layoutPicture } from '../../viewer/layout.ts';
import { DIMMED, themeColor } from '../../viewer/palette.ts';
import { lookOfEdge, lookOfNode, type Look } from '../../viewer/reducers.ts';
import { NO_FILTERS } from '../../viewer/state.ts';
import { TWO_CITIES } from './picture.ts';

const graph = buildGraph(TWO_CITIES, layoutPicture(TWO_CITIES));
const NONE: ReadonlySet<string> = new Set();
const PLAIN: Look = {
  language: 'en',
  visible: findVisible(graph, NO_FILTERS, findThemesOfProjects(TWO_CITIES)),
  focus: null,
  hovered: NONE,
  selected: null,
};
const nodeOf = (key: string, look: Partial<Look> = {}) =>
  lookOfNode({ ...PLAIN, ...look }, key, graph.getNodeAttributes(key));
const edgeOf = (key: string, look: Partial<Look> = {}) =>
  lookOfEdge({ ...PLAIN, ...look }, key, graph.getEdgeAttributes(key));
const SERVES = 'SERVES:Project:bridge:Theme:opening-up';

describe('lookOfNode', () => {
  it('labels in the language chosen', () => {
    expect(nodeOf('Project:bridge').label).toBe('The bridge');
    expect(nodeOf('Project:bridge', { language: 'zh' }).label).toBe('bridge工程');
  });

  it('colours a theme lane by its theme and a project by the theme it serves most', () => {
    expect(nodeOf('COVERS:Report:east-2019-gwr:Theme:livelihood').color).toBe(themeColor('livelihood'));
    expect(nodeOf('Project:bridge').color).toBe(themeColor('opening-up'));
  });

  it('hides what does not pass the filters, and never moves or resizes it', () => {
    const hidden = nodeOf('City:east', { visible: { ...PLAIN.visible, nodes: NONE } });
    const shown = nodeOf('City:east');
    expect(hidden).toEqual({ ...shown, hidden: true });
  });

  it('dims what is not in focus', () => {
    const focus = findFocus(graph, { kind: 'node', key: 'City:west' });
    expect(nodeOf('City:east', { focus }).color).toBe(DIMMED);
    expect(nodeOf('City:west', { focus }).color).not.toBe(DIMMED);
  });

  it('makes the chosen node stand out by a ring and size, and leaves it the colour of its theme', () => {
    const key = 'COVERS:Report:east-2019-gwr:Theme:livelihood';
    const [chosen, plain] = [nodeOf(key, { selected: key, focus: NONE }), nodeOf(key)];
    expect([chosen.highlighted, plain.highlighted]).toEqual([true, false]);
    expect(chosen.size).toBeGreaterThan(plain.size);
    expect(chosen.zIndex).toBeGreaterThan(plain.zIndex);
    expect(chosen.color).toBe(plain.color);
  });

  it.each([
    ['en', 'Project:bridge', /^The bridge: \d+ sentences?$/],
    ['zh', 'Project:bridge', /^bridge工程: \d+ 个句子$/],
    ['en', 'gap:City:west~2020', /: No report loaded$/],
    ['zh', 'gap:City:west~2020', /: 报告未载入$/],
  ] as const)('says under the mouse in %s what %s stands for', (language, key, expected) => {
    expect(nodeOf(key, { language }).hoverLabel).toMatch(expected);
  });
});

describe('lookOfEdge', () => {
  it('draws SERVES only where one of its ends is chosen or under the mouse', () => {
    expect(edgeOf(SERVES).hidden).toBe(true);
    expect(edgeOf(SERVES, { hovered: new Set([SERVES]) }).hidden).toBe(false);
    expect(edgeOf(SERVES, { focus: findFocus(graph, { kind: 'node', key: 'Project:bridge' }) }).hidden).toBe(false);
    expect(edgeOf(SERVES, { focus: findFocus(graph, { kind: 'node', key: 'City:west' }) }).hidden).toBe(true);
  });

  it('lays the shorter of two lines on one another on top', () => {
    expect(edgeOf('OF_YEAR:Report:east-2019-gwr:Year:2019').zIndex).toBeGreaterThan(
      edgeOf('OF_YEAR:Report:west-2019-gwr:Year:2019').zIndex,
    );
  });

  it('draws a project paler where a report between two mentions is not loaded', () => {
    const lightness = (color: string): number => parseInt(color.slice(1, 3), 16);
    const gap = edgeOf('line:west|Project:tunnel~NAMES:Report:west-2021-gwr:Project:tunnel').color;
    const lead = edgeOf('line:west|Project:tunnel~NAMES:Report:west-2019-gwr:Project:tunnel').color;
    expect(lightness(gap)).toBeGreaterThan(lightness(lead));
  });
});
