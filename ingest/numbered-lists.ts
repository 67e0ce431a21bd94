/** A name with one number in it, cut there: "subway line 4" is `{ before: 'subway line ', number: '4', after: '' }`. */
export interface NumberedName {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** A member of a list: a span of the text searched, and the name that the list writes in short. */
export interface ListMember {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Cuts a folded name at its number; null where it has none or several, or where a list could not repeat it. */
export function cutNumber(name: string): NumberedName | null {
  const [, before, number, after] = /^(\D*[^\d\s]\s?)(\d+)(\D*)$/.exec(name) ?? [];
  if (before === undefined || number === undefined || after === undefined) return null;
  // A bare "line 4" says too little of what the rest of a list counts.
  const isHan = /\p{Script=Han}/u.test(before);
  return isHan || (/\w \w/.test(before) && after === '') ? { before, number, after } : null;
}

/** Finds lists of one class. Patterns of one class share the flag `g`, as `matchAll` asks. */
export interface ListPattern {
  readonly before: string;
  readonly after: string;
  readonly pattern: RegExp;
}

/** What a number of a list is not: the beginning of a measure ("lines 1 and 2, 30 km"). */
const NO_MEASURE = String.raw`(?![\d.%]|,\d| ?(?:km|kilomet|met(?:er|re)|station|percent|million|billion|mu\b))`;

/**
 * The pattern of lists that name several numbers after one class: "subway line 4, 5 and 7", "metro lines 4 and 5",
 * 地铁4号线、5号线和7号线, 地铁4、5、7号线. For folded text; each list has at least two members.
 */
export function compileList({ before, after }: Pick<NumberedName, 'before' | 'after'>): ListPattern {
  const stem = escape(before.trim());
  if (after === '') {
    const again = `(?:(?:${stem}|${escape(before.trim().split(' ').at(-1) ?? '')})s? )?`;
    const separator = '(?: ?, ?and | ?[,、&] ?| and )';
    const pattern = `(?<![a-z])${stem}s? \\d+(?:${separator}${again}\\d+${NO_MEASURE})+`;
    return { before, after, pattern: new RegExp(pattern, 'g') };
  }
  const end = escape(after);
  // 地铁4号5号线: the class may be cut to its first letter, and that letter parts the members
  const short = escape(after.trim().charAt(0));
  const member = ` ?\\d+ ?(?:${end}|${short})?`;
  const separator = `(?:[、,和及与]|(?<=${short}))`;
  const pattern = `${stem}${member}(?:${separator}(?:${stem})?${member})*${separator}(?:${stem})? ?\\d+ ?${end}`;
  return { before, after, pattern: new RegExp(pattern, 'g') };
}

/** The lists of one class in a folded text, member by member; the first member takes the class with it. */
export function findLists(text: string, { before, after, pattern }: ListPattern): ListMember[][] {
  if (!text.includes(before.trim())) return [];
  return [...text.matchAll(pattern)].map((match) =>
    [...match[0].matchAll(/\d+/g)].map((number, index) => {
      const numberEnd = match.index + number.index + number[0].length;
      const end = after !== '' && text.startsWith(after, numberEnd) ? numberEnd + after.length : numberEnd;
      return { start: index === 0 ? match.index : match.index + number.index, end, name: before + number[0] + after };
    }),
  );
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
