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

/** Verbs that end in -ise or -ize, and their nouns, by the letters before. */
export const ISE_OR_IZE = /\b(civil|commercial|digital|general|industrial|international|liberal|modern|normal|optim|organ|popular|special|stabil|standard|urban|util)[sz](?=e|i|ation)/;
