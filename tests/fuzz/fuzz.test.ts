import { describe, expect, it } from 'vitest';
import { readCorpus } from './corpus.ts';
import { createReader, examine } from './examine.ts';
import { createInput } from './inputs.ts';

/** Inputs so long are left to the command (`fuzz.ts`). */
const MAX_BYTES = 60_000;
const RUNS = 300;
const SEED = 7;

const corpus = readCorpus({ withRealReports: false });

describe('damaged and hostile inputs', () => {
  it('are the same for the same seed and number', () => {
    const make = (): unknown => Array.from({ length: 40 }, (_, number) => createInput(SEED, number, corpus));
    expect(make()).toEqual(make());
  });

  it(`break nothing that holds for every input (${RUNS} of them)`, { timeout: 60_000 }, async () => {
    const reader = createReader(corpus);
    const failed: string[] = [];
    for (let number = 0; number < RUNS; number++) {
      const input = createInput(SEED, number, corpus);
      if (input.bytes.length > MAX_BYTES) continue;
      const { problems } = await examine(input, reader);
      if (problems.length > 0) failed.push(`number ${number} [${input.mutations.join(', ')}]: ${problems.join('; ')}`);
    }
    expect(failed).toEqual([]);
  });
});
