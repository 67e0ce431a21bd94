import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutPicture, PROJECT_LEAD } from '../../viewer/layout.ts';
import { estimateWidthPx } from '../../viewer/text-width.ts';
import { createPicture, must, THEMES, TWO_CITIES } from './picture.ts';

const CITIES = fc.dictionary(
  fc.constantFrom('a', 'b', 'c'),
  fc.dictionary(
    fc.integer({ min: 2010, max: 2024 }).map(String),
    fc.uniqueArray(
      fc.integer({ min: 0, max: 14 }).map((n) => `p${n}`),
      { maxLength: 8 },
    ),
    { minKeys: 1 },
  ),
);

describe('layoutPicture', () => {
  it('gives no bands for an empty picture', () => {
    expect(layoutPicture({ nodes: [], edges: [] }).bands).toEqual([]);
  });

  it('puts years from left to right and every report under its year', () => {
    const { positions, xOfYear } = layoutPicture(TWO_CITIES);
    expect(xOfYear(2019)).toBeLessThan(xOfYear(2020));
    for (const { key, label, year } of TWO_CITIES.nodes)
      if ((label === 'Report' || label === 'Year') && year !== undefined)
        expect(positions.get(key)?.x).toBe(xOfYear(year));
  });

  it('keeps the distance of years that have no report', () => {
    const { xOfYear } = layoutPicture(createPicture({ a: { 2010: [], 2020: [] } }));
    expect(xOfYear(2020) - xOfYear(2010)).toBe(10 * (xOfYear(2011) - xOfYear(2010)));
  });

  it('moves a second report of the same year a little to the right, short of the next year', () => {
    const { nodes, edges } = createPicture({ a: { 2020: [], 2021: [] } });
    const plan = { ...must(nodes.find(({ key }) => key === 'Report:a-2020-gwr')), key: 'Report:a-2020-plan' };
    const { positions, xOfYear } = layoutPicture({ nodes: [...nodes, plan], edges });
    expect(positions.get('Report:a-2020-gwr')?.x).toBe(xOfYear(2020));
    expect(positions.get(plan.key)?.x).toBeGreaterThan(xOfYear(2020));
    expect(positions.get(plan.key)?.x).toBeLessThan(xOfYear(2021));
  });

  it('stacks the bands: own line, four theme lanes, project lanes, next city', () => {
    const [east, west] = layoutPicture(TWO_CITIES).bands.map((band) => ({
      ...band,
      projectYs: band.projectLanes.map(({ y }) => y),
    }));
    const heights = [
      must(east).y,
      ...THEMES.map((id) => must(east?.themeLanes.get(`Theme:${id}`))),
      ...[...new Set(must(east).projectYs)].sort((a, b) => b - a),
      must(west).y,
    ];
    expect(heights).toEqual([...heights].sort((a, b) => b - a));
    expect(new Set(heights).size).toBe(heights.length);
  });

  it('tells the years between first and last report that have none', () => {
    expect(layoutPicture(TWO_CITIES).bands.map(({ missingYears }) => missingYears)).toEqual([[], [2020]]);
  });

  it('never lets two projects of one row meet, lines or labels in either language', () => {
    fc.assert(
      fc.property(CITIES, (cities) => {
        const picture = createPicture(cities);
        const { bands, positions } = layoutPicture(picture);
        const nodes = new Map(picture.nodes.map((node) => [node.key, node]));
        for (const { projectLanes } of bands) {
          const spans = projectLanes.map(({ project, names, y }) => {
            const xs = names.map(({ from }) => must(positions.get(from)).x);
            const { nameEn, nameZh } = must(nodes.get(project));
            const left = Math.min(...xs) - PROJECT_LEAD;
            return { y, left, right: Math.max(...xs, left + estimateWidthPx(nameEn), left + estimateWidthPx(nameZh)) };
          });
          for (const a of spans)
            for (const b of spans) if (a !== b && a.y === b.y) expect(a.left > b.right || b.left > a.right).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on the order of nodes and edges', () => {
    fc.assert(
      fc.property(CITIES, (cities) => {
        const { nodes, edges } = createPicture(cities);
        const there = layoutPicture({ nodes, edges });
        const back = layoutPicture({ nodes: [...nodes].reverse(), edges: [...edges].reverse() });
        expect(back.bands).toEqual(there.bands);
        expect([...back.positions].sort()).toEqual([...there.positions].sort());
      }),
      { numRuns: 40 },
    );
  });
});
