import type { FoundName } from './found-name.ts';
import { findNames, foundProject, sectorOf } from './found-projects.ts';
import {
  findProjectHits,
  LOOK_ALIKE,
  type FoundMention,
  type ProjectFinder,
  type ProjectHit,
  type ProjectSearch,
} from './projects.ts';
import { overlaps } from './spans.ts';
import { createView, type TextView } from './view.ts';

/** Finds the projects a sentence names, listed or not, in order; mentions do not overlap. */
export function findMentions(finder: ProjectFinder, search: ProjectSearch): FoundMention[] {
  return findNamedProjects(finder, search).flatMap(({ kept, ...hit }) => {
    const { project, name, startOffset, endOffset, quote, rule } = hit;
    return kept ? [{ project, name, startOffset, endOffset, quote, rule }] : [];
  });
}

/**
 * Finds every name of a project in a sentence and says why it counts or does not: names of the gazetteer
 * (`findProjectHits`), then names that nobody listed (`findNames`). Where both match, the gazetteer's counts, unless the
 * found name goes on to something of another kind (the motorway to a listed airport). Of found names that overlap the
 * longest counts.
 */
export function findNamedProjects(finder: ProjectFinder, search: ProjectSearch): ProjectHit[] {
  const listed = findProjectHits(finder, search);
  const view = createView(search.text, search.startOffset);
  const names = findNames(finder.lexicon, view);
  if (names.length === 0) return listed;
  const kept = listed.filter((hit) => hit.kept);
  const candidates = dropDoubles(names).map((name) => toHit(name, view, search.city));
  const open = candidates.filter(
    (hit) => kept.every((other) => !overlaps(hit, other) || isOtherKind(hit, other)) && !isSaid(hit, listed),
  );
  const chosen: ProjectHit[] = [];
  const refused: ProjectHit[] = [];
  for (const hit of open) {
    const longer = chosen.find((other) => overlaps(hit, other));
    if (!hit.kept) refused.push(hit);
    else if (longer) refused.push({ ...hit, kept: false, reason: `overlaps the longer name “${longer.name}”` });
    else chosen.push(hit);
  }
  const giveWay = (hit: ProjectHit): ProjectHit => {
    const other = chosen.find((one) => overlaps(one, hit));
    return hit.kept && other
      ? { ...hit, kept: false, reason: `begins “${other.name}”, which is of another kind` }
      : hit;
  };
  return [...listed.map(giveWay), ...chosen, ...refused].sort(
    (a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset,
  );
}

/** One name a span: those that nothing speaks against first, then the longest. */
function dropDoubles(names: readonly FoundName[]): FoundName[] {
  const ordered = [...names].sort(
    (a, b) =>
      Number(a.refusal !== null) - Number(b.refusal !== null) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const seen = new Set<string>();
  return ordered.filter(({ start, end }) => {
    const span = `${start} ${end}`;
    return !seen.has(span) && seen.add(span);
  });
}

/** Without a place nothing tells one Line 2 from another. */
function toHit({ start, end, name, rule, refusal }: FoundName, view: TextView, city: string | null): ProjectHit {
  const project = foundProject(name, city ?? 'unplaced');
  const reason = refusal ?? (city === null ? 'the place of the report is unknown' : null);
  const why = { kept: reason === null, reason: reason ?? 'a name that nobody listed' };
  return { project: project.id, name: project.name, ...view.quote(start, end), rule, ...why };
}

/** Whether the gazetteer has had its say: the words are its false friend, or it refuses them as this does. */
function isSaid(found: ProjectHit, listed: readonly ProjectHit[]): boolean {
  return listed.some(
    (hit) =>
      hit.startOffset <= found.startOffset &&
      hit.endOffset >= found.endOffset &&
      (!found.kept || hit.reason.startsWith(LOOK_ALIKE)),
  );
}

/** Whether a found name begins with a listed one and ends as something else: 大连新机场高速. */
function isOtherKind(found: ProjectHit, listed: ProjectHit): boolean {
  if (!found.kept || found.startOffset > listed.startOffset || found.endOffset <= listed.endOffset) return false;
  const [own, other] = [sectorOf(found.quote), sectorOf(listed.quote)];
  return own !== null && other !== null && own !== other;
}
