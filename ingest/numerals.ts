import { HAN_DIGITS, HAN_ZERO, ORDINALS_EN } from './locales/time.ts';

/** 二〇二三 → 2023; NaN for anything else. */
export function hanYear(text: string): number {
  const digits = Array.from(text.replace(HAN_ZERO, '〇'), (digit) => HAN_DIGITS.indexOf(digit));
  return digits.includes(-1) ? NaN : Number(digits.join(''));
}

/** 一 … 十六 → 1 … 16; NaN for anything else. */
export function hanNumber(text: string): number {
  const [ones, more] = text.startsWith('十') ? [text.slice(1), 10] : [text, 0];
  if (ones === '') return more;
  const digit = ones.length === 1 ? HAN_DIGITS.indexOf(ones) : -1;
  return digit > 0 ? more + digit : NaN;
}

/** "13" or "thirteenth" → 13; NaN for anything else. */
export function ordinalNumber(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : ORDINALS_EN.indexOf(text) > 0 ? ORDINALS_EN.indexOf(text) : NaN;
}

/**
 * First and last year of the n-th Five-Year Plan, or null where there is none. The first ran 1953–57, the second
 * 1958–62, the third began in 1966; from then on they follow without a gap (the 14th is 2021–25).
 */
export function planPeriod(n: number): { from: number; to: number } | null {
  if (!Number.isInteger(n) || n < 1 || n > 16) return null;
  const from = n < 3 ? 1948 + 5 * n : 1951 + 5 * n;
  return { from, to: from + 4 };
}
