/** Namespaces by the prefix they have in our files. `concept` are our concepts, `atlas` what SKOS has no word for. */
export const NAMESPACES = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  atlas: 'https://w3id.org/policy-atlas/ns#',
  concept: 'https://w3id.org/policy-atlas/taxonomy/',
} as const;

type Prefix = keyof typeof NAMESPACES;

/** A name with one of our prefixes: `skos:prefLabel`. */
export type PrefixedName = `${Prefix}:${string}`;

/** The IRI of the concept scheme. */
export const SCHEME = 'https://w3id.org/policy-atlas/taxonomy';

/** The full IRI of a prefixed name. */
export function iriOf(name: PrefixedName): string {
  const [prefix, local] = splitOnce(name);
  return NAMESPACES[prefix as Prefix] + local;
}

/** The shortest way to write an IRI for people: `skos:broader` where a namespace is ours to know, else `<…>`. */
export function shorten(iri: string): string {
  const known = Object.entries(NAMESPACES).find(([, namespace]) => iri.startsWith(namespace));
  return known ? `${known[0]}:${iri.slice(known[1].length)}` : `<${iri}>`;
}

function splitOnce(name: string): [string, string] {
  const at = name.indexOf(':');
  return [name.slice(0, at), name.slice(at + 1)];
}
