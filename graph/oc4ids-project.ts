import { compareText } from '../ingest/issues.ts';
import { detectLanguage } from '../ingest/language.ts';
import { deriveStatus, type DerivedStatus, type StatusClaim } from './derive-status.ts';
import { toMilestones, toSentences } from './oc4ids-claims.ts';
import { relationshipOf } from './oc4ids-codes.ts';
import { dayStart } from './oc4ids-dates.ts';
import type { PackageFacts, ProjectFacts, RelationFacts, TextFacts } from './oc4ids-facts.ts';
import { toLocations } from './oc4ids-place.ts';
import type {
  PackagedDocument,
  PackagedName,
  PackagedProject,
  PackagedRelation,
  PackagedSentence,
  StatusBasis,
} from './oc4ids-types.ts';
import { toUri } from './oc4ids-uri.ts';

/** Stands before ids where no registered prefix is given, and names our ids as a scheme. */
const OWN_SCHEME = 'policy-atlas';

/** A project of the graph as one of a package. `prefix` is one that the OC4IDS help desk gave out, or null. */
export function toPackagedProject(
  project: ProjectFacts,
  { facts, prefix }: { facts: PackageFacts; prefix: string | null },
): PackagedProject {
  const { id, sector, city, relations } = project;
  const title = titleOf(project);
  const { status, statusFrom, suspended } = toStatus(project);
  return {
    id: packagedId(id, prefix),
    language: detectLanguage(title),
    identifiers: [{ id, scheme: OWN_SCHEME }],
    title,
    description: describe(project, facts),
    status,
    sector: orUndefined(withParents(sector)),
    locations: orUndefined(toLocations(city, facts.places)),
    milestones: orUndefined(toMilestones(project, facts)),
    documents: toDocuments(project, facts),
    relatedProjects: orUndefined(relations.map((relation) => toRelation(relation, prefix)).sort(compareIds)),
    atlas: { names: toNames(project), statusFrom, suspended },
  };
}

/** Our id behind the registered prefix, as the standard composes ids; without one behind our own, which nobody registered. */
function packagedId(id: string, prefix: string | null): string {
  return `${prefix ?? OWN_SCHEME}-${id}`;
}

function titleOf({ nameEn, nameZh }: { nameEn: string; nameZh: string }): string {
  return nameEn === '' ? nameZh : nameEn;
}

function orUndefined<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function describe(project: ProjectFacts, { documents, sentences }: PackageFacts): string {
  const { nameZh, mentions } = project;
  const naming = new Set(mentions.flatMap(({ sentence }) => sentences.get(sentence)?.document ?? []));
  const said = [...naming].flatMap((key) => documents.get(key)?.said ?? []).filter((date) => date !== 'undated');
  const [first = null, ...later] = [...new Set(said)].sort(compareText);
  const when = first === null ? '' : ` (${[first, ...later.slice(-1)].join(' to ')})`;
  const other = nameZh === '' || nameZh === titleOf(project) ? '' : `${nameZh}. `;
  return `${other}Named in ${naming.size} text${naming.size === 1 ? '' : 's'}${when}.`;
}

/** Sector codes with those above: `transport.air` is `transport` and `transport.air`. */
function withParents(sector: string): readonly string[] {
  const parts = sector.split('.').filter((part) => part !== '');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}

/** The status with what it rests on. While the works are halted, `status` is that of before the halt, if any is known. */
function toStatus({ claims }: ProjectFacts): {
  readonly status: PackagedProject['status'];
  readonly statusFrom: StatusBasis | undefined;
  readonly suspended: StatusBasis | undefined;
} {
  const statements = claims.map((claim): StatusClaim => ({ event: claim.id, ...claim }));
  const now = deriveStatus(statements);
  const suspended = now?.status === 'suspended' ? now : null;
  const going = suspended ? deriveStatus(statements.filter(({ type }) => type !== 'suspended')) : now;
  return {
    status: going === null || going.status === 'suspended' ? undefined : going.status,
    statusFrom: going ? toBasis(going) : undefined,
    suspended: suspended ? toBasis(suspended) : undefined,
  };
}

function toBasis({ year, rule, events }: DerivedStatus): StatusBasis {
  return { year: year ?? undefined, rule, claims: events.toSorted(compareText) };
}

function toNames({ nameEn, nameZh, names, listed }: ProjectFacts): readonly PackagedName[] {
  const source = listed ? 'gazetteer' : 'texts';
  const all = [...new Set([nameEn, nameZh, ...names])].filter((name) => name !== '');
  return all.map((name) => ({
    name,
    language: detectLanguage(name),
    kind: name === nameEn || name === nameZh ? 'name' : 'alias',
    source,
  }));
}

/** The texts that name the project, in the order of saying. */
function toDocuments(project: ProjectFacts, facts: PackageFacts): readonly PackagedDocument[] {
  const sentences = toSentences(project, facts);
  return [...facts.documents.values()]
    .sort((a, b) => a.position - b.position)
    .flatMap((document) => {
      const naming = sentences.get(document.key);
      return naming ? [toDocument(document, naming)] : [];
    });
}

function toDocument(document: TextFacts, sentences: readonly PackagedSentence[]): PackagedDocument {
  const { id, title, url, publishedOn, language, kind, report, reportYear, counted, deliveredOn, sha256 } = document;
  const uri = url === null ? undefined : toUri(url);
  return {
    id,
    title: title === '' ? undefined : title,
    url: uri,
    datePublished: dayStart(publishedOn),
    language,
    atlas: {
      kind,
      report: report ?? undefined,
      reportYear: reportYear ?? undefined,
      counted,
      deliveredOn: deliveredOn ?? undefined,
      address: uri === undefined ? (url ?? undefined) : undefined,
      sha256,
      sentences,
    },
  };
}

function toRelation({ relation, other, basis, ref }: RelationFacts, prefix: string | null): PackagedRelation {
  return {
    id: `${relation}-${other.id}`,
    scheme: prefix === null ? undefined : 'oc4ids',
    identifier: packagedId(other.id, prefix),
    relationship: relationshipOf(relation, other),
    title: titleOf(other),
    atlas: { relation, basis: basis ?? undefined, ref: ref ?? undefined },
  };
}

function compareIds(a: PackagedRelation, b: PackagedRelation): number {
  return compareText(a.id, b.id);
}
