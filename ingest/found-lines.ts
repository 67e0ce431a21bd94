import type { FoundName } from './found-name.ts';
import { HEAD_KINDS, type HeadKind } from './locales/project-heads.ts';

const URBAN = HEAD_KINDS.find(({ sector }) => sector === 'transport.urban');

const NUMBER_ZH = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** 地铁4、5、7号线, 轨道交通6号线二期, 13号线; not a bus, a product or a production line. */
const LINES_ZH = new RegExp(
  `(?<![公交产生品\\dg第])((?:地铁|轨道交通|轨道|轻轨|快轨|市域铁路|城轨)(?:第)?)?(${NUMBER_ZH}(?:(?:号线?)?[、和及与]${NUMBER_ZH})*)号线([一二三四]期|[东西南北中]延(?:伸?线|长线)?|[东西南北首]段)?(?:[、和及与]?(?:(?=${NUMBER_ZH}号线)))?`,
  'g',
);

/** "subway line 4, 5 and 7", "Metro Lines 4 and 5", "phase II of Line 6". */
const LINES_EN =
  /(?<![a-z])((?:(?:urban )?(?:metro|subway|rail transit|light rail|mrt) )lines? )(\d{1,2}(?:(?:, ?and |, ?| and | ?& ?)(?:(?:(?:metro|subway) )?lines? )?\d{1,2}(?![\d%]|[.,]\d| ?(?:km|kilomet|met|stations?|percent|million|billion)))*)/g;

/** Numbered lines of metros, each number of a list by itself; in folded text. */
export function findLinesOf(text: string): FoundName[] {
  if (!URBAN) return [];
  const kind = URBAN;
  return [...findZh(text, kind), ...findEn(text, kind)];
}

function findZh(text: string, kind: HeadKind): FoundName[] {
  if (!text.includes('号线')) return [];
  let lineClass = '';
  let classEnd = -1;
  return [...text.matchAll(LINES_ZH)].flatMap((match) => {
    const [whole, ownClass = '', numbers = '', tail = ''] = match;
    // the class of the first of a list holds for those behind it
    const isNext = classEnd >= 0 && /^[、和及与]?$/.test(text.slice(classEnd, match.index));
    if (ownClass !== '') lineClass = ownClass;
    else if (!isNext) lineClass = '';
    classEnd = match.index + whole.length;
    const from = match.index + ownClass.length;
    const found = [...numbers.matchAll(new RegExp(NUMBER_ZH, 'g'))];
    return found.map((number, index): FoundName => {
      const start = index === 0 ? match.index : from + number.index;
      const isLast = index === found.length - 1;
      const numberEnd = from + number.index + number[0].length;
      const suffix = /^号线?/.exec(text.slice(numberEnd))?.[0] ?? '';
      const end = numberEnd + suffix.length + (isLast ? tail.length : 0);
      const name = `${lineClass}${number[0]}号线${isLast ? tail : ''}`;
      const rule = found.length > 1 ? 'found:list:号线' : 'found:head:号线';
      const refusal = isLast || found.length > 1 ? null : 'no line';
      return { start, end, name, kind, rule, refusal };
    });
  });
}

function findEn(text: string, kind: HeadKind): FoundName[] {
  if (!/lines? \d/.test(text)) return [];
  return [...text.matchAll(LINES_EN)].flatMap((match) => {
    const [, lineClass = '', numbers = ''] = match;
    const from = match.index + lineClass.length;
    const found = [...numbers.matchAll(/\d+/g)];
    return found.map((number, index): FoundName => {
      const end = from + number.index + number[0].length;
      const start = index === 0 ? match.index : from + number.index;
      const name = `${lineClass.trim().replace(/s$/, '')} ${number[0]}`;
      return { start, end, name, kind, rule: found.length > 1 ? 'found:list:line' : 'found:head:line', refusal: null };
    });
  });
}
