import type { Mutable } from './mutable.ts';
import type { Random } from './random.ts';

/** Makes a file of about `size` bytes that is built to stop a reader. */
export type Trap = (size: number, random: Random) => Mutable;

/** Traps by name. */
export type Traps = Readonly<Record<string, Trap>>;

/** The piece as often as it fits into `size` bytes, once at least. */
export const times = (piece: string, size: number): string =>
  piece.repeat(Math.max(1, Math.floor(size / Buffer.byteLength(piece))));

/** A file without sidecar. */
export const file = (name: string, content: string | Buffer): Mutable => ({
  name,
  bytes: Buffer.from(content as string),
});

/** A text of one of the pieces again and again. */
export const text =
  (...pieces: readonly string[]): Trap =>
  (size, random) =>
    file(random.pick(['trap.txt', 'trap.txt', 'trap.md', 'trap.html']), times(random.pick(pieces), size));

/** Makes what follows a report of a city that has projects. */
export const HEAD = '2024年大连市政府工作报告\n';
