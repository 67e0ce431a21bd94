import { compareText } from '../issues.ts';

/** Endings of a file of fields beside a report. */
const SIDECAR = /\.meta\.ya?ml$/i;

/**
 * Pairs files with their sidecars: `report.meta.yaml` or `report.pdf.meta.yaml` beside `report.pdf`, in the same folder.
 * Sidecars that go with no file, or with one that has a nearer, are `alone`. The order of the names is kept.
 */
export function pairSidecars(names: readonly string[]): {
  files: readonly { name: string; sidecar: string | null }[];
  alone: readonly string[];
} {
  const sidecars = names.filter(isSidecar);
  // of two endings the first by the alphabet counts, in whatever order they come
  const byName = new Map(
    [...sidecars]
      .sort(compareText)
      .reverse()
      .map((name) => [name.replace(SIDECAR, ''), name]),
  );
  const files = names
    .filter((name) => !isSidecar(name))
    .map((name) => ({ name, sidecar: byName.get(name) ?? byName.get(name.replace(/\.[^./]+$/, '')) ?? null }));
  const used = new Set(files.map(({ sidecar }) => sidecar));
  return { files, alone: sidecars.filter((name) => !used.has(name)) };
}

/** Whether a file holds fields of another. */
export function isSidecar(name: string): boolean {
  return SIDECAR.test(name);
}
