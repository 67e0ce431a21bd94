/** Two spellings of one English word, British and American; either side finds the other. */
export const SPELLINGS: readonly (readonly [string, string])[] = [
  ['ageing', 'aging'],
  ['catalogue', 'catalog'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['enrolment', 'enrollment'],
  ['fibre', 'fiber'],
  ['harbour', 'harbor'],
  ['labour', 'labor'],
  ['licence', 'license'],
  ['neighbourhood', 'neighborhood'],
  ['paediatric', 'pediatric'],
  ['programme', 'program'],
  ['travelling', 'traveling'],
];

/** Verbs in -ise or -ize, and their nouns, by the letters before. */
export const ISE_OR_IZE =
  /(?:civil|commercial|digital|general|industrial|international|liberal|modern|normal|optim|organ|popular|special|stabil|standard|urban|util)i[sz](?=e|ing|ation)/;

/** Verbs with which a term may begin: "attract foreign investment". */
export const LEADING_VERBS: ReadonlySet<string> = new Set([
  'attend',
  'attract',
  'benefit',
  'build',
  'create',
  'cultivate',
  'develop',
  'employ',
  'ensure',
  'expand',
  'export',
  'find',
  'go',
  'hold',
  'improve',
  'import',
  'increase',
  'introduce',
  'lift',
  'open',
  'promote',
  'raise',
  'secure',
  'stabilize',
  'support',
  'use',
  'utilize',
  'visit',
  'welcome',
]);
