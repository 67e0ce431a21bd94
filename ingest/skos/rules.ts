import { readList, type Node, type Statement } from './graph.ts';
import type { Ledger } from './ledger.ts';
import { wordsOf, type Words } from './words.ts';
import type { DraftConcept } from './yaml.ts';

type DraftRule = DraftConcept['rules'][number];

/** As many as a rule of the taxonomy may have (`taxonomy/schema.ts`). */
const MAX_GROUPS = 20;

/**
 * The rules of a concept, in order. One that lacks its id or its words, has too many groups, mixes languages or shares
 * its words with one before it is not taken.
 */
export function readRules(ledger: Ledger, iri: string): DraftRule[] {
  return ledger.graph.find(iri, 'atlas:rule').flatMap((statement) => readRule(ledger, statement) ?? []);
}

function readRule(ledger: Ledger, statement: Statement): DraftRule | null {
  const { graph } = ledger;
  const node = statement.object.value;
  const [id] = graph.find(node, 'dct:identifier');
  const [all] = graph.find(node, 'atlas:all');
  const groups = all && readList(graph, all.object, MAX_GROUPS)?.map((group) => readGroup(ledger, group));
  const language = groups?.[0]?.[0]?.language;
  const isWhole = groups?.every((group) => group !== null && group.every((word) => word.language === language));
  if (!id || !groups || !isWhole || language === undefined) return null;
  const [within] = ledger.take(node, ['atlas:within'], ({ object }) => /^[1-9]\d*$/.test(object.value));
  const takeOwn = (name: 'atlas:none' | 'atlas:section'): string[] =>
    ledger.take(node, [name], (one) => wordsOf(one)?.language === language).flatMap((one) => wordsOf(one)?.text ?? []);
  for (const used of [statement, id, all]) ledger.use(used);
  for (const cell of cellsOf(ledger, all.object)) ledger.use(cell);
  return {
    id: id.object.value,
    language,
    all: groups.map((group) => (group ?? []).map(({ text }) => text)),
    none: takeOwn('atlas:none'),
    ...(within ? { within: Number(within.object.value) } : {}),
    section: takeOwn('atlas:section'),
  };
}

/** The words of one group; null where there is none, something else among them, or another rule has them. */
function readGroup(ledger: Ledger, group: Node): Words[] | null {
  const { graph } = ledger;
  // a list that thousands of rules share would be read and written thousands of times
  if (graph.find(group.value, 'rdf:first').some(ledger.isUsed)) return null;
  const words = readList(graph, group)?.map((object) => wordsOf({ subject: '', predicate: '', line: 0, object }));
  return words && words.length > 0 && words.every((word) => word !== null) ? words : null;
}

/** All statements an RDF list is made of, of the lists in it too. */
function cellsOf({ graph }: Ledger, head: Node): Statement[] {
  const cells = new Set<Statement>();
  const open = [head];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.kind === 'literal') continue;
    for (const cell of [...graph.find(node.value, 'rdf:first'), ...graph.find(node.value, 'rdf:rest')]) {
      if (!cells.has(cell)) open.push(cell.object);
      cells.add(cell);
    }
  }
  return [...cells];
}
