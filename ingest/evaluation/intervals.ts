import { addTallies, scoreTally, type Score, type Scores, type Share, type Tally } from './scores.ts';

/** Lower and upper end. */
export type Interval = readonly [low: number, high: number];

/** Intervals by measure: `pooled.f1`, `livelihood.precision`, `mentions.recall`, `event.share`. */
export type Intervals = Readonly<Record<string, Interval>>;

const DRAWS = 1000;
const SEED = 20_240_101;

/**
 * 95 % intervals by the bootstrap over documents: as many documents as there are, drawn with repeats, 1,000 times from a
 * fixed seed; the middle 95 % of what each draw gives (percentile method, Efron and Tibshirani 1993, chapter 13).
 * Sentences of one report resemble each other, so documents are drawn, not sentences. A draw in which a measure has
 * nothing to divide by is left out of that measure. Null for fewer than two documents.
 */
export function findIntervals(documents: readonly Tally[]): Intervals | null {
  if (documents.length < 2) return null;
  const random = createRandom(SEED);
  const values = new Map<string, number[]>();
  for (let draw = 0; draw < DRAWS; draw++) {
    const drawn = documents.map(() => documents[Math.floor(random() * documents.length)] ?? new Map<string, number>());
    for (const [name, value] of listMeasures(scoreTally(addTallies(drawn)))) {
      const known = values.get(name);
      if (known) known.push(value);
      else values.set(name, [value]);
    }
  }
  return Object.fromEntries(
    [...values].map(([name, drawn]) => {
      const sorted = drawn.toSorted((a, b) => a - b);
      return [name, [quantile(sorted, 0.025), quantile(sorted, 0.975)]];
    }),
  );
}

/** Measures that are defined, by name. */
function listMeasures(scores: Scores): [name: string, value: number][] {
  const { themes, pooled, macro, mentions, event, modality, year } = scores;
  const isFull = Object.values(themes).every(({ tp, fp, fn }) => tp + fp + fn > 0);
  return [
    ...Object.entries({ ...themes, pooled, mentions }).flatMap(([name, score]) => listScore(name, score)),
    ...(isFull ? [['macro.f1', macro.f1] satisfies [string, number]] : []),
    ...Object.entries<Share>({ event, modality, year }).flatMap(([name, { of, share }]): [string, number][] =>
      of > 0 ? [[`${name}.share`, share]] : [],
    ),
  ];
}

function listScore(name: string, { precision, recall, f1, tp, fp, fn }: Score): [string, number][] {
  const measures: [name: string, value: number, whole: number][] = [
    ['precision', precision, tp + fp],
    ['recall', recall, tp + fn],
    ['f1', f1, tp + fp + fn],
  ];
  return measures.flatMap(([measure, value, whole]): [string, number][] =>
    whole > 0 ? [[`${name}.${measure}`, value]] : [],
  );
}

/** Linear between the two values next to it. The list is sorted and not empty. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Draws from 0 to below 1 that follow from the seed alone (mulberry32, public domain, T. Ettinger). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
