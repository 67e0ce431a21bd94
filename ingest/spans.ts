import type { Span } from './types.ts';

/** Half-open range of UTF-16 code units in a folded text (`view.ts`). */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Index of the first item from which on `isPast` holds (for none of those before, for all behind); the length for none. */
export function findBorder<T>(items: readonly T[], isPast: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether two spans share a place; those that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}
