import { NotFoundError } from '../ingest/errors.ts';
import { compareText } from '../ingest/issues.ts';
import type { Milestone, ProjectSummary, TimelineProject } from './answers.ts';
import type { Slip } from './bounds.ts';
import { readCatalog } from './catalog.ts';
import { numberOf, numberOrNull, textOf, textOrNull, textsOf } from './columns.ts';
import * as cypher from './cypher.ts';
import { collectClaims } from './derive.ts';
import { readClaimFacts } from './facts.ts';
import { groupBy } from '../ingest/group.ts';
import { findMilestones, type Loaded } from './milestones.ts';
import { nodeKey, splitKey } from './row.ts';
import { readNodes, type Read } from './stored.ts';
import type { NodeRow } from './store.ts';
import { readReportOfText } from './witnesses.ts';

/** Every project, named or not, by id. Sentences of uncounted texts are not counted; a note is no report. */
export async function listProjects(read: Read): Promise<readonly ProjectSummary[]> {
  const catalog = await readCatalog(read);
  const { documents, uncounted } = catalog;
  const mentions = groupBy(
    (await read(cypher.MENTIONS_BY_DOCUMENT)).filter((row) => !uncounted.has(textOf(row, 'document'))),
    (row) => textOf(row, 'project'),
  );
  const reports = await readReportOfText(read);
  const claims = groupBy(collectClaims(await readClaimFacts(read), documents), ({ project }) => project);
  return (await readProjects(read)).map((project) => {
    const key = nodeKey('Project', project.id);
    const rows = mentions.get(key) ?? [];
    const naming = rows.flatMap((row) => documents.get(textOf(row, 'document')) ?? []);
    const years = naming
      .flatMap(({ kind, reportYear }) => (kind === 'report' && reportYear !== null ? [reportYear] : []))
      .sort((a, b) => a - b);
    const own = (claims.get(key) ?? []).map((claim) => ({
      ...claim,
      witness: reports.get(claim.document) ?? claim.document,
    }));
    return {
      ...project,
      sentences: rows.reduce((sum, row) => sum + numberOf(row, 'sentences'), 0),
      firstYear: years[0] ?? null,
      lastYear: years.at(-1) ?? null,
      reports: naming.filter(({ kind }) => kind === 'report').length,
      slip: longestSlip(findMilestones(own, NOTHING_LOADED)),
    };
  });
}

/** Slips are the same whatever is loaded besides the claims. */
const NOTHING_LOADED: Loaded = { reviews: [], unread: new Set(), until: '' };

function longestSlip(milestones: readonly Milestone[]): ProjectSummary['slip'] {
  const lengthOf = (slip: Slip): number => slip.months ?? slip.years * 12;
  const [longest] = milestones
    .flatMap(({ type, slip }) => (slip ? [{ milestone: type, ...slip }] : []))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest ?? null;
}

/** Every project by id, with its place. */
export async function readProjects(read: Read): Promise<readonly TimelineProject[]> {
  const cities = new Map(
    (await read(cypher.PROJECT_CITIES)).map((row) => [textOf(row, 'project'), splitKey(textOf(row, 'city')).id]),
  );
  return (await readNodes(read, 'Project'))
    .map((node) => toProject(node, cities.get(node.key) ?? null))
    .sort((a, b) => compareText(a.id, b.id));
}

function toProject({ properties }: NodeRow, city: string | null): TimelineProject {
  return {
    id: textOf(properties, 'id'),
    nameEn: textOf(properties, 'nameEn'),
    nameZh: textOf(properties, 'nameZh'),
    names: textsOf(properties, 'names'),
    city,
    sector: textOf(properties, 'sector'),
    status: textOrNull(properties, 'status'),
    statusYear: numberOrNull(properties, 'statusYear'),
    statusRule: textOrNull(properties, 'statusRule'),
  };
}

/**
 * The project with this id or any of its names, in either language, whatever the case. Throws `NotFoundError`:
 * `PROJECT_NOT_FOUND` naming projects with like names, `PROJECT_AMBIGUOUS` naming those that share the name.
 */
export async function findProject(read: Read, nameOrId: string): Promise<TimelineProject> {
  const projects = await readProjects(read);
  const wanted = fold(nameOrId);
  const byId = projects.find(({ id }) => fold(id) === wanted);
  if (byId) return byId;
  const [found, ...others] = projects.filter((project) => namesOf(project).some((name) => fold(name) === wanted));
  if (found && others.length === 0) return found;
  if (found)
    throw new NotFoundError(
      'PROJECT_AMBIGUOUS',
      `"${nameOrId}" is the name of several projects: ${listNames([found, ...others])}; ask for one by its id.`,
    );
  const near = findNear(projects, wanted);
  throw new NotFoundError(
    'PROJECT_NOT_FOUND',
    `No project is called "${nameOrId}"${near.length === 0 ? '; `atlas projects` lists them all.' : `; did you mean ${listNames(near)}?`}`,
  );
}

function namesOf({ nameEn, nameZh, names }: TimelineProject): readonly string[] {
  return [nameEn, nameZh, ...names];
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function listNames(projects: readonly TimelineProject[]): string {
  return projects.map(({ id, nameEn, nameZh }) => `${id} (${nameEn}, ${nameZh})`).join('; ');
}

/** Share of the letters of the asked-for name that must be right for a name to be called near; of its pairs of letters. */
const NEAR = { letters: 2 / 3, pairs: 1 / 2 };
/** Names so much farther than the nearest are not worth telling. */
const FARTHER = 0.2;

/** Up to three projects with like names, the nearest first: typing mistakes are near, and names with words left out. */
function findNear(projects: readonly TimelineProject[], wanted: string): readonly TimelineProject[] {
  const near = projects
    .map((project) => ({
      project,
      share: Math.max(...[project.id, ...namesOf(project)].map((name) => likeness(wanted, fold(name)))),
    }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || compareText(a.project.id, b.project.id));
  return near
    .filter(({ share }) => share >= (near[0]?.share ?? 0) - FARTHER)
    .slice(0, 3)
    .map(({ project }) => project);
}

/** From 0 (not near) to 1 (all of it stands in the name). Another number is another project: Line 9 is not near Line 2. */
function likeness(wanted: string, name: string): number {
  const numbers: readonly string[] = name.match(/\d+/g) ?? [];
  if (wanted.match(/\d+/g)?.some((number) => !numbers.includes(number))) return 0;
  const letters = 1 - distanceWithin(wanted, name) / wanted.length;
  const pairs = sharedPairs(pairsOf(wanted), pairsOf(name));
  return Math.max(letters >= NEAR.letters ? letters : 0, pairs >= NEAR.pairs ? pairs : 0);
}

function pairsOf(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)));
}

function sharedPairs(wanted: ReadonlySet<string>, name: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  return [...wanted].filter((pair) => name.has(pair)).length / wanted.size;
}

/** Letters of a word put in, left out or exchanged in the part of a text that is most like it (Sellers 1980). */
function distanceWithin(word: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0);
  for (let i = 1; i <= word.length; i++) {
    const above = row;
    row = [i];
    for (let j = 1; j <= text.length; j++) {
      const exchanged = (above[j - 1] ?? 0) + (word[i - 1] === text[j - 1] ? 0 : 1);
      row.push(Math.min(exchanged, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
  }
  return Math.min(...row);
}
