/** Words before a full stop that does not end an English sentence (lower case, without the stop). */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof st no nos vs etc eg e.g ie i.e cf al fig vol p pp jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'co corp inc ltd dept univ approx est u.s u.k u.n a.m p.m ph.d rmb'
  ).split(' '),
);

/** Of these, the ones that may well end a sentence: they do where a capital letter follows. */
export const ENDING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'etc co corp inc ltd u.s u.k u.n a.m p.m al'.split(' '),
);
