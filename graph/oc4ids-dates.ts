/*
 * The standard's rule (OC4IDS reference, "Period"; OCDS reference, "Date"): a date is a full date-time with a time zone. The
 * time may be set by judgement, 00:00:00 for a day and 23:59:59 for the end of a span, with Z; a day may not.
 */

function isDay(date: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`).getTime() : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** The start of a day; undefined for what is no ISO day: a year or month alone, null. */
export function dayStart(date: string | null): string | undefined {
  return date !== null && isDay(date) ? `${date}T00:00:00Z` : undefined;
}

/** The end of a day; undefined for what is no ISO day. */
export function dayEnd(date: string | null): string | undefined {
  return date !== null && isDay(date) ? `${date}T23:59:59Z` : undefined;
}

/** The day something happened on, where both bounds are that day; else undefined, since a year is no day. */
export function dayMet({ earliest, latest }: { earliest: string | null; latest: string | null }): string | undefined {
  return earliest === latest ? dayStart(latest) : undefined;
}
