import { groupBy } from '../group.ts';
import { NAMESPACES, SCHEME, type PrefixedName } from './names.ts';
import { isTheme } from '../taxonomy/schema.ts';
import type { Concept, Language, NamesByLanguage, Rule, Taxonomy, Term } from '../types.ts';

/** A property with its values in Turtle, in the order they are written. */
type Property = readonly [name: PrefixedName | 'a', ...values: string[]];

const LANGUAGES: readonly Language[] = ['en', 'zh'];

/**
 * Writes a taxonomy as SKOS in Turtle, one concept a block, in the taxonomy's own order: the same taxonomy gives the same
 * bytes. What SKOS has no word for stands in our namespace (docs/skos.md), so that `importSkos` gives an equal taxonomy
 * back. Meets the integrity conditions of the SKOS Reference whatever the taxonomy holds.
 */
export function exportSkos(taxonomy: Taxonomy): string {
  const narrower = groupBy(taxonomy.concepts, ({ broader }) => broader);
  const parents = new Map(taxonomy.concepts.map(({ id, broader }) => [id, broader]));
  const prefixes = Object.entries(NAMESPACES)
    .filter(([prefix]) => prefix !== 'rdf')
    .map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`)
    .sort();
  return [
    prefixes.join(''),
    writeBlock(`<${SCHEME}>`, describeScheme(taxonomy)),
    ...taxonomy.concepts.map((concept) =>
      writeBlock(
        nameConcept(concept.id),
        describeConcept(
          concept,
          (narrower.get(concept.id) ?? []).map(({ id }) => id),
          parents,
        ),
      ),
    ),
  ].join('\n');
}

function describeScheme({ version, concepts }: Taxonomy): Property[] {
  return [
    ['a', 'skos:ConceptScheme'],
    ['dct:title', literal('Themes of Policy Atlas', 'en'), literal('政策图谱主题词表', 'zh')],
    ['owl:versionInfo', literal(version)],
    ['skos:hasTopConcept', ...concepts.filter(({ id }) => isTheme(id)).map(({ id }) => nameConcept(id))],
  ];
}

function describeConcept(
  concept: Concept,
  narrower: readonly string[],
  parents: ReadonlyMap<string, string | undefined>,
): Property[] {
  const { id, broader, prefLabel, definition, scopeNote, related, source, terms, lookAlikes, rules } = concept;
  const inBoth = (text: Readonly<Record<Language, string>>): string[] =>
    LANGUAGES.map((language) => literal(text[language], language));
  const hierarchy: Property[] =
    broader === undefined ? [['skos:topConceptOf', `<${SCHEME}>`]] : [['skos:broader', nameConcept(broader)]];
  return [
    ['a', 'skos:Concept'],
    ['skos:inScheme', `<${SCHEME}>`],
    ...hierarchy,
    ['skos:narrower', ...narrower.map(nameConcept)],
    ...inRuns(related, (other): Property => {
      const name = isAbove(other, id, parents) || isAbove(id, other, parents) ? 'rdfs:seeAlso' : 'skos:related';
      return [name, nameConcept(other)];
    }),
    ['skos:notation', literal(id)],
    ['skos:prefLabel', ...inBoth(prefLabel)],
    ['skos:definition', ...inBoth(definition)],
    ['skos:scopeNote', ...(scopeNote ? inBoth(scopeNote) : [])],
    ['dct:source', ...(source === undefined ? [] : [literal(source)])],
    ...inRuns(terms, (term): Property => [nameOfTerm(term, prefLabel), literal(term.text, term.language)]),
    ...terms.filter(({ alsoTags }) => alsoTags.length > 0).map(describeAlsoTags),
    ...inRuns(lookAlikes, ({ text, language, scope }): Property => {
      return [scope === 'words' ? 'atlas:lookAlike' : 'atlas:sentenceLookAlike', literal(text, language)];
    }),
    ...rules.map(describeRule),
    ['skos:example', ...sentencesOf(concept.examples)],
    ['atlas:counterExample', ...sentencesOf(concept.counterExamples)],
  ];
}

/** SKOS forbids one literal as preferred and as other label (S13); a weak term is no label, since it may mean other things. */
function nameOfTerm({ text, language, weak }: Term, prefLabel: Concept['prefLabel']): PrefixedName {
  if (weak) return 'atlas:weakTerm';
  return prefLabel[language] === text ? 'atlas:term' : 'skos:altLabel';
}

function describeAlsoTags({ text, language, alsoTags }: Term): Property {
  const concepts = alsoTags.map(nameConcept).join(', ');
  return ['atlas:alsoTags', `[ atlas:words ${literal(text, language)} ; atlas:tags ${concepts} ]`];
}

/** The order of the groups counts (the first says where the tag stands): they are RDF lists. */
function describeRule({ id, language, all, none, within, section }: Rule): Property {
  const words = (texts: readonly string[]): string => texts.map((text) => literal(text, language)).join(', ');
  const groups = all.map((group) => `( ${group.map((word) => literal(word, language)).join(' ')} )`);
  const parts = [
    `dct:identifier ${literal(id)}`,
    `atlas:all ( ${groups.join(' ')} )`,
    ...(none.length > 0 ? [`atlas:none ${words(none)}`] : []),
    ...(within === undefined ? [] : [`atlas:within ${within}`]),
    ...(section.length > 0 ? [`atlas:section ${words(section)}`] : []),
  ];
  return ['atlas:rule', `[ ${parts.join(' ;\n      ')} ]`];
}

function sentencesOf(sentences: NamesByLanguage): string[] {
  return LANGUAGES.flatMap((language) => sentences[language].map((sentence) => literal(sentence, language)));
}

/** One property for each run of items that have the same one, so that the order of the items stays in the file. */
function inRuns<T>(items: readonly T[], describe: (item: T) => Property): Property[] {
  const runs: [Property[0], ...string[]][] = [];
  for (const [name, ...values] of items.map(describe)) {
    const last = runs.at(-1);
    if (last?.[0] === name) last.push(...values);
    else runs.push([name, ...values]);
  }
  return runs;
}

/** Whether `id` is `below` itself or stands above it; also where the hierarchy is a circle. */
function isAbove(id: string, below: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = below; at !== undefined && !seen.has(at); at = parents.get(at)) seen.add(at);
  return seen.has(id);
}

function nameConcept(id: string): string {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)?$/.test(id)
    ? `concept:${id}`
    : `<${NAMESPACES.concept}${encodeURIComponent(id.toWellFormed())}>`;
}

/** A literal in quotes; control characters are escaped. */
function literal(text: string, language?: Language): string {
  const escaped = text.toWellFormed().replace(/["\\\p{Cc}]/gu, (char) => ESCAPES[char] ?? escapeUnit(char));
  return `"${escaped}"${language === undefined ? '' : `@${language}`}`;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeUnit(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

const MAX_WIDTH = 120;

function writeBlock(subject: string, properties: readonly Property[]): string {
  const written = properties.filter((property) => property.length > 1).map(writeProperty);
  return `${subject} ${written.join(' ;\n  ')} .\n`;
}

/** Values on one line where they fit, else as many a line as fit. */
function writeProperty([name, ...values]: Property): string {
  const lines: string[] = [];
  let line = name as string;
  values.forEach((value, index) => {
    const item = index < values.length - 1 ? `${value},` : value;
    if (index > 0 && line.length + item.length + 1 > MAX_WIDTH - 4) {
      lines.push(line);
      line = `    ${item}`;
    } else line += ` ${item}`;
  });
  return [...lines, line].join('\n');
}
