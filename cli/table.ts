/** Columns of text under their names; Han letters take two columns. Long cells are cut at `maxWidth`. */
export function formatTable(columns: readonly string[], rows: readonly (readonly unknown[])[], maxWidth = 60): string {
  const cells = [columns, ...rows].map((row) => row.map((value) => cut(cellText(value), maxWidth)));
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => textWidth(row[column] ?? ''))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - textWidth(cell)))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lines[0], rule, ...lines.slice(1), ''].join('\n');
}

/** Comma-separated values after RFC 4180, with a header line. */
export function formatCsv(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows].map((row) => `${row.map((value) => quote(cellText(value))).join(',')}\r\n`).join('');
}

/** A value as a cell: text as it is, nothing for null, other things as JSON. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function textWidth(text: string): number {
  return (
    text.length +
    (text.match(/[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g)
      ?.length ?? 0)
  );
}

function cut(text: string, maxWidth: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (textWidth(line) <= maxWidth) return line;
  let width = 0;
  let end = 0;
  for (const char of line) {
    width += textWidth(char);
    if (width > maxWidth - 1) break;
    end += char.length;
  }
  return `${line.slice(0, end)}…`;
}
