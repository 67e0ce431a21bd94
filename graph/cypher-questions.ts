/*
 * Statements behind the questions of the viewer and the command line; see cypher.ts for what both engines understand.
 * Each starts from keys or a small label. A reference to a sentence is `{key, document, startOffset}`: the caller puts
 * references in order, cuts a page and asks for details of that page alone.
 */

const REFERENCE = 's.key AS key, d.key AS document, s.startOffset AS startOffset';

/** `$keys` of documents → references to their sentences. */
export const REFERENCES_OF_DOCUMENTS = `UNWIND $keys AS key MATCH (d:Atlas {key: key})<-[:IN_DOCUMENT]-(s:Sentence)
  RETURN ${REFERENCE}`;

/** `$key` of a node → references, by label of the node. */
export const REFERENCES_BEHIND = {
  Year: `MATCH (:Atlas {key: $key})<-[:SPEAKS_OF]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document) RETURN DISTINCT ${REFERENCE}`,
  Theme: `MATCH (:Atlas {key: $key})<-[:IN_THEME]-(:Concept)<-[:TAGGED]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
    RETURN DISTINCT ${REFERENCE}`,
  Concept: `MATCH (:Atlas {key: $key})<-[:BROADER*0..]-(c:Concept)<-[:TAGGED]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
    RETURN DISTINCT ${REFERENCE}`,
  Project: `MATCH (:Atlas {key: $key})<-[:MENTIONS]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document) RETURN DISTINCT ${REFERENCE}`,
  Event: `MATCH (:Atlas {key: $key})-[:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document) RETURN DISTINCT ${REFERENCE}`,
  Sentence: `MATCH (s:Atlas {key: $key})-[:IN_DOCUMENT]->(d:Document) RETURN ${REFERENCE}`,
} as const;

/** `$words`, in lower case → references to sentences that contain them all. */
export const REFERENCES_WITH_WORDS = `MATCH (s:Sentence:Atlas)
  WHERE all(word IN $words WHERE toLower(s.text) CONTAINS word)
  MATCH (s)-[:IN_DOCUMENT]->(d:Document) RETURN ${REFERENCE}`;

/** `$keys` of sentences → what they hold, and their document. */
export const SENTENCES = `UNWIND $keys AS key MATCH (s:Atlas {key: key})-[:IN_DOCUMENT]->(d:Document)
  RETURN s.key AS key, d.key AS document, properties(s) AS properties`;

/** `$keys` of sentences → `{key, year, basis, quote}`. */
export const YEARS_OF_SENTENCES = `UNWIND $keys AS key MATCH (s:Atlas {key: key})-[e:SPEAKS_OF]->(y:Year)
  RETURN s.key AS key, y.year AS year, e.basis AS basis, e.quote AS quote`;

/** `$keys` of sentences → `{key, of, labelEn, labelZh, role, properties}`; `of` is the theme. */
export const TAGS_OF_SENTENCES = `UNWIND $keys AS key MATCH (s:Atlas {key: key})-[e:TAGGED]->(c:Concept)
  MATCH (c)-[:IN_THEME]->(t:Theme)
  RETURN s.key AS key, t.id AS of, c.nameEn AS labelEn, c.nameZh AS labelZh, properties(e) AS properties`;

/** `$keys` of sentences → as above; `of` is the project. */
export const MENTIONS_OF_SENTENCES = `UNWIND $keys AS key MATCH (s:Atlas {key: key})-[e:MENTIONS]->(p:Project)
  RETURN s.key AS key, p.id AS of, p.nameEn AS labelEn, p.nameZh AS labelZh, properties(e) AS properties`;

/** `$keys` of sentences → as above; `of` is the event type. */
export const EVENTS_OF_SENTENCES = `UNWIND $keys AS key MATCH (s:Atlas {key: key})<-[e:EVIDENCED_BY]-(v:Event)
  RETURN s.key AS key, v.type AS of, properties(e) AS properties`;

/** `{document, counted}` keys of every text of a report. */
export const TEXTS = `MATCH (d:Document:Atlas)-[t:TEXT_OF]->(r:Report)
  RETURN d.key AS document, r.key AS report, t.counted AS counted`;

/** `$documents` left out → `{key, sentences}` a Year is spoken of in. */
export const SENTENCES_PER_YEAR = `MATCH (y:Year:Atlas)<-[:SPEAKS_OF]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
  WHERE NOT d.key IN $uncounted RETURN y.key AS key, count(DISTINCT s) AS sentences`;

/** As above, by Theme. */
export const SENTENCES_PER_THEME = `MATCH (t:Theme:Atlas)<-[:IN_THEME]-(:Concept)<-[:TAGGED]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
  WHERE NOT d.key IN $uncounted RETURN t.key AS key, count(DISTINCT s) AS sentences`;

/** As above, by Project. */
export const SENTENCES_PER_PROJECT = `MATCH (p:Project:Atlas)<-[:MENTIONS]-(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
  WHERE NOT d.key IN $uncounted RETURN p.key AS key, count(DISTINCT s) AS sentences`;

/** `$key` of a project → `{event, at, quote, rule}`, what the event says, and the reference to its sentence. */
export const EVENTS_OF_PROJECT = `MATCH (:Atlas {key: $key})<-[:OF_PROJECT]-(v:Event)-[e:EVIDENCED_BY]->(s:Sentence)-[:IN_DOCUMENT]->(d:Document)
  RETURN v.key AS event, properties(v) AS properties, e.startOffset AS at, e.quote AS quote, e.rule AS rule, ${REFERENCE}`;

/** `$uncounted` left out → `{key}` of sentences that stand in at least `$min` documents, by what they share. */
export const REPEATED_KEYS = `MATCH (s:Sentence:Atlas)-[:IN_DOCUMENT]->(d:Document)
  WHERE s.similarityKey IS NOT NULL AND NOT d.key IN $uncounted AND NOT s.part IN ['annex', 'formula', 'heading']
  WITH s.similarityKey AS key, count(DISTINCT d) AS documents WHERE documents >= $min RETURN key`;

/** `$keys` that sentences share → the sentences. */
export const SENTENCES_OF_KEYS = `MATCH (s:Sentence:Atlas)-[:IN_DOCUMENT]->(d:Document)
  WHERE s.similarityKey IN $keys AND NOT d.key IN $uncounted AND NOT s.part IN ['annex', 'formula', 'heading']
  RETURN s.similarityKey AS similar, s.textHash AS hash, s.text AS text, ${REFERENCE}`;

/** `{documents, sentences …}`: one number a row. */
export const COUNT_EDGES = 'MATCH (:Atlas)-[e]->(:Atlas) RETURN count(e) AS n';
export const COUNT_SENTENCES = 'MATCH (s:Sentence:Atlas) RETURN count(s) AS n';

/** Keys of the projects that sentences name. */
export const NAMED_PROJECTS = 'MATCH (p:Project:Atlas)<-[:MENTIONS]-(:Sentence) RETURN DISTINCT p.key AS key';
