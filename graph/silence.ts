import type { CatalogDocument } from './catalog.ts';
import { isWorkReport } from './witnesses.ts';

/** Statuses that nobody needs to confirm any more. */
const FINISHED: readonly (string | null)[] = ['maintenance', 'cancelled', 'decommissioning', 'decommissioned'];

/** Report years of a place, and those of them whose texts name a project. */
export interface Silence {
  readonly missingYears: readonly number[];
  readonly silentYears: readonly number[];
  readonly unconfirmedSince: number | null;
}

/**
 * Where the reports of a place are silent about a project, and where they are only not loaded. Without a place, or
 * reports of it, all is empty. Mentions in notes confirm a project too.
 */
export function findSilence(
  city: string | null,
  status: string | null,
  { documents, naming }: { documents: readonly CatalogDocument[]; naming: ReadonlySet<string> },
): Silence {
  const own = documents.filter((it) => it.kind === 'report' && it.city === city && city !== null);
  const loaded = yearsOf(own);
  const named = yearsOf(own.filter(({ key }) => naming.has(key)));
  const confirmed = yearsOf(documents.filter(({ key }) => naming.has(key)));
  const work = yearsOf(own.filter(isWorkReport));
  return {
    missingYears: missingBetween(loaded),
    silentYears: [...loaded].filter((year) => !named.has(year)).sort((a, b) => a - b),
    unconfirmedSince: FINISHED.includes(status) ? null : unconfirmedSince(work, confirmed),
  };
}

/** The first of two years in a row with reports, after the last year of a mention. */
function unconfirmedSince(reports: ReadonlySet<number>, confirmed: ReadonlySet<number>): number | null {
  if (confirmed.size === 0) return null;
  const last = Math.max(...confirmed);
  const silent = [...reports].filter((year) => year > last && reports.has(year + 1));
  return silent.length === 0 ? null : Math.min(...silent);
}

function yearsOf(documents: readonly CatalogDocument[]): ReadonlySet<number> {
  return new Set(documents.map(({ year }) => year).filter((year) => year !== null));
}

/** Years between the first and the last of these that are not among them, in order. */
export function missingBetween(years: ReadonlySet<number>): readonly number[] {
  if (years.size === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((year) => !years.has(year));
}
