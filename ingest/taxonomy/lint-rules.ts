import { groupBy } from '../group.ts';
import type { LintContext } from './lint-context.ts';
import { placeRules } from './places.ts';
import { foldTerm } from './variants.ts';
import type { Issue, Language, Rule } from '../types.ts';

/** Ids of rules are unique within their concept and language: tags name them. A rule and its translation may share one. */
export function checkRuleIds({ placed, issueAt }: LintContext): Issue[] {
  return placed.flatMap((each) =>
    [...groupBy(placeRules(each), ({ item }) => `${item.language} ${item.id}`).values()].flatMap(([first, ...others]) =>
      others.map(({ item, at }) => {
        const message = `"${item.id}" is the id of the rule in line ${first?.item.line ?? 0} too.`;
        return issueAt('TAXONOMY_DUPLICATE_ID', at, message);
      }),
    ),
  );
}

/** Rules that no sentence can meet. */
export function checkRules(context: LintContext): Issue[] {
  return context.placed.flatMap((each) =>
    placeRules(each).flatMap(({ item, at }) => {
      const reason =
        findEmpty(item) ?? findForbidden(item) ?? findNarrow(item) ?? findRefused(context, item, each.concept.theme);
      if (reason === null) return [];
      return [context.issueAt('TAXONOMY_RULE_DEAD', at, `The rule "${item.id}" can never hold: ${reason}.`)];
    }),
  );
}

function findEmpty({ all, section }: Rule): string | null {
  const groups = [...all, ...(section.length > 0 ? [section] : [])];
  const empty = groups.find((group) => group.every((word) => countUnits(word, 'zh') === 0));
  return empty ? `nothing of “${empty.join('”, “')}” is left to look for` : null;
}

/** A word of `none` that each word of a group holds. */
function findForbidden({ all, none, language }: Rule): string | null {
  for (const forbidden of none) {
    if (all.some((group) => group.every((word) => holds(word, forbidden, language))))
      return `“${forbidden}” is forbidden and stands in all words of a group`;
  }
  return null;
}

function holds(word: string, part: string, language: Language): boolean {
  const pad = language === 'en' ? ' ' : '';
  return `${pad}${foldTerm(word)}${pad}`.includes(`${pad}${foldTerm(part)}${pad}`);
}

/** The shortest words of the groups together take more room than `within` leaves. */
function findNarrow({ all, within, language }: Rule): string | null {
  if (within === undefined) return null;
  const least = all.reduce((sum, group) => sum + Math.min(...group.map((word) => countUnits(word, language))), 0);
  const units = language === 'en' ? 'words' : 'letters';
  return least > within ? `its words are ${least} ${units} long at least, and within is ${within}` : null;
}

/** As `within` counts: words in English, Han letters and Latin words in Chinese. */
function countUnits(words: string, language: Language): number {
  const unit = language === 'en' ? /[\p{L}\p{N}]+/gu : /\p{Script=Han}|[a-z\d]+/gu;
  return foldTerm(words).match(unit)?.length ?? 0;
}

/** A group of which each word lies in a look-alike of the theme. */
function findRefused({ findIn }: LintContext, { all }: Rule, theme: string): string | null {
  const isRefused = (word: string): boolean => {
    const { length, findings } = findIn(word);
    return findings.some(({ isRefusal, start, end, ...finding }) => {
      return isRefusal && finding.theme === theme && start === 0 && end === length;
    });
  };
  const group = all.find((words) => words.every(isRefused));
  return group ? `“${group.join('”, “')}” is among the look-alikes of ${theme}` : null;
}
