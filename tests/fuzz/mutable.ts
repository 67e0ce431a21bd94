import type { Seed } from './corpus.ts';
import type { Random } from './random.ts';

/** A file under change. */
export interface Mutable {
  readonly name: string;
  readonly bytes: Buffer;
  readonly sidecar?: Buffer;
}

/** Changes a file; the seeds serve as second halves and as neighbours. */
export type Mutation = (file: Mutable, random: Random, seeds: readonly Seed[]) => Mutable;

/** Longer files (bytes) are cut before they are repeated or packed. */
export const LONG = 200_000;

/** The ending, without the dot. */
export const endingOf = (name: string): string => name.split('.').pop() ?? '';

/** The same file with another ending. */
export const rename = (file: Mutable, ending: string): Mutable => ({
  ...file,
  name: file.name.replace(/\.[^.]*$|$/, `.${ending}`),
});
