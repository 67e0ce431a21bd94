/**
 * Reads many damaged and hostile inputs and says what does not hold. Run:
 * `npx tsx tests/fuzz/fuzz.ts [--runs 100000] [--seed 1] [--from 0] [--processes 2] [--only N] [--save FOLDER] [--no-real]`.
 * Inputs are read in child processes with bounded memory; one that hangs or dies is reported and left behind. Exit 1
 * where anything failed; an interrupt prints what was counted so far.
 */
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.ts';
import { createReader, examine, limitMs, type Outcome } from './examine.ts';
import { createInput, type FuzzInput } from './inputs.ts';

/** Inputs a process reads before a fresh one takes over. */
const PER_PROCESS = 2000;
/** A process that needs more dies of it. */
const HEAP_MB = 800;
/** From here on a fresh process takes over, so that what one input needed is not laid on the next. */
const RENEW_MB = 1024;
/** Wall time after which a process is killed, beside several times the limit of its input: the machine may be busy. */
const HANG_MS = 20_000;

interface Message {
  readonly number: number;
  readonly bytes: number;
  readonly format: string;
  readonly mutations: readonly string[];
  /** Absent when the input is only about to be read. */
  readonly outcome?: Outcome;
  readonly rssMb: number;
}

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    processes: { type: 'string', default: '2' },
    only: { type: 'string' },
    save: { type: 'string' },
    'no-real': { type: 'boolean', default: false },
    child: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const corpus = readCorpus({ withRealReports: !values['no-real'] });
if (values.child) await readInputs(Number(values.from), Number(values.runs));
else if (values.only !== undefined) await replay(Number(values.only));
else await runAll();

/** In a child: reads inputs one after the other and tells of each. */
async function readInputs(from: number, to: number): Promise<void> {
  const reader = createReader(corpus);
  for (let number = from; number < to; number++) {
    const input = createInput(seed, number, corpus);
    await send({ ...labelOf(input), rssMb: rssMb() });
    const outcome = await examine(input, reader);
    await send({ ...labelOf(input), outcome, rssMb: rssMb() });
    if (rssMb() > RENEW_MB) break;
  }
  process.disconnect();
}

function rssMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function labelOf({ number, bytes, sidecar, format, mutations }: FuzzInput): Omit<Message, 'rssMb'> {
  return { number, bytes: bytes.length + (sidecar?.length ?? 0), format, mutations };
}

function send(message: Message): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}

/** Makes one input again and reads it here. */
async function replay(number: number): Promise<void> {
  const input = createInput(seed, number, corpus);
  console.log({ ...labelOf(input), name: input.name });
  if (values.save !== undefined) save(input, values.save);
  console.log({ ...(await examine(input, createReader(corpus))), rssMb: rssMb() });
}

