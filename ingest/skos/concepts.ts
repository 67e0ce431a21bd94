import type { SkosGraph, Statement } from './graph.ts';
import type { Ledger } from './ledger.ts';
import { iriOf, NAMESPACES, SCHEME } from './names.ts';
import { isTheme, themeOf } from '../taxonomy/schema.ts';

/** A concept of a file with the id it gets. */
export interface NamedConcept {
  readonly iri: string;
  readonly id: string;
  /** Id of the concept above; undefined at the top. */
  readonly broader: string | undefined;
  /** Whether it bore an id of ours: else it comes from somewhere that does not know our format. */
  readonly isOurs: boolean;
}

/** The concepts a file describes, in the order of their first statements; blank nodes too. */
export function findConcepts(ledger: Ledger): string[] {
  const { graph } = ledger;
  const concepts = new Set<string>();
  const isType = (name: 'skos:Concept' | 'skos:ConceptScheme', { predicate, object }: Statement): boolean =>
    predicate === iriOf('rdf:type') && object.value === iriOf(name);
  const schemes = new Set(
    graph.statements.filter((statement) => isType('skos:ConceptScheme', statement)).map(({ subject }) => subject),
  );
  const sure = ['skos:topConceptOf', 'skos:inScheme', 'skos:broader', 'skos:narrower'] as const;
  const signs = new Set<string>(sure.map(iriOf));
  for (const statement of graph.statements) {
    if (isType('skos:Concept', statement) || signs.has(statement.predicate)) concepts.add(statement.subject);
  }
  for (const scheme of schemes) {
    ledger.take(scheme, ['rdf:type'], (statement) => isType('skos:ConceptScheme', statement));
    ledger.take(scheme, ['skos:hasTopConcept'], ({ object }) => concepts.has(object.value));
    if (scheme === SCHEME) ledger.take(scheme, ['dct:title', 'owl:versionInfo']);
    concepts.delete(scheme);
  }
  for (const concept of concepts) {
    ledger.take(concept, ['rdf:type'], (statement) => isType('skos:Concept', statement));
    ledger.take(concept, ['skos:topConceptOf', 'skos:inScheme'], ({ object }) => schemes.has(object.value));
  }
  return [...concepts];
}

/** The id an IRI of our namespace stands for; undefined for others. */
export function ownId(iri: string): string | undefined {
  if (!iri.startsWith(NAMESPACES.concept)) return undefined;
  const local = iri.slice(NAMESPACES.concept.length);
  try {
    return decodeURIComponent(local);
  } catch {
    return local;
  }
}

/** Gives each concept its id and the one above; several above, or one the file does not describe, are not taken. */
export function nameConcepts(ledger: Ledger, iris: readonly string[], theme: string | undefined): NamedConcept[] {
  const parents = findParents(ledger, iris);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  const findTheme = createThemeFinder(parents, ids);
  for (const iri of iris) {
    const id = ownId(iri) ?? readNotation(ledger, iri);
    if (id === undefined) continue;
    ids.set(iri, id);
    taken.add(id);
    ledger.take(iri, ['skos:notation'], ({ object }) => object.value === id);
  }
  const ours = new Set(ids.keys());
  const takeName = createNamer(taken);
  for (const iri of iris.filter((iri) => !ours.has(iri))) {
    const own = theme ?? findTheme(iri);
    const id = takeName(own === undefined ? slugOf(ledger.graph, iri) : `${own}.${slugOf(ledger.graph, iri)}`);
    ids.set(iri, id);
    const [first] = ledger.graph.about(iri);
    const where = own === undefined ? ', below no theme (name one with --theme)' : '';
    if (first) ledger.adapt(`id${where}`, first, `${nameIri(iri)} became the concept "${id}"${where}.`);
  }
  return iris.map((iri) => {
    const id = ids.get(iri) ?? '';
    const parent = parents.get(iri);
    const above = parent === undefined ? undefined : (ids.get(parent) ?? ownId(parent));
    return { iri, id, isOurs: ours.has(iri), broader: above ?? (ours.has(iri) ? undefined : theme) };
  });
}

function nameIri(iri: string): string {
  return iri.startsWith('_:') ? 'A concept without an address' : `<${iri}>`;
}

/** Of several above the first that is described; `narrower` says the same the other way round. */
function findParents(ledger: Ledger, iris: readonly string[]): Map<string, string> {
  const { graph } = ledger;
  const known = new Set(iris);
  const parents = new Map<string, string>();
  const isKnown = (iri: string): boolean => known.has(iri) || ownId(iri) !== undefined;
  for (const statement of graph.all('skos:broader')) {
    if (!known.has(statement.subject) || parents.has(statement.subject) || !isKnown(statement.object.value)) continue;
    parents.set(statement.subject, statement.object.value);
    ledger.use(statement);
  }
  for (const statement of graph.all('skos:narrower')) {
    const { subject, object } = statement;
    if (!known.has(subject) || !known.has(object.value)) continue;
    if (!parents.has(object.value)) parents.set(object.value, subject);
    if (parents.get(object.value) === subject) ledger.use(statement);
  }
  return parents;
}

/** A notation that is an id of ours: a file moved to another address. */
function readNotation(ledger: Ledger, iri: string): string | undefined {
  const [notation] = ledger.take(
    iri,
    ['skos:notation'],
    ({ object }) => /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)?$/.test(object.value) && isTheme(themeOf(object.value)),
  );
  return notation?.object.value;
}

/** Finds the theme of the nearest concept above that has one of ours; what lies on the way there has it too. */
function createThemeFinder(
  parents: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, string>,
): (iri: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (iri) => {
    const way = new Set<string>();
    let theme: string | undefined;
    for (let at: string | undefined = iri; at !== undefined && !way.has(at); at = parents.get(at)) {
      const id = ids.get(at) ?? ownId(at);
      theme = id !== undefined && isTheme(themeOf(id)) ? themeOf(id) : known.get(at);
      if (theme !== undefined || known.has(at)) break;
      way.add(at);
    }
    for (const passed of way) known.set(passed, theme);
    return theme;
  };
}

/** Small letters, figures and hyphens of the English name, else of the end of the address. */
function slugOf(graph: SkosGraph, iri: string): string {
  const labels = graph.find(iri, 'skos:prefLabel').map(({ object }) => object);
  const english = labels.find((object) => object.kind === 'literal' && /^en\b/.test(object.language)) ?? labels[0];
  const ends = [
    english?.value ?? '',
    iri.startsWith('_:') ? '' : (/[^/#:]*$/.exec(iri.replace(/[/#]$/, ''))?.[0] ?? ''),
  ];
  const [slug = ''] = ends.map(toSlug).filter((candidate) => candidate !== '');
  return /^[a-z]/.test(slug) ? slug : `concept-${slug}`.replace(/-$/, '');
}

function toSlug(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Takes the name itself, or with the first free number behind; `<theme>.general` stands for the theme's own terms. */
function createNamer(taken: Set<string>): (name: string) => string {
  const numbers = new Map<string, number>();
  return (name) => {
    let candidate = name;
    let number = numbers.get(name) ?? 2;
    for (; taken.has(candidate) || candidate.endsWith('.general'); number++) candidate = `${name}-${number}`;
    numbers.set(name, number);
    taken.add(candidate);
    return candidate;
  };
}
