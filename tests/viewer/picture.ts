import type { GraphPicture, PictureEdge, PictureNode } from '../../server/api-types.ts';

/** `{ 2020: ['bridge'] }`: the projects that a city's report of the year names. */
export type Reports = Readonly<Record<string, Readonly<Record<number, readonly string[]>>>>;

export const THEMES = ['opening-up', 'marine-economy', 'tech-innovation', 'livelihood'] as const;

const edge = (type: PictureEdge['type'], from: string, to: string, sentences = 1): PictureEdge => ({
  key: `${type}:${from}:${to}`,
  type,
  from,
  to,
  sentences,
});

/** A picture as the server sends it: each report covers all four themes, each project serves the theme given. */
export function createPicture(reports: Reports, serves: Readonly<Record<string, string>> = {}): GraphPicture {
  const nodes = new Map<string, PictureNode>();
  const edges: PictureEdge[] = [];
  const add = (node: PictureNode): string => {
    nodes.set(node.key, node);
    return node.key;
  };
  for (const id of THEMES)
    add({ key: `Theme:${id}`, label: 'Theme', nameEn: `Theme ${id}`, nameZh: `主题${id}`, sentences: 9 });
  for (const [city, years] of Object.entries(reports)) {
    const cityKey = add({
      key: `City:${city}`,
      label: 'City',
      nameEn: city,
      nameZh: `${city}市`,
      city,
      level: 'city',
      sentences: 20,
    });
    for (const [text, projects] of Object.entries(years)) {
      const year = Number(text);
      const report = add({
        key: `Report:${city}-${year}-gwr`,
        label: 'Report',
        nameEn: `${city} ${year}`,
        nameZh: `${city}${year}年`,
        city,
        year,
        sentences: 10,
      });
      const yearKey = add({
        key: `Year:${year}`,
        label: 'Year',
        nameEn: text,
        nameZh: `${text}年`,
        year,
        sentences: 10,
      });
      edges.push(edge('HAS_REPORT', cityKey, report), edge('OF_YEAR', report, yearKey));
      for (const theme of THEMES) edges.push(edge('COVERS', report, `Theme:${theme}`, 4));
      for (const id of projects) {
        const key = `Project:${id}`;
        if (!nodes.has(key))
          add({
            key,
            label: 'Project',
            nameEn: `The ${id}`,
            nameZh: `${id}工程`,
            city,
            sector: 'transport',
            sentences: 3,
          });
        edges.push(edge('NAMES', report, key, 2));
      }
    }
  }
  for (const [project, theme] of Object.entries(serves))
    edges.push(edge('SERVES', `Project:${project}`, `Theme:${theme}`));
  const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : 1);
  return { nodes: [...nodes.values()].sort(byKey), edges: edges.sort(byKey) };
}

/** Two cities; the ferry is named in both, the tunnel again after a year whose report is missing. */
export const TWO_CITIES = createPicture(
  {
    east: { 2019: ['bridge', 'ferry'], 2020: ['bridge'], 2021: ['bridge', 'ranch'] },
    west: { 2019: ['tunnel'], 2021: ['tunnel', 'ferry'] },
  },
  { bridge: 'opening-up', ranch: 'marine-economy', tunnel: 'livelihood', ferry: 'opening-up' },
);

/** The value, where a test relies on its being there. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('must: nothing there');
  return value;
}