function save(input: FuzzInput, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${seed}-${input.number}-${basename(input.name).slice(-80)}`), input.bytes);
  if (input.sidecar) writeFileSync(join(folder, `${seed}-${input.number}.meta.yaml`), input.sidecar);
}

async function runAll(): Promise<void> {
  const from = Number(values.from);
  const end = from + Number(values.runs);
  const tally = createTally();
  console.log(
    `seed ${seed}, inputs ${from} to ${end - 1}, ${corpus.files.length} seeds, ${corpus.hasRealReports ? 'with' : 'without'} real reports`,
  );
  process.once('SIGINT', () => {
    tally.print();
    process.exit(130);
  });
  let next = from;
  const work = async (): Promise<void> => {
    while (next < end) {
      const first = next;
      next = Math.min(next + PER_PROCESS, end);
      for (let at = first, to = next; at < to;) at = await runChild(at, to, tally);
      console.error(`${tally.read()} read, ${tally.failures()} failed`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.processes) }, work));
  tally.print();
  if (tally.failures() > 0) process.exitCode = 1;
}

/** Reads a stretch in a child; resolves to the first number not read: the end, or the one behind a hang or a crash. */
function runChild(from: number, to: number, tally: ReturnType<typeof createTally>): Promise<number> {
  return new Promise((resolve) => {
    const options = [
      '--child',
      '--seed',
      String(seed),
      '--from',
      String(from),
      '--runs',
      String(to),
      ...(values['no-real'] ? ['--no-real'] : []),
    ];
    const child = fork(import.meta.filename, options, {
      execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let open: Message | null = null;
    let at = from;
    let isHung = false;
    let words = '';
    child.stderr?.on('data', (data: Buffer) => (words = (words + data.toString()).slice(-3000)));
    const watch = (): NodeJS.Timeout =>
      setTimeout(
        () => {
          isHung = true;
          child.kill('SIGKILL');
        },
        HANG_MS + 5 * limitMs(open?.bytes ?? 0, open?.format ?? ''),
      );
    let timer = watch();
    child.on('message', (message: Message) => {
      clearTimeout(timer);
      open = message.outcome ? null : message;
      timer = watch();
      if (!message.outcome) return;
      at = message.number + 1;
      tally.add(message, message.outcome.problems);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (open) {
        const why = isHung
          ? 'hangs'
          : `dies (${String(code)}): ${/FATAL ERROR.*|Error: .*/.exec(words)?.[0] ?? words.slice(-200)}`;
        tally.add(open, [why]);
        at = open.number + 1;
      }
      // a child that read nothing at all would be started for ever
      resolve(at === from && !open ? to : at);
    });
  });
}

/** Counts what was read and prints it. */
function createTally() {
  const formats = new Map<string, number>();
  const mutations = new Map<string, { count: number; failed: number }>();
  const codes = new Map<string, number>();
  const failed: { message: Message; problems: readonly string[] }[] = [];
  const slowest: { message: Message; msPerMb: number; cpuMs: number }[] = [];
  let [read, sources, sentences, highest] = [0, 0, 0, 0];
  const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);
  return {
    read: () => read,
    failures: () => failed.length,
    add(message: Message, problems: readonly string[]): void {
      const { format, bytes, outcome, rssMb: rss, number } = message;
      read++;
      count(formats, format.length > 12 ? 'other' : format);
      for (const name of new Set(message.mutations)) {
        const known = mutations.get(name) ?? { count: 0, failed: 0 };
        mutations.set(name, { count: known.count + 1, failed: known.failed + Number(problems.length > 0) });
      }
      for (const code of new Set(outcome?.codes)) count(codes, code);
      sources += outcome?.sources ?? 0;
      sentences += outcome?.sentences ?? 0;
      highest = Math.max(highest, rss);
      const cpuMs = outcome?.cpuMs ?? 0;
      slowest.push({ message, cpuMs, msPerMb: (cpuMs / Math.max(bytes, 50_000)) * 1e6 });
      slowest.sort((a, b) => b.msPerMb - a.msPerMb);
      slowest.length = Math.min(slowest.length, 15);
      if (problems.length === 0) return;
      failed.push({ message, problems });
      console.log(
        `FAILED seed ${seed} number ${number} ${format} [${message.mutations.join(', ')}] ${bytes} bytes: ${problems.join(' | ').slice(0, 500)}`,
      );
      if (values.save !== undefined) save(createInput(seed, number, corpus), values.save);
    },
    print(): void {
      const list = (map: Map<string, number>): string =>
        [...map]
          .sort(([, a], [, b]) => b - a)
          .map(([key, value]) => `${key} ${value}`)
          .join(', ');
      console.log(
        `${read} inputs, ${sources} sources, ${sentences} sentences, highest memory ${highest.toFixed(0)} MB, ${failed.length} failed`,
      );
      console.log(`formats: ${list(formats)}`);
      console.log(`issues: ${list(codes)}`);
      console.log(
        `mutations (failed): ${[...mutations]
          .sort(([, a], [, b]) => b.count - a.count)
          .map(([name, { count: all, failed: bad }]) => `${name} ${all}${bad > 0 ? ` (${bad})` : ''}`)
          .join(', ')}`,
      );
      console.log('slowest, ms a MB (counted as 50 KB at least):');
      for (const { message, msPerMb, cpuMs } of slowest)
        console.log(
          `  ${msPerMb.toFixed(0)}: number ${message.number}, ${cpuMs.toFixed(0)} ms, ${message.bytes} bytes, ${message.format} [${message.mutations.join(', ')}]`,
        );
    },
  };
}
