/** How sentences fall into clauses, and how little of one makes a mention in passing. Matched against folded text (`view.ts`). */

/** Parts that could each be a sentence of their own. */
export const PART_END = /;|——|--/g;

/** A clause ends here; in English the items of a list are clauses. */
export const CLAUSE_END = /,(?!\d)|[:。!?—]|\band\b/g;

/** Between the items of a Chinese list. */
export const ITEM_END = /、/g;

/** A theme named at so few places may be named in passing. */
export const PASSING_PLACES = 2;

/** And is, where it has a smaller share of the clauses than this (an English clause is shorter). Found on labelled reports. */
export const PASSING_SHARE = { en: 0.2, zh: 0.3 } as const;
