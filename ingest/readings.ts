import type { GivenFrom, QuotedSpan, Reading } from './types.ts';

/** No value, with the reason. */
export function abstain(reason: string): Reading<never> {
  return { value: null, basis: null, quote: null, startOffset: null, reason };
}

/** A value that the text writes out at `quote`. */
export function stated<T>(value: T, { quote, startOffset }: Pick<QuotedSpan, 'quote' | 'startOffset'>): Reading<T> {
  return { value, basis: 'stated', quote, startOffset };
}

/** A value from beside the text: front matter, sidecar, field, title or file name. */
export function givenReading<T>(value: T, quote: string, from: GivenFrom): Reading<T> {
  return { value, basis: 'given', quote, startOffset: null, from };
}
