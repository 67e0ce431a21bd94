import { groupBy } from '../group.ts';
import { createIssue } from '../issues.ts';
import type { SkosGraph, Statement } from './graph.ts';
import { iriOf, shorten, type PrefixedName } from './names.ts';
import type { Issue } from '../types.ts';

const LABELS = ['skos:prefLabel', 'skos:altLabel', 'skos:hiddenLabel'] as const;

/**
 * The integrity conditions of the SKOS Reference (W3C 2009) that a file breaks, each at the line of the statement that
 * breaks it: S9 and S37 (schemes, concepts and collections are disjoint), S12 (labels are literals), S13 (preferred,
 * alternative and hidden labels are disjoint), S14 (one preferred label a language), S27 (related is disjoint with
 * broader, at any distance), S46 (an exact match is no broad or related one). Classes and inverses follow from domains,
 * ranges and sub-properties as the Reference has them. In the order of the conditions.
 */
export function checkIntegrity(graph: SkosGraph): Issue[] {
  return [checkClasses, checkLiterals, checkDisjointLabels, checkPreferred, checkRelated, checkMatches].flatMap(
    (check) => check(graph),
  );
}

/** Sub-properties of each property, the property itself first, as the Reference lists them. */
const BROADER = ['skos:broader', 'skos:broaderTransitive', 'skos:broadMatch'] as const;
const NARROWER = ['skos:narrower', 'skos:narrowerTransitive', 'skos:narrowMatch'] as const;
const RELATED = ['skos:related', 'skos:relatedMatch'] as const;

type ClassName = 'skos:Concept' | 'skos:ConceptScheme' | 'skos:Collection';

/** Class of what stands before and behind a property, where the Reference gives one. */
const DOMAINS: readonly (readonly [PrefixedName, ClassName | null, ClassName | null])[] = [
  ['skos:inScheme', null, 'skos:ConceptScheme'],
  ['skos:hasTopConcept', 'skos:ConceptScheme', 'skos:Concept'],
  ['skos:topConceptOf', 'skos:Concept', 'skos:ConceptScheme'],
  ['skos:member', 'skos:Collection', null],
  ['skos:memberList', 'skos:Collection', null],
  ...[...BROADER, ...NARROWER, ...RELATED, 'skos:semanticRelation' as const].map(
    (name) => [name, 'skos:Concept', 'skos:Concept'] as const,
  ),
  ...(['skos:exactMatch', 'skos:closeMatch', 'skos:mappingRelation'] as const).map(
    (name) => [name, 'skos:Concept', 'skos:Concept'] as const,
  ),
];

const DISJOINT: readonly (readonly [condition: string, ClassName, ClassName])[] = [
  ['S9', 'skos:Concept', 'skos:ConceptScheme'],
  ['S37', 'skos:Concept', 'skos:Collection'],
  ['S37', 'skos:ConceptScheme', 'skos:Collection'],
];

function checkClasses(graph: SkosGraph): Issue[] {
  const members = new Map<ClassName, Map<string, Statement>>();
  const put = (name: ClassName, resource: string, statement: Statement): void => {
    const known = members.get(name) ?? new Map<string, Statement>();
    if (!known.has(resource)) known.set(resource, statement);
    members.set(name, known);
  };
  const classes: readonly (readonly [PrefixedName, ClassName])[] = [
    ['skos:Concept', 'skos:Concept'],
    ['skos:ConceptScheme', 'skos:ConceptScheme'],
    ['skos:Collection', 'skos:Collection'],
    ['skos:OrderedCollection', 'skos:Collection'],
  ];
  for (const statement of graph.all('rdf:type')) {
    const name = classes.find(([type]) => iriOf(type) === statement.object.value)?.[1];
    if (name) put(name, statement.subject, statement);
  }
  for (const [property, domain, range] of DOMAINS) {
    for (const statement of graph.all(property)) {
      if (domain) put(domain, statement.subject, statement);
      if (range) put(range, statement.object.value, statement);
    }
  }
  return DISJOINT.flatMap(([condition, one, other]) =>
    [...(members.get(one) ?? [])].flatMap(([resource, first]) => {
      const second = members.get(other)?.get(resource);
      if (!second) return [];
      return [broken(graph, later(first, second), condition, `${shorten(resource)} is a ${one} and a ${other}`)];
    }),
  );
}

function checkLiterals(graph: SkosGraph): Issue[] {
  return LABELS.flatMap((label) =>
    graph
      .all(label)
      .filter(({ object }) => object.kind !== 'literal')
      .map((statement) => broken(graph, statement, 'S12', `${label} of ${shorten(statement.subject)} is no literal`)),
  );
}

