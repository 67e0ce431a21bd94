import type { Corpus, Seed } from './corpus.ts';
import { FILE_TRAPS } from './file-traps.ts';
import { endingOf, type Mutable } from './mutable.ts';
import { MUTATIONS, mutationsFor } from './mutations.ts';
import { billionLaughs, PAGE_TRAPS } from './page-traps.ts';
import { createRandom, type Random } from './random.ts';
import { TEXT_TRAPS } from './text-traps.ts';

const TRAPS = { ...TEXT_TRAPS, ...PAGE_TRAPS, ...FILE_TRAPS };

/** One input of a run: a file with its sidecar, or the text of a vocabulary. */
export interface FuzzInput extends Mutable {
  readonly number: number;
  readonly kind: 'source' | 'taxonomy' | 'projects';
  /** Ending of the name; `taxonomy` and `projects` for these. */
  readonly format: string;
  /** What was done, in order. */
  readonly mutations: readonly string[];
}

/** Share of inputs built from nothing, and of vocabularies. */
const TRAP_SHARE = 0.15;
const VOCABULARY_SHARE = 0.03;
/** Of traps, one in so many is of 1 to 5 MB. */
const GIANT = 150;
/** PDF files take longest to read. */
const PDF_SHARE = 0.04;

/** Makes the input of this number: seed, number and corpus decide it alone. */
export function createInput(seed: number, number: number, corpus: Corpus): FuzzInput {
  const random = createRandom(seed, number);
  const share = random.next();
  if (share < TRAP_SHARE) return createTrap(number, random);
  if (share < TRAP_SHARE + VOCABULARY_SHARE) return createVocabulary(number, random, corpus);
  const pdf = corpus.files.filter(({ name }) => name.endsWith('.pdf'));
  const others = corpus.files.filter(({ name }) => !name.endsWith('.pdf'));
  return {
    ...mutate(random.pick(random.chance(PDF_SHARE) ? pdf : others), random, corpus.files),
    number,
    kind: 'source',
  };
}

function createTrap(number: number, random: Random): FuzzInput {
  const trap = random.pick(Object.keys(TRAPS));
  const size = random.chance(1 / GIANT) ? random.int(1e6, 5e6) : Math.floor(10 ** (1 + 4.3 * random.next() ** 2));
  const made = (TRAPS[trap] ?? (() => ({ name: '', bytes: Buffer.alloc(0) })))(size, random);
  return { ...made, number, kind: 'source', format: endingOf(made.name), mutations: [`trap: ${trap}`] };
}

function mutate(file: Seed, random: Random, seeds: readonly Seed[]): Mutable & Pick<FuzzInput, 'format' | 'mutations'> {
  let mutated: Mutable = file;
  const mutations: string[] = [];
  for (let count = random.int(1, 3); count > 0; count--) {
    const name = random.pick(mutationsFor(mutated.name));
    mutations.push(name);
    mutated = MUTATIONS[name]?.(mutated, random, seeds) ?? mutated;
  }
  return { ...mutated, format: endingOf(mutated.name), mutations };
}

const YAML_PIECES = [
  '%YAML 1.1\n---\n',
  '<<: x\n',
  '<<: *a\n',
  '&a ',
  '*a',
  '!!set ',
  '!!omap ',
  '!!binary x',
  '? {a: b}\n: c\n',
  '\t',
  '---\n',
  '...\n',
  '[',
  '{',
  '"',
  ': ',
  '- ',
  '| \n',
  '\u0000',
  '\ufeff',
  'id: opening-up\n',
  'year: 9e999\n',
  'concepts:\n',
  '#',
];

/** A piece of the taxonomy or of the projects, damaged as text. */
function createVocabulary(number: number, random: Random, corpus: Corpus): FuzzInput {
  const kind = random.pick(['taxonomy', 'projects'] as const);
  const whole = corpus[kind];
  const start = whole.indexOf(kind === 'taxonomy' ? 'concepts:' : 'projects:');
  let text = whole.slice(start, start + (random.chance(0.03) ? whole.length : random.int(500, 6000)));
  const mutations: string[] = [];
  for (let count = random.int(1, 4); count > 0; count--) {
    const at = random.int(0, text.length);
    const mutation = random.pick(['cut', 'delete', 'repeat', 'piece', 'pieces', 'laughs', 'swap lines']);
    mutations.push(`YAML ${mutation}`);
    const piece = random.pick(YAML_PIECES);
    if (mutation === 'cut') text = text.slice(0, at);
    else if (mutation === 'delete') text = text.slice(0, at) + text.slice(at + random.int(1, 60));
    else if (mutation === 'repeat')
      text = text.slice(0, at) + text.slice(at, at + 80).repeat(random.int(2, 20)) + text.slice(at);
    else if (mutation === 'piece')
      text = random.chance(0.3) ? piece + text : text.slice(0, at) + piece + text.slice(at);
    else if (mutation === 'pieces') text = text.slice(0, at) + piece.repeat(random.int(2, 20_000)) + text.slice(at);
    else if (mutation === 'laughs') text = `${billionLaughs(100)}\n${text}`;
    else
      text = text
        .split('\n')
        .map((line, _, lines) => (random.chance(0.05) ? random.pick(lines) : line))
        .join('\n');
  }
  return { number, kind, format: kind, name: `${kind}.yaml`, bytes: Buffer.from(text), mutations };
}
