import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
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
 * Lists the files of the paths given, sorted: a file is itself, a folder is all readable files in it at any depth. Ids
 * are relative to the path given. Dot-files are left out, files no reader is for become issues.
 */
export async function listFiles(
  paths: readonly string[],
  cwd: string,
): Promise<{ files: Omit<SourceFile, 'bytes'>[]; issues: Issue[] }> {
  const files: Omit<SourceFile, 'bytes'>[] = [];
  const issues: Issue[] = [];
  for (const path of paths) {
    const info = await stat(resolve(cwd, path)).catch(() => null);
    if (!info) throw new UsageError(`There is no file or folder ${path}.`);
    if (!info.isDirectory()) {
      files.push({ id: basename(path), path });
      continue;
    }
    const entries = await readdir(resolve(cwd, path), { recursive: true, withFileTypes: true });
    const found = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(resolve(cwd, path).length + 1))
      .filter((name) => !name.split(sep).some((part) => part.startsWith('.') || part === 'node_modules'))
      .sort(compareText);
    const readable = found.filter((name) => READABLE_ENDINGS.includes(name.split('.').pop()?.toLowerCase() ?? ''));
    if (readable.length === 0) {
      const message = `The folder holds none of ${READABLE_ENDINGS.map((ending) => `.${ending}`).join(' ')}.`;
      issues.push(createIssue('FOLDER_WITHOUT_REPORTS', { file: path }, message));
    }
    for (const name of found) {
      const file = { id: name.split(sep).join('/'), path: join(path, name) };
      if (readable.includes(name)) files.push(file);
      else issues.push(createIssue('FILE_UNSUPPORTED', { file: file.path }, 'No reader is for this ending.'));
    }
  }
  const twice = files.find(({ id }, index) => files.findIndex((other) => other.id === id) !== index);
  if (twice) throw new UsageError(`Two files would both be called ${twice.id}; give the folder above them instead.`);
  return { files, issues };
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
