import { NotFoundError, UsageError } from '../ingest/errors.ts';
import { contentId } from '../ingest/ids.ts';
import { compareText } from '../ingest/issues.ts';
import { OC4IDS_VERSION } from './oc4ids-codes.ts';
import { dayStart } from './oc4ids-dates.ts';
import type { PackageFacts } from './oc4ids-facts.ts';
import { toPackagedProject } from './oc4ids-project.ts';
import { readPackageFacts } from './oc4ids-read.ts';
import type { ProjectPackage } from './oc4ids-types.ts';
import type { Read } from './stored.ts';

/** What a publisher says of a package; each has a default. */
export interface PackageOptions {
  /** Default `Policy Atlas`. */
  readonly publisher?: string;
  /** ISO day. Default: the youngest day of delivery or posting among the texts that the package rests on. */
  readonly publishedOn?: string;
  /** Project identifier prefix that the OC4IDS help desk gave out: `oc4ids-` and six letters or digits. */
  readonly prefix?: string;
  /** Address of the package. Default: a name made from its content. */
  readonly uri?: string;
}

/**
 * The loaded graph as an OC4IDS project package: every project that a sentence names, by id, without programmes (listed
 * without a place), which the standard counts as no projects. The same graph gives the same package. Throws `NotFoundError` with `PROJECT_NOT_FOUND` where no sentence names a project, since a package has at least
 * one, and `UsageError` where no text has a day and none is given.
 */
export async function exportOc4ids(read: Read, options: PackageOptions = {}): Promise<ProjectPackage> {
  return toPackage(await readPackageFacts(read), options);
}

/** The package of these facts; see `exportOc4ids`. */
export function toPackage(facts: PackageFacts, options: PackageOptions = {}): ProjectPackage {
  const prefix = options.prefix ?? null;
  const projects = facts.projects
    .filter(({ listed, city }) => !listed || city !== null)
    .map((project) => toPackagedProject(project, { facts, prefix }));
  if (projects.length === 0)
    throw new NotFoundError(
      'PROJECT_NOT_FOUND',
      'No sentence of the graph names a project: there is nothing to export.',
    );
  return {
    uri: options.uri ?? `https://w3id.org/policy-atlas/oc4ids/${contentId(JSON.stringify(projects))}`,
    publishedDate: publishedDate(facts, options),
    publisher: { name: options.publisher ?? 'Policy Atlas' },
    version: OC4IDS_VERSION,
    projects,
  };
}

/** A package as the text of a file. */
export function formatPackage(projectPackage: ProjectPackage): string {
  return `${JSON.stringify(projectPackage, null, 2)}\n`;
}

/** The standard asks for the last change of the contents where a package is made on demand: that is the youngest text's day. */
function publishedDate({ documents, sentences }: PackageFacts, { publishedOn }: PackageOptions): string {
  const naming = new Set([...sentences.values()].map(({ document }) => document));
  const days = [...documents.values()]
    .filter(({ key }) => naming.has(key))
    .flatMap((document) => [dayStart(document.deliveredOn), dayStart(document.publishedOn)])
    .filter((day) => day !== undefined)
    .sort(compareText);
  const date = publishedOn === undefined ? days.at(-1) : dayStart(publishedOn);
  if (date === undefined)
    throw new UsageError(
      publishedOn === undefined
        ? 'No text of the package has a day; say when it is published: --published 2026-01-31'
        : `--published takes a day such as 2026-01-31, not "${publishedOn}".`,
    );
  return date;
}
