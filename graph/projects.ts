import { NotFoundError } from '../ingest/errors.ts';
import { compareText } from '../ingest/issues.ts';
import type { ProjectSummary, TimelineProject } from './answers.ts';
import { readCatalog } from './catalog.ts';
import { numberOf, numberOrNull, textOf, textOrNull, textsOf } from './columns.ts';
import * as cypher from './cypher.ts';
import { groupBy } from '../ingest/group.ts';
import { nodeKey, splitKey } from './row.ts';
import { readNodes, type Read } from './stored.ts';
import type { NodeRow } from './store.ts';

/** Every project, named or not, by id. Sentences of uncounted texts are not counted. */
export async function listProjects(read: Read): Promise<readonly ProjectSummary[]> {
  const { documents, uncounted } = await readCatalog(read);
  const mentions = groupBy(
    (await read(cypher.MENTIONS_BY_DOCUMENT)).filter((row) => !uncounted.has(textOf(row, 'document'))),
    (row) => textOf(row, 'project'),
  );
  return (await readProjects(read)).map((project) => {
    const rows = mentions.get(nodeKey('Project', project.id)) ?? [];
    const years = rows
      .map((row) => documents.get(textOf(row, 'document'))?.reportYear ?? null)
      .filter((year) => year !== null)
      .sort((a, b) => a - b);
    return {
      ...project,
      sentences: rows.reduce((sum, row) => sum + numberOf(row, 'sentences'), 0),
      firstYear: years[0] ?? null,
      lastYear: years.at(-1) ?? null,
    };
  });
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

/** Share of the pairs of letters of the asked-for name that a name must hold to be called near. */
const NEAR = 0.5;

/** Up to three projects with like names, the nearest first. */
function findNear(projects: readonly TimelineProject[], wanted: string): readonly TimelineProject[] {
  const pairs = pairsOf(wanted);
  return projects
    .map((project) => {
      const shares = [project.id, ...namesOf(project)].map((name) => sharedPairs(pairs, pairsOf(fold(name))));
      return { project, share: Math.max(...shares) };
    })
    .filter(({ share }) => share >= NEAR)
    .sort((a, b) => b.share - a.share || compareText(a.project.id, b.project.id))
    .slice(0, 3)
    .map(({ project }) => project);
}

function pairsOf(name: string): ReadonlySet<string> {
  return new Set(Array.from({ length: name.length - 1 }, (_, at) => name.slice(at, at + 2)));
}

function sharedPairs(wanted: ReadonlySet<string>, name: ReadonlySet<string>): number {
  if (wanted.size === 0) return 0;
  return [...wanted].filter((pair) => name.has(pair)).length / wanted.size;
}