function checkDisjointLabels(graph: SkosGraph): Issue[] {
  const labels = LABELS.flatMap((label) => graph.all(label).map((statement) => ({ label, statement })));
  const same = groupBy(labels, ({ statement: { subject, object } }) => JSON.stringify([subject, object]));
  return [...same.values()].flatMap(([first, ...others]) =>
    others.map(({ label, statement }) => {
      const { subject, object } = statement;
      return broken(
        graph,
        statement,
        'S13',
        `“${object.value}” is ${first?.label ?? ''} and ${label} of ${shorten(subject)}`,
      );
    }),
  );
}

function checkPreferred(graph: SkosGraph): Issue[] {
  const labels = graph.all('skos:prefLabel').flatMap((statement) => {
    const { subject, object } = statement;
    return object.kind === 'literal' ? [{ statement, key: `${object.language} ${subject}`, object }] : [];
  });
  return [...groupBy(labels, ({ key }) => key).values()].flatMap(([first, ...others]) =>
    others.map(({ statement, object }) => {
      const language = object.language === '' ? 'without language' : `in "${object.language}"`;
      const what = `${shorten(statement.subject)} has two preferred labels ${language}, “${first?.object.value ?? ''}” and “${object.value}”`;
      return broken(graph, statement, 'S14', what);
    }),
  );
}

function checkRelated(graph: SkosGraph): Issue[] {
  const steps = [
    ...BROADER.flatMap((name) => graph.all(name).map(({ subject, object }) => [subject, object.value] as const)),
    ...NARROWER.flatMap((name) => graph.all(name).map(({ subject, object }) => [object.value, subject] as const)),
  ];
  const isBelow = createFollower(groupBy(steps, ([below]) => below));
  return RELATED.flatMap((name) =>
    graph.all(name).flatMap((statement) => {
      const { subject, object } = statement;
      if (!isBelow(subject, object.value) && !isBelow(object.value, subject)) return [];
      const what = `${shorten(subject)} is related to ${shorten(object.value)}, and one is broader than the other`;
      return [broken(graph, statement, 'S27', what)];
    }),
  );
}

type Step = readonly [from: string, to: string];

/** In files that people keep a way upwards has a handful of steps: one with more than so many in all is made to be slow. */
const MAX_STEPS = 2_000_000;

/** Tells whether steps lead from one to the other, at least one; no longer, and false, when `MAX_STEPS` are taken. */
function createFollower(stepsOf: ReadonlyMap<string, readonly Step[]>): (from: string, to: string) => boolean {
  let left = MAX_STEPS;
  return (from, to) => {
    const seen = new Set([from]);
    const open = [from];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const [, next] of stepsOf.get(at) ?? []) {
        if (left-- <= 0) return false;
        if (next === to) return true;
        if (!seen.has(next)) open.push(next);
        seen.add(next);
      }
    return false;
  };
}

/** Each resource that matches others exactly with the set of all that do: a match is symmetric and transitive (S44, S45). */
function findExactMatches(graph: SkosGraph): ReadonlyMap<string, ReadonlySet<string>> {
  const steps = graph.all('skos:exactMatch').flatMap(({ subject, object }): Step[] => [
    [subject, object.value],
    [object.value, subject],
  ]);
  const stepsOf = groupBy(steps, ([from]) => from);
  const sets = new Map<string, Set<string>>();
  for (const start of stepsOf.keys()) {
    if (sets.has(start)) continue;
    const set = new Set([start]);
    for (const at of set) for (const [, next] of stepsOf.get(at) ?? []) set.add(next);
    for (const member of set) sets.set(member, set);
  }
  return sets;
}

function checkMatches(graph: SkosGraph): Issue[] {
  const exact = findExactMatches(graph);
  return (['skos:broadMatch', 'skos:narrowMatch', 'skos:relatedMatch'] as const).flatMap((name) =>
    graph.all(name).flatMap((statement) => {
      const { subject, object } = statement;
      if (!exact.get(subject)?.has(object.value)) return [];
      return [
        broken(graph, statement, 'S46', `${shorten(subject)} and ${shorten(object.value)} match exactly and not`),
      ];
    }),
  );
}

function later(a: Statement, b: Statement): Statement {
  return b.line > a.line ? b : a;
}

function broken({ file }: SkosGraph, { line }: Statement, condition: string, what: string): Issue {
  return createIssue('SKOS_INTEGRITY', { file, line }, `${condition}: ${what}.`);
}
