import {
  DataFactory,
  Parser,
  type Quad,
  type Quad_Object,
  type Quad_Predicate,
  type Quad_Subject,
  type Token,
} from 'n3';
import { groupBy } from '../group.ts';
import { createIssue } from '../issues.ts';
import { iriOf, type PrefixedName } from './names.ts';
import type { Issue } from '../types.ts';

/** One statement of an RDF file. Subjects and predicates are IRIs; blank nodes begin with `_:`. */
export interface Statement {
  readonly subject: string;
  readonly predicate: string;
  readonly object: Node;
  /** Line on which its object ends, 1-based; for a member of an RDF list it may be that of the member before. */
  readonly line: number;
}

/** What a statement says: a literal (with its language in small letters, empty for none) or a resource. */
export type Node =
  | { readonly kind: 'literal'; readonly value: string; readonly language: string }
  | { readonly kind: 'iri' | 'blank'; readonly value: string };

/** The statements of a file in their order, each once. */
export interface SkosGraph {
  readonly file: string;
  readonly statements: readonly Statement[];
  /** What is said of a subject by a predicate, in order. */
  find(subject: string, name: PrefixedName): readonly Statement[];
  /** All that is said of a subject, in order. */
  about(subject: string): readonly Statement[];
  /** The statements with one predicate, in order. */
  all(name: PrefixedName): readonly Statement[];
}

/** Parses Turtle. With a mistake there is no graph, and an issue at the line of the mistake. Never throws. */
export function readTurtle(text: string, file: string): { graph: SkosGraph | null; issues: Issue[] } {
  // a triple is made when the token behind its object is read
  let line = 1;
  let next = 1;
  const lines = new Map<Quad, number>();
  const quad = (subject: Quad_Subject, predicate: Quad_Predicate, object: Quad_Object): Quad => {
    const made = DataFactory.quad(subject, predicate, object);
    lines.set(made, line);
    return made;
  };
  const watch = {
    onToken: (token: Token): void => {
      line = next;
      next = token.line;
    },
  };
  try {
    const factory = { ...DataFactory, quad } as typeof DataFactory;
    const parser = new Parser({ format: 'text/turtle', baseIRI: BASE, blankNodePrefix: 'b', factory });
    // the package's types do not know `onToken`
    const quads = (parser as unknown as { parse(text: string, watch: object): Quad[] }).parse(text, watch);
    return {
      graph: createGraph(
        quads.map((made) => toStatement(made, lines.get(made) ?? 1)),
        file,
      ),
      issues: [],
    };
  } catch (error) {
    const at = (error as { context?: { line?: number } }).context?.line ?? next;
    const message = (error as Error).message.replace(/ on line \d+\.?$/, '');
    return { graph: null, issues: [createIssue('SKOS_SYNTAX', { file, line: at }, `${message}.`)] };
  }
}

/** What relative addresses of a file without a base become. */
const BASE = 'file:///';

function toStatement({ subject, predicate, object }: Quad, line: number): Statement {
  return { subject: keyOf(subject), predicate: predicate.value, object: toNode(object), line };
}

function toNode(object: Quad_Object): Node {
  if (object.termType === 'Literal')
    return { kind: 'literal', value: object.value, language: object.language.toLowerCase() };
  return { kind: object.termType === 'BlankNode' ? 'blank' : 'iri', value: keyOf(object) };
}

function keyOf(term: Quad_Subject | Quad_Object): string {
  return term.termType === 'BlankNode' ? `_:${term.value}` : term.value;
}

function createGraph(read: readonly Statement[], file: string): SkosGraph {
  const seen = new Set<string>();
  const statements = read.filter((statement) => {
    const key = JSON.stringify({ ...statement, line: 0 });
    return !seen.has(key) && seen.add(key);
  });
  const bySubject = groupBy(statements, ({ subject }) => subject);
  const byPredicate = groupBy(statements, ({ predicate }) => predicate);
  const about = (subject: string): readonly Statement[] => bySubject.get(subject) ?? [];
  return {
    file,
    statements,
    about,
    find: (subject, name) => about(subject).filter(({ predicate }) => predicate === iriOf(name)),
    all: (name) => byPredicate.get(iriOf(name)) ?? [],
  };
}

/** The members of an RDF list; null where it is none, or has more than `most`. */
export function readList(graph: SkosGraph, head: Node, most = Infinity): Node[] | null {
  const members: Node[] = [];
  const seen = new Set<string>();
  let at = head;
  while (at.value !== iriOf('rdf:nil')) {
    if (at.kind === 'literal' || seen.has(at.value)) return null;
    seen.add(at.value);
    const [first] = graph.find(at.value, 'rdf:first');
    const [rest] = graph.find(at.value, 'rdf:rest');
    if (!first || !rest || members.length >= most) return null;
    members.push(first.object);
    at = rest.object;
  }
  return members;
}
