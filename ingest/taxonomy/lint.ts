import { compareIssues } from '../issues.ts';
import { readTaxonomy } from './taxonomy.ts';
import { createLintContext, type LintCheck, type LintContext } from './lint-context.ts';
import { checkCounterExamples, checkExamples } from './lint-examples.ts';
import { checkRuleIds, checkRules } from './lint-rules.ts';
import { checkEmpty, checkLabels, checkLanguages, checkNotes, checkRelated, checkRepeats } from './lint-structure.ts';
import { checkForms, checkInside, checkLookAlikes, checkShadowed } from './lint-words.ts';
import { readYamlFile } from '../yaml-file.ts';
import type { Issue, IssueCode, Taxonomy } from '../types.ts';

/** What is asked of a vocabulary beyond what reading it asks (`checks.ts`). */
const CHECKS: readonly LintCheck[] = [
  checkEmpty,
  checkLabels,
  checkRelated,
  checkLanguages,
  checkNotes,
  checkRepeats,
  checkForms,
  checkShadowed,
  checkInside,
  checkLookAlikes,
  checkRuleIds,
  checkRules,
  checkExamples,
  checkCounterExamples,
];

/** A term claimed twice or refused … */
const CLAIMS: ReadonlySet<IssueCode> = new Set(['TAXONOMY_ALIAS_SHARED', 'TAXONOMY_ALIAS_REFUSED']);
/** … is shadowed and shares its forms of course: told once, it is mended once. */
const FOLLOWS: ReadonlySet<IssueCode> = new Set(['TAXONOMY_TERM_SHADOWED', 'TAXONOMY_FORM_SHARED']);

function placeOf({ line, column }: Issue): string {
  return `${line}:${column}`;
}

export interface LintResult {
  /** Null where nothing usable remains. */
  readonly taxonomy: Taxonomy | null;
  /** Sorted by place. */
  readonly issues: readonly Issue[];
  /** For `lintCorpus`; null where reading left something out. */
  readonly context: LintContext | null;
}

/**
 * Checks a taxonomy file. Where reading leaves concepts out, only what reading tells is told: what the others do among
 * themselves would be guesswork. Never throws.
 */
export function lintTaxonomy(text: string, file: string): LintResult {
  const { taxonomy, issues } = readTaxonomy(text, file);
  const isWhole = taxonomy && !issues.some(({ code }) => code === 'TAXONOMY_INVALID');
  if (!isWhole) return { taxonomy, issues, context: null };
  const context = createLintContext(taxonomy, readYamlFile(text, file, 'TAXONOMY_SYNTAX'));
  const told = new Set(issues.filter(({ code }) => CLAIMS.has(code)).map(placeOf));
  const found = CHECKS.flatMap((check) => check(context)).filter(
    (issue) => !(FOLLOWS.has(issue.code) && told.has(placeOf(issue))),
  );
  return { taxonomy, issues: [...issues, ...found].sort(compareIssues), context };
}
