import type { EdgeType, GraphLabel } from './schema.ts';

/*
 * Statements the graph is loaded with (questions: cypher-questions.ts): the same text for Neo4j and Grafeo, values only as parameters.
 * Grafeo lacks `(n:A|B)`, `COLLECT { }` and slices behind `collect`, gives null for `sum` over nothing, and `labels(n)[0]`
 * is `Atlas`; so none of these is used. Labels and types that vary come from the closed lists of schema.ts. Lists are
 * put in order by the caller, in UTF-16 code units, since engines order texts each in its own way.
 */

// Writing

/** `$rows`: `{key, properties}`; null removes a property. */
export const SET_NODES = 'UNWIND $rows AS row MATCH (n:Atlas {key: row.key}) SET n += row.properties';

/** `$rows`: `{from, to, key, properties}`. The start is looked up first: a sentence has few edges, a concept thousands. */
export const setEdges = (type: EdgeType): string =>
  `UNWIND $rows AS row MATCH (a:Atlas {key: row.from}) MATCH (a)-[e:${type}]->(b:Atlas)
   WHERE e.key = row.key AND b.key = row.to SET e += row.properties`;

/** `$rows`: `{from, to, key}`. */
export const deleteEdges = (type: EdgeType): string =>
  `UNWIND $rows AS row MATCH (a:Atlas {key: row.from}) MATCH (a)-[e:${type}]->(b:Atlas)
   WHERE e.key = row.key AND b.key = row.to DELETE e`;

/** `$keys`. */
export const DELETE_NODES = 'UNWIND $keys AS key MATCH (n:Atlas {key: key}) DETACH DELETE n';

// What is stored, as rows

/** `{key, properties}` of every node of a label. */
export const nodesOf = (label: GraphLabel): string =>
  `MATCH (n:${label}:Atlas) RETURN n.key AS key, properties(n) AS properties`;

/** `{key}` of every node of a label. */
export const keysOf = (label: GraphLabel): string => `MATCH (n:${label}:Atlas) RETURN n.key AS key`;

/** `{from, to, properties}` of every edge of a type. */
export const edgesOf = (type: EdgeType): string =>
  `MATCH (a:Atlas)-[e:${type}]->(b:Atlas) RETURN a.key AS from, b.key AS to, properties(e) AS properties`;

/** `$keys` → `{key, label, properties}` of those that are stored. */
export const NODES_BY_KEY = `UNWIND $keys AS key MATCH (n:Atlas {key: key})
  RETURN n.key AS key, head([l IN labels(n) WHERE l <> 'Atlas']) AS label, properties(n) AS properties`;

/** `$keys` → `{from, type, to, key}` of every edge at these nodes, either way. */
export const ATTACHED_EDGES = `UNWIND $keys AS key MATCH (n:Atlas {key: key})-[e]-(:Atlas)
  RETURN DISTINCT startNode(e).key AS from, type(e) AS type, endNode(e).key AS to, e.key AS key`;

/** `$keys` of documents → `{document, key, properties}` of their sentences. */
export const SENTENCES_OF_DOCUMENTS = `UNWIND $keys AS key MATCH (d:Atlas {key: key})<-[:IN_DOCUMENT]-(s:Sentence)
  RETURN d.key AS document, s.key AS key, properties(s) AS properties`;

/** `$keys` of documents → edges from their sentences. */
export const FINDINGS_OF_DOCUMENTS = `UNWIND $keys AS key MATCH (d:Atlas {key: key})<-[:IN_DOCUMENT]-(s:Sentence)
  MATCH (s)-[e:SPEAKS_OF|TAGGED|MENTIONS]->(x:Atlas)
  RETURN s.key AS from, type(e) AS type, x.key AS to, properties(e) AS properties`;

