import { groupBy } from '../group.ts';
import { listSome, type LintContext, type QuotedFinding } from './lint-context.ts';
import { resolveOverlaps } from '../overlaps.ts';
import { placeLookAlikes, placeTerms } from './places.ts';
import { themeOf } from './schema.ts';
import { termForms } from './variants.ts';
import type { Issue, LookAlike, Term } from '../types.ts';

/** A form that no term lists, and that is another number, tense or spelling of terms of two concepts. */
export function checkForms({ placed, issueAt }: LintContext): Issue[] {
  const terms = placed.flatMap((each) =>
    placeTerms(each).map(({ item, at }) => ({ item, at, id: each.concept.id, forms: termForms(item) })),
  );
  const listed = new Set(terms.map(({ forms }) => forms[0]));
  const owners = new Map<string, (typeof terms)[number]>();
  return terms.flatMap((term) =>
    term.forms.slice(1).flatMap((form) => {
      if (listed.has(form)) return [];
      const owner = owners.get(form);
      if (!owner) owners.set(form, term);
      if (!owner || owner.id === term.id) return [];
      const message = `"${form}" is a form of "${term.item.text}" and of "${owner.item.text}" (${owner.id}, line ${owner.item.line}), for which it counts.`;
      return [issueAt('TAXONOMY_FORM_SHARED', term.at, message)];
    }),
  );
}

/** A term that, standing alone, does not count can count nowhere. */
export function checkShadowed({ placed, findIn, issueAt }: LintContext): Issue[] {
  return placed.flatMap((each) =>
    placeTerms(each).flatMap(({ item, at }) => {
      const { length, findings, kept, refused } = findIn(item.text);
      const isItself = ({ entry, start, end }: QuotedFinding): boolean =>
        entry.kind === 'term' && entry.term === item && start === 0 && end === length;
      const scoped = findings.find(
        ({ entry, theme }) =>
          entry.kind === 'lookAlike' && entry.lookAlike.scope === 'sentence' && theme === each.concept.theme,
      );
      const reason = scoped
        ? `holds “${scoped.term}”, with which ${scoped.concept} refuses the sentence`
        : kept.some(isItself)
          ? null
          : (refused.find(({ finding }) => isItself(finding))?.reason ?? 'nothing of it is left to look for');
      return reason === null ? [] : [issueAt('TAXONOMY_TERM_SHADOWED', at, `"${item.text}" never counts: ${reason}.`)];
    }),
  );
}

/** A term inside longer ones of other themes: told once, with the longer ones. */
export function checkInside({ placed, findIn, issueAt }: LintContext): Issue[] {
  const terms = placed.flatMap(placeTerms);
  const places = new Map(terms.map(({ item, at }) => [item, at]));
  const pairs = placed.flatMap((each) =>
    placeTerms(each).flatMap(({ item: longer }) => {
      const themes = new Set([each.concept.theme, ...longer.alsoTags.map(themeOf)]);
      const { length, findings } = findIn(longer.text);
      const inside = findings.flatMap(({ entry, start, end }) =>
        entry.kind === 'term' && end - start < length && !themes.has(entry.theme) ? [entry.term] : [],
      );
      return [...new Set(inside)].map((term) => ({ term, longer, id: each.concept.id }));
    }),
  );
  const isSilenced = ({ term, longer }: { term: Term; longer: Term }): boolean => term.weak || !longer.weak;
  const groups = groupBy(pairs, (pair) => JSON.stringify([pair.term.language, pair.term.text, isSilenced(pair)]));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const at = first && places.get(first.term);
    if (!first || !at) return [];
    const names = listSome(group.map(({ longer, id }) => `"${longer.text}" (${id}, line ${longer.line})`));
    const what = isSilenced(first)
      ? 'there the longer counts and it does not'
      : 'there it counts too, since the longer is weak';
    return [issueAt('TAXONOMY_ALIAS_INSIDE', at, `"${first.term.text}" stands inside ${names}: ${what}.`)];
  });
}

/** A look-alike refuses something of its theme, and something that would count without it. */
export function checkLookAlikes({ placed, findIn, issueAt }: LintContext): Issue[] {
  const earlier = new Set<LookAlike>();
  return placed.flatMap((each) =>
    placeLookAlikes(each).flatMap(({ item, at }) => {
      const { theme } = each.concept;
      const { length, findings, cues } = findIn(item.text);
      // of two that are forms of one, the second is not needed
      const others = findings.filter(
        ({ entry, start, end }) =>
          entry.kind === 'term' || (entry.lookAlike !== item && (end - start < length || earlier.has(entry.lookAlike))),
      );
      earlier.add(item);
      const isOwn = (finding: QuotedFinding): boolean => finding.entry.kind === 'term' && finding.theme === theme;
      const hasCue = cues.some(({ entry }) => entry.theme === theme && entry.place !== 'section');
      if (item.scope === 'sentence' || hasCue) return [];
      if (!findings.some(isOwn)) {
        const message = `"${item.text}" holds no term and no word of a rule of ${theme}: it refuses nothing but the theme of a list.`;
        return [issueAt('TAXONOMY_LOOK_ALIKE_IDLE', at, message)];
      }
      const { kept, refused } = resolveOverlaps(others);
      if (kept.some(isOwn)) return [];
      const { finding, reason } = refused.find((each) => isOwn(each.finding)) ?? {};
      const message = `"${item.text}" is not needed: “${finding?.quote ?? ''}” is refused without it (${reason ?? ''}).`;
      return [issueAt('TAXONOMY_LOOK_ALIKE_SHADOWED', at, message)];
    }),
  );
}
