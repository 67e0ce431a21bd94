import type { Strings } from './locales/en.ts';

/** Statements to start from; their titles are in the locales. All end after a bounded number of rows. */
export const QUERY_TEMPLATES: Readonly<Record<keyof Strings['templates'], string>> = {
  mentioned: `MATCH (r:Report:Atlas)-[n:NAMES]->(p:Project)
RETURN p.nameEn AS project, p.nameZh AS name, count(r) AS reports, sum(n.mentions) AS mentions
ORDER BY reports DESC, project
LIMIT 50`,
  themes: `MATCH (r:Report:Atlas)-[c:COVERS]->(t:Theme)
RETURN t.nameEn AS theme, r.id AS report, r.reportYear AS year, sum(c.sentences) AS sentences
ORDER BY theme, report
LIMIT 200`,
  promises: `MATCH (p:Project:Atlas)<-[:OF_PROJECT]-(e:Event)-[:EVIDENCED_BY]->(s:Sentence)
WHERE e.modality IN ['planned', 'expected']
RETURN p.nameEn AS project, e.type AS what, e.latest AS due, e.saidOn AS said, s.text AS sentence
ORDER BY project, said
LIMIT 100`,
  shared: `MATCH (a:Theme:Atlas)<-[:SERVES]-(p:Project)-[:SERVES]->(b:Theme)
WHERE a.id < b.id
RETURN p.nameEn AS project, a.nameEn AS theme, b.nameEn AS other
ORDER BY project
LIMIT 100`,
  neighbours: `MATCH (r:Report:Atlas)-[n:NAMES]->(p:Project)
RETURN r, n, p
ORDER BY n.mentions DESC
LIMIT 30`,
};
