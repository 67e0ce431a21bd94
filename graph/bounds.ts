/** Between which days something happened or shall happen; ISO texts of any precision, null where open. */
export interface Bounds {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A difference between two dates. `months` only where both are known to the month; then `years` is it, rounded. */
export interface Slip {
  readonly years: number;
  readonly months: number | null;
}

/** What lies within all of these (CIDOC-CRM P82: outer bounds of several sources intersect); null where nothing does. */
export function intersect(all: readonly Bounds[]): Bounds | null {
  const earliest = all.flatMap((it) => it.earliest ?? []).reduce(later, '');
  const latest = all.flatMap((it) => it.latest ?? []).reduce(earlier, '');
  if (earliest !== '' && latest !== '' && firstDay(earliest) > lastDay(latest)) return null;
  return { earliest: earliest || null, latest: latest || null };
}

function later(a: string, b: string): string {
  return a === '' || firstDay(b) > firstDay(a) ? b : a;
}

function earlier(a: string, b: string): string {
  return a === '' || lastDay(b) < lastDay(a) ? b : a;
}

/** `2018` → `2018-01-01`. */
export function firstDay(date: string): string {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** `2018` → `2018-12-31`; of a month its 31st day, which sorts as its end. */
export function lastDay(date: string): string {
  return date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date;
}

/** How much later the end of one time is than that of another; null where either end is open. */
export function slipBetween(from: Bounds, to: Bounds): Slip | null {
  if (from.latest === null || to.latest === null) return null;
  const months = isKnownToMonth(from) && isKnownToMonth(to) ? monthOf(to.latest) - monthOf(from.latest) : null;
  const years = months === null ? yearOf(to.latest) - yearOf(from.latest) : Math.round(months / 12);
  return { years: years === 0 ? 0 : years, months };
}

/** "By the end of 2025" is known to the year, "by the end of May 2026" to the month. */
function isKnownToMonth({ earliest, latest }: Bounds): boolean {
  if (latest === null || latest.length < 7) return false;
  return earliest === null ? !latest.endsWith('-12-31') : earliest.slice(0, 7) === latest.slice(0, 7);
}

function monthOf(date: string): number {
  return yearOf(date) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Year of an ISO text. */
export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
