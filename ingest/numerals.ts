import { CARDINALS_EN, HAN_DIGITS, HAN_ZERO, ORDINALS_EN } from './locales/time.ts';

/** Whether reports may speak of it: numbers outside are of other things. */
export function isYear(value: number): boolean {
  return value >= 1949 && value <= 2060;
}

/** "2023", "2 0 2 3" or 二〇二三 → 2023; NaN for anything else. */
export function readYear(text = ''): number {
  const digits = Array.from(text.replaceAll(' ', '').replace(HAN_ZERO, '〇'), (digit) => {
    const han = HAN_DIGITS.indexOf(digit);
    return han < 0 ? digit : String(han);
  }).join('');
  return /^\d{4}$/.test(digits) ? Number(digits) : NaN;
}

/** "13", "thirteenth", "ten", 十三, 三十一 or 两 → the number (1–99); NaN for anything else. */
export function readCount(text = ''): number {
  if (/^\d+$/.test(text)) return Number(text);
  const word = Math.max(ORDINALS_EN.indexOf(text), CARDINALS_EN.indexOf(text));
  if (word > 0) return word;
  const { tens, ten, ones } =
    /^(?<tens>[一二三四五六七八九])?(?<ten>十)?(?<ones>[一二三四五六七八九])?$/.exec(text.replace('两', '二'))
      ?.groups ?? {};
  const digit = (han: string): number => HAN_DIGITS.indexOf(han);
  if (ten === undefined) return tens !== undefined && ones === undefined ? digit(tens) || NaN : NaN;
  return 10 * digit(tens ?? '一') + (ones === undefined ? 0 : digit(ones));
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
