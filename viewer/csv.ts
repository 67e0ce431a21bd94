/** Rows as CSV after RFC 4180 (lines end in CR LF), with a byte order mark, without which Excel misreads Chinese. */
export function formatCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return `\ufeff${[columns, ...rows].map((row) => row.map(formatField).join(',')).join('\r\n')}\r\n`;
}

function formatField(value: unknown): string {
  const text = formatCell(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A value of a query's answer as text: null is empty, lists and objects are JSON. */
export function formatCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
