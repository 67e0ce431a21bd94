import { compareIssues, createIssue } from '../issues.ts';
import { checkIntegrity } from './integrity.ts';
import { readTurtle } from './graph.ts';
import { findConcepts, nameConcepts, ownId } from './concepts.ts';
import { createLedger, describeLeftOut, type Ledger } from './ledger.ts';
import { readRules } from './rules.ts';
import { addLabels, readLookAlikes, readSentences, readTerms, readTexts } from './words.ts';
import type { DraftConcept } from './yaml.ts';
import type { Issue } from '../types.ts';

export interface SkosImport {
  /** In the order of the file; empty where nothing can be read. A field that the file lacks is missing. */
  readonly concepts: readonly DraftConcept[];
  /** Broken conditions of SKOS, what was left out, what was adapted; sorted. */
  readonly issues: readonly Issue[];
}

/**
 * Reads SKOS in Turtle: our own (`exportSkos`) whole, and from others' files what a taxonomy can hold; every statement
 * that is not taken is told. Concepts of others get ids from their notation or label, with `theme` in front where the
 * file does not lead up to one of the four themes. Never throws.
 */
export function readSkos(text: string, file: string, theme?: string): SkosImport {
  const { graph, issues } = readTurtle(text, file);
  if (!graph) return { concepts: [], issues };
  const broken = checkIntegrity(graph);
  const ledger = createLedger(graph);
  const concepts = readConcepts(ledger, theme);
  if (concepts.length === 0)
    return {
      concepts,
      issues: [...broken, createIssue('SKOS_WITHOUT_CONCEPTS', { file, line: 1 }, 'There is no skos:Concept here.')],
    };
  return { concepts, issues: [...broken, ...ledger.adapted(), ...describeLeftOut(ledger)].sort(compareIssues) };
}

function readConcepts(ledger: Ledger, theme: string | undefined): DraftConcept[] {
  const named = nameConcepts(ledger, findConcepts(ledger), theme);
  const ids = new Map(named.map(({ iri, id }) => [iri, id]));
  const idOf = (iri: string): string | undefined => ids.get(iri) ?? ownId(iri);
  return named.map(({ iri, id, broader, isOurs }): DraftConcept => {
    const prefLabel = readTexts(ledger, iri, 'skos:prefLabel');
    const terms = readTerms(ledger, iri, idOf);
    const related = ledger.take(
      iri,
      ['skos:related', 'rdfs:seeAlso'],
      ({ object }) => idOf(object.value) !== undefined,
    );
    return {
      id,
      broader,
      prefLabel,
      definition: readTexts(ledger, iri, 'skos:definition'),
      scopeNote: readTexts(ledger, iri, 'skos:scopeNote'),
      related: [...new Set(related.map(({ object }) => idOf(object.value) ?? ''))],
      source: readSource(ledger, iri, isOurs),
      terms: isOurs ? terms : addLabels(ledger, iri, terms),
      lookAlikes: readLookAlikes(ledger, iri),
      rules: readRules(ledger, iri),
      examples: readSentences(ledger, iri, 'skos:example'),
      counterExamples: readSentences(ledger, iri, 'atlas:counterExample'),
    };
  });
}

/** Sources of others' concepts name the concept itself too, since its address is not kept elsewhere. */
function readSource(ledger: Ledger, iri: string, isOurs: boolean): string | undefined {
  const sources = ledger.take(iri, ['dct:source'], ({ object }) => object.kind !== 'blank');
  const texts = [...sources.map(({ object }) => object.value), ...(isOurs || iri.startsWith('_:') ? [] : [iri])];
  return texts.length === 0 ? undefined : texts.join('; ');
}
