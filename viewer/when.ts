/**
 * `2023-10-28`, `2011-04`, `2023`, `2017-01…2017-06`; `by` puts the words around a last date that has no first
 * ("by 2025"). Empty where both ends are open.
 */
export function formatWhen(
  { earliest, latest }: { readonly earliest: string | null; readonly latest: string | null },
  by: (until: string) => string,
): string {
  if (latest === null) return earliest === null ? '' : `${earliest}…`;
  if (earliest === null) return by(latest.endsWith('-12-31') ? latest.slice(0, 4) : latest);
  if (earliest === latest) return earliest;
  if (earliest.endsWith('-01-01') && latest.endsWith('-12-31')) return join(earliest.slice(0, 4), latest.slice(0, 4));
  return join(earliest.replace(/-01$/, ''), latest.replace(/-(?:28|29|30|31)$/, ''));
}

function join(from: string, to: string): string {
  return from === to ? from : `${from}…${to}`;
}