/** `$keys` of documents → edges from events to their sentences. */
export const EVIDENCE_IN_DOCUMENTS = `UNWIND $keys AS key MATCH (d:Atlas {key: key})<-[:IN_DOCUMENT]-(s:Sentence)
  MATCH (s)<-[e:EVIDENCED_BY]-(x:Event)
  RETURN x.key AS from, type(e) AS type, s.key AS to, properties(e) AS properties`;

/** `$keys` of documents → their edges to places. */
export const PLACES_OF_DOCUMENTS = `UNWIND $keys AS key MATCH (d:Atlas {key: key})-[e:ABOUT]->(x:City)
  RETURN d.key AS from, type(e) AS type, x.key AS to, properties(e) AS properties`;

/** `$keys` of events → their edges to projects. */
export const PROJECTS_OF_EVENTS = `UNWIND $keys AS key MATCH (v:Atlas {key: key})-[e:OF_PROJECT]->(x:Project)
  RETURN v.key AS from, type(e) AS type, x.key AS to, properties(e) AS properties`;

// Facts over the whole graph

/** `{key, properties, city}` of every document; `city` is the key of its place or null. */
export const DOCUMENTS = `MATCH (d:Document:Atlas) OPTIONAL MATCH (d)-[:ABOUT]->(c:City)
  RETURN d.key AS key, properties(d) AS properties, c.key AS city`;

/** `{document, mode, sentences}` of those that state something. */
export const SENTENCES_BY_MODE = `MATCH (s:Sentence)-[:IN_DOCUMENT]->(d:Document:Atlas)
  WHERE NOT s.part IN ['annex', 'formula']
  RETURN d.key AS document, s.mode AS mode, count(*) AS sentences`;

/** `{document, theme, mode, sentences}`. */
export const TAGGED_BY_MODE = `MATCH (t:Theme:Atlas)<-[:IN_THEME]-(:Concept)<-[:TAGGED]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
  RETURN d.key AS document, t.key AS theme, s.mode AS mode, count(DISTINCT s) AS sentences`;

/** `{document, project, mentions, sentences}`. */
export const MENTIONS_BY_DOCUMENT = `MATCH (p:Project:Atlas)<-[m:MENTIONS]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
  RETURN d.key AS document, p.key AS project, count(m) AS mentions, count(DISTINCT s) AS sentences`;

/** `{document, project, theme, sentences}`: tag and mention in one sentence. */
export const SERVING_BY_DOCUMENT = `MATCH (p:Project:Atlas)<-[:MENTIONS]-(s:Sentence)
  MATCH (s)-[:TAGGED]->(:Concept)-[:IN_THEME]->(t:Theme)
  MATCH (s)-[:IN_DOCUMENT]->(d:Document)
  RETURN d.key AS document, p.key AS project, t.key AS theme, count(DISTINCT s) AS sentences`;

/** `{event, project, type, modality, earliest, latest, document, startOffset, basis}`, one a piece of evidence. */
export const CLAIMS = `MATCH (p:Project:Atlas)<-[:OF_PROJECT]-(v:Event)-[e:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
  RETURN v.key AS event, p.key AS project, v.type AS type, v.modality AS modality, v.earliest AS earliest,
    v.latest AS latest, d.key AS document, e.startOffset AS startOffset, e.basis AS basis`;

/** `{key}` of years that sentences speak of. */
export const SPOKEN_YEARS = 'MATCH (y:Year:Atlas)<-[:SPEAKS_OF]-(:Sentence) RETURN DISTINCT y.key AS key';

/** `{key}` of places that documents or projects are of. */
export const CITIES_IN_USE = `MATCH (c:City:Atlas)<-[:ABOUT]-(:Document) RETURN DISTINCT c.key AS key
  UNION MATCH (c:City:Atlas)<-[:IN_CITY]-(:Project) RETURN DISTINCT c.key AS key`;

/** `{project, city}` keys. */
export const PROJECT_CITIES = 'MATCH (p:Project:Atlas)-[:IN_CITY]->(c:City) RETURN p.key AS project, c.key AS city';
