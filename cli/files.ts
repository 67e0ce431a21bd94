import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UsageError } from '../ingest/errors.ts';
import { compareText, createIssue } from '../ingest/issues.ts';
import { isReadable, READABLE_ENDINGS, SIDECAR_ALONE, type SourceFile } from '../ingest/read/index.ts';
import { isSidecar, pairSidecars } from '../ingest/read/sidecars.ts';
import type { Issue } from '../ingest/types.ts';

/** A file of the package itself (shipped taxonomy, demo). */
export function packagePath(...parts: readonly string[]): string {
  return join(import.meta.dirname, '..', ...parts);
}

/** The file the user names, as a whole path. Throws `UsageError` where it is not there or is a folder. */
export function givenFile(given: string, cwd: string): string {
  const stats = statSync(resolve(cwd, given), { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`There is no file ${given}.`);
  if (stats.isDirectory()) throw new UsageError(`${given} is a folder, not a file.`);
  return resolve(cwd, given);
}

/** The file the user names, else the one of that name in the working folder, else the one shipped. */
export function chooseFile(given: string | undefined, name: string, cwd: string): string {
  if (given !== undefined) return givenFile(given, cwd);
  return existsSync(join(cwd, name)) ? join(cwd, name) : packagePath(name);
}

/** A file to be read, with the file of fields beside it. */
export interface ListedFile {
  /** Path relative to the PATH given, with forward slashes: the document's id. */
  readonly id: string;
  /** Path as the user can open it. */
  readonly path: string;
  readonly sidecar: string | null;
}

/**
 * Lists the files of the paths given, sorted: a file is itself, a folder is all readable files in it at any depth, links
 * to files included. `NAME.meta.yaml` goes with the file of that name. Ids are relative to the path given. Dot-files are
 * left out; what no reader is for, and a path that is not there, become issues. Throws `UsageError` where none of the
 * paths is there, or two files would share an id.
 */
export async function listFiles(
  paths: readonly string[],
  cwd: string,
): Promise<{ files: ListedFile[]; issues: Issue[] }> {
  const files: ListedFile[] = [];
  const issues: Issue[] = [];
  const unique = paths.filter(
    (path, index) => paths.findIndex((other) => resolve(cwd, other) === resolve(cwd, path)) === index,
  );
  const there = unique.filter((path) => path !== '' && existsSync(resolve(cwd, path)));
  if (there.length === 0) throw new UsageError(`There is no file or folder ${unique.join(', ')}.`);
  for (const path of unique) {
    if (!there.includes(path)) {
      issues.push(createIssue('FILE_UNREADABLE', { file: path }, 'There is no such file or folder.'));
    } else if (statSync(resolve(cwd, path)).isDirectory()) {
      const listed = await listFolder(path, cwd);
      files.push(...listed.files);
      issues.push(...listed.issues);
    } else if (!isSidecar(path)) files.push(await listOne(path, cwd));
  }
  const twice = files.find(({ id }, index) => files.findIndex((other) => other.id === id) !== index);
  if (twice) throw new UsageError(`Two files would both be called ${twice.id}; give the folder above them instead.`);
  return { files, issues };
}

/** A file named by itself has its sidecar beside it too. */
async function listOne(path: string, cwd: string): Promise<ListedFile> {
  const folder = dirname(resolve(cwd, path));
  const name = basename(path);
  const siblings = (await readdir(folder).catch(() => [])).filter(isSidecar);
  const [pair] = pairSidecars([name, ...siblings.sort(compareText)]).files;
  return { id: name, path, sidecar: pair?.sidecar ? join(dirname(path), pair.sidecar) : null };
}

async function listFolder(path: string, cwd: string): Promise<{ files: ListedFile[]; issues: Issue[] }> {
  const root = resolve(cwd, path);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort(compareText);
  const isFile = (name: string): boolean => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() ?? false;
  const readable = found.filter((name) => (isReadable(name) || isSidecar(name)) && isFile(name));
  const left = found
    .filter((name) => !readable.includes(name))
    .map((name) => {
      const reason = isFile(name)
        ? `No reader is for this ending.${/\.(?:doc|wps|rtf|odt|xls)x?$/i.test(name) ? ' Save it as .docx or .pdf.' : ''}`
        : 'This is no file (a link to a folder or to nothing, a pipe).';
      return createIssue('FILE_UNSUPPORTED', { file: join(path, name) }, reason);
    });
  const { files, alone } = pairSidecars(readable);
  for (const name of alone) left.push(createIssue('SIDECAR_ALONE', { file: join(path, name) }, SIDECAR_ALONE));
  const endings = READABLE_ENDINGS.map((ending) => `.${ending}`).join(' ');
  const empty = createIssue('FOLDER_WITHOUT_REPORTS', { file: path }, `The folder holds none of ${endings}.`);
  return {
    files: files.map(({ name, sidecar }) => ({
      id: name.split(sep).join('/'),
      path: join(path, name),
      sidecar: sidecar === null ? null : join(path, sidecar),
    })),
    issues: files.length === 0 ? [empty, ...left] : left,
  };
}

/** Reads one listed file; null with an issue where it cannot be read. */
export async function readListed(
  { id, path, sidecar }: ListedFile,
  cwd: string,
): Promise<{ file: SourceFile | null; issues: Issue[] }> {
  const issues: Issue[] = [];
  const read = async (name: string): Promise<Uint8Array | null> => {
    try {
      return await readFile(resolve(cwd, name));
    } catch (error) {
      const message = `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`;
      issues.push(createIssue('FILE_UNREADABLE', { file: name }, message));
      return null;
    }
  };
  const bytes = await read(path);
  const fields = sidecar === null ? null : await read(sidecar);
  const beside = sidecar === null || fields === null ? {} : { sidecar: { path: sidecar, bytes: fields } };
  return { file: bytes && { id, path, bytes, ...beside }, issues };
}
