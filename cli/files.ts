import { existsSync, statSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { UsageError } from '../ingest/errors.ts';
import { compareText, createIssue } from '../ingest/issues.ts';
import { READABLE_ENDINGS, type SourceFile } from '../ingest/read/index.ts';
import type { Issue } from '../ingest/types.ts';

/** A file of the package itself (shipped taxonomy, demo). */
export function packagePath(...parts: readonly string[]): string {
  return join(import.meta.dirname, '..', ...parts);
}

/** The file the user names, else the one of that name in the working folder, else the one shipped. */
export function chooseFile(given: string | undefined, name: string, cwd: string): string {
  if (given !== undefined) {
    if (!existsSync(resolve(cwd, given))) throw new UsageError(`There is no file ${given}.`);
    return resolve(cwd, given);
  }
  return existsSync(join(cwd, name)) ? join(cwd, name) : packagePath(name);
}

/**
 * Lists the files of the paths given, sorted: a file is itself, a folder is all readable files in it at any depth, links
 * to files included. Ids are relative to the path given. Dot-files are left out; what no reader is for, and a path that
 * is not there, become issues. Throws `UsageError` where none of the paths is there, or two files would share an id.
 */
export async function listFiles(
  paths: readonly string[],
  cwd: string,
): Promise<{ files: Omit<SourceFile, 'bytes'>[]; issues: Issue[] }> {
  const files: Omit<SourceFile, 'bytes'>[] = [];
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
    } else files.push({ id: basename(path), path });
  }
  const twice = files.find(({ id }, index) => files.findIndex((other) => other.id === id) !== index);
  if (twice) throw new UsageError(`Two files would both be called ${twice.id}; give the folder above them instead.`);
  return { files, issues };
}

async function listFolder(path: string, cwd: string): Promise<{ files: Omit<SourceFile, 'bytes'>[]; issues: Issue[] }> {
  const root = resolve(cwd, path);
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .filter((name) => !name.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort(compareText);
  const hasReader = (name: string): boolean => READABLE_ENDINGS.includes(name.split('.').pop()?.toLowerCase() ?? '');
  const isFile = (name: string): boolean => statSync(join(root, name), { throwIfNoEntry: false })?.isFile() ?? false;
  const readable = found.filter((name) => hasReader(name) && isFile(name));
  const left = found
    .filter((name) => !readable.includes(name))
    .map((name) => {
      const reason = isFile(name)
        ? 'No reader is for this ending.'
        : 'This is no file (a link to a folder or to nothing, a pipe).';
      return createIssue('FILE_UNSUPPORTED', { file: join(path, name) }, reason);
    });
  const endings = READABLE_ENDINGS.map((ending) => `.${ending}`).join(' ');
  const empty = createIssue('FOLDER_WITHOUT_REPORTS', { file: path }, `The folder holds none of ${endings}.`);
  return {
    files: readable.map((name) => ({ id: name.split(sep).join('/'), path: join(path, name) })),
    issues: readable.length === 0 ? [empty, ...left] : left,
  };
}

/** Reads one listed file; null with an issue where it cannot be read. */
export async function readListed(
  file: Omit<SourceFile, 'bytes'>,
  cwd: string,
): Promise<{ file: SourceFile | null; issues: Issue[] }> {
  try {
    return { file: { ...file, bytes: await readFile(resolve(cwd, file.path)) }, issues: [] };
  } catch (error) {
    const message = `The file cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}).`;
    return { file: null, issues: [createIssue('FILE_UNREADABLE', { file: file.path }, message)] };
  }
}
