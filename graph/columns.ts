import type { Row, Value } from './store.ts';

/** Text of a column, which must be one. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`Column "${column}" holds ${typeof value}, not text.`);
  return value;
}

/** Text of a column, or null. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null || row[column] === undefined ? null : textOf(row, column);
}

/** Number of a column, which must be one. */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`Column "${column}" holds ${typeof value}, not a number.`);
  return value;
}

/** Number of a column, or null. */
export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null || row[column] === undefined ? null : numberOf(row, column);
}

/** List of texts of a column; [] where absent. */
export function textsOf(row: Row, column: string): readonly string[] {
  const value = row[column];
  return Array.isArray(value) ? value.filter((item: Value) => typeof item === 'string') : [];
}

/** Map of a column; {} where absent. */
export function mapOf(row: Row, column: string): Row {
  const value = row[column];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}
