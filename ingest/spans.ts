import type { Span } from './types.ts';

/** Whether two spans share a place; those that only touch do not. */
export function overlaps(a: Span, b: Span): boolean {
  return a.startOffset < b.endOffset && b.startOffset < a.endOffset;
}
