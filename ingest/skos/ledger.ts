import { groupBy } from '../group.ts';
import { createIssue } from '../issues.ts';
import type { SkosGraph, Statement } from './graph.ts';
import { iriOf, shorten, type PrefixedName } from './names.ts';
import type { Issue } from '../types.ts';

/** Keeps count of which statements of a file were taken, so that what was not is told. */
export interface Ledger {
  readonly graph: SkosGraph;
  /** The statements on a subject by these predicates that `accept` holds for, in order; they count as taken. */
  take(subject: string, names: readonly PrefixedName[], accept?: (statement: Statement) => boolean): Statement[];
  /** Marks a statement as taken. */
  use(statement: Statement): void;
  readonly isUsed: (statement: Statement) => boolean;
  /** Notes that something is said in another way; of each kind the first is told, with the number of the others. */
  adapt(kind: string, statement: Pick<Statement, 'line'>, message: string): void;
  /** The issues of all that was adapted. */
  adapted(): Issue[];
}

/** Makes a ledger with nothing taken. */
export function createLedger(graph: SkosGraph): Ledger {
  const used = new Set<Statement>();
  const notes = new Map<string, { line: number; message: string; count: number }>();
  return {
    graph,
    take(subject, names, accept = () => true) {
      const iris = new Set(names.map(iriOf));
      const taken = graph.about(subject).filter((statement) => iris.has(statement.predicate) && accept(statement));
      for (const statement of taken) used.add(statement);
      return taken;
    },
    use: (statement) => void used.add(statement),
    isUsed: (statement) => used.has(statement),
    adapt(kind, { line }, message) {
      const known = notes.get(kind);
      if (known) known.count++;
      else notes.set(kind, { line, message, count: 1 });
    },
    adapted: () =>
      [...notes.values()].map(({ line, message, count }) =>
        createIssue('SKOS_ADAPTED', { file: graph.file, line }, message + (count === 1 ? '' : ` So ${count} times.`)),
      ),
  };
}

/** One issue for each kind of statement that was not taken, at the first of them. */
export function describeLeftOut(ledger: Ledger): Issue[] {
  const { graph } = ledger;
  const left = graph.statements.filter((statement) => !ledger.isUsed(statement));
  return [...groupBy(left, nameKind)].flatMap(([kind, [first, ...others]]) => {
    if (!first) return [];
    const where = others.length === 0 ? `of ${nameResource(first.subject)}` : `${others.length + 1} times`;
    return [createIssue('SKOS_LEFT_OUT', { file: graph.file, line: first.line }, `${kind} (${where}) was left out.`)];
  });
}

/** What is left out together: one predicate, in one language; a class. */
function nameKind({ predicate, object }: Statement): string {
  const name = shorten(predicate);
  if (name === 'rdf:type') return `${name} ${nameResource(object.value)}`;
  return object.kind === 'literal' && object.language !== '' ? `${name} in "${object.language}"` : name;
}

/** Names of blank nodes are the parser's own. */
function nameResource(resource: string): string {
  return resource.startsWith('_:') ? 'a node without a name' : shorten(resource);
}
