import { BARE_HEADS, MAX_NAME, type FoundName } from './found-name.ts';
import { HEAD_TAIL } from './locales/project-heads.ts';
import { fromProper, splitRuns } from './name-items.ts';
import type { NameToken } from './name-tokens.ts';

/** Names that end with a head: 古贤水利枢纽, 秦沈高速一期. */
export function findHeaded(items: readonly (readonly NameToken[])[], text: string): FoundName[] {
  return items.flatMap((item) => splitRuns(item).flatMap((run) => readHeaded(run, text)));
}

function readHeaded(run: readonly NameToken[], text: string): FoundName[] {
  const at = findHead(run, text);
  const head = run[at];
  if (!head?.kind) return [];
  const before = run.slice(0, at);
  const named = isPhased(before, head) ? before : fromProper(before);
  const start = named[0]?.start ?? run[0]?.start ?? head.start;
  const tail = HEAD_TAIL.exec(text.slice(head.end))?.[0] ?? '';
  const end = head.end + tail.length;
  const refusal =
    end - start > MAX_NAME ? 'too long for a name' : (refuseName(named, head, tail) ?? refuseAfter(run[at + 1], tail));
  return [{ start, end, name: text.slice(start, end), kind: head.kind, rule: `found:head:${head.text}`, refusal }];
}

/** The last head; before a closing 工程 or 项目 the one that says more (中试基地二期项目). */
function findHead(run: readonly NameToken[], text: string): number {
  const last = run.findLastIndex(({ type }) => type === 'head');
  const before = run.findLastIndex(({ type }, index) => type === 'head' && index < last);
  const [head, other] = [run[last], run[before]];
  if (head?.kind?.sector !== 'governance' || !other || other.kind?.sector === 'governance') return last;
  const tail = HEAD_TAIL.exec(text.slice(other.end))?.[0] ?? '';
  return other.end + tail.length >= head.end ? before : last;
}

/** A phase tells a project from its like: it makes up for a place. */
function refuseName(named: readonly NameToken[], head: NameToken, tail: string): string | null {
  const isPhase = /期/.test(tail) || isPhased(named, head);
  const [first] = named;
  if (!first) return 'no proper part';
  if (head.kind?.needs === 'place' && !isPhase && !named.some(({ type }) => type === 'proper'))
    return `“${head.text}” needs a place or a firm`;
  const isBare = named.length === 1 && first.type === 'proper' && !first.isFirm && BARE_HEADS.test(head.text);
  return isBare && !isPhase ? 'a place and a common word' : null;
}

/** A phase and what it is a phase of, described: 储能装备一期工程. */
function isPhased(before: readonly NameToken[], head: NameToken): boolean {
  const last = before.at(-1);
  const length = head.start - (before[0]?.start ?? head.start);
  return head.kind?.sector === 'governance' && /^[一二三四]期$/.test(last?.text ?? '') && length >= 6;
}

/** A head in the middle of a longer noun is none: 铁路局, 园区企业. */
function refuseAfter(after: NameToken | undefined, tail: string): string | null {
  if (!after || tail !== '') return null;
  const goesOn =
    after.type === 'generic' ||
    (after.type === 'gap' && /^[局段库群化式型生师员长级类制法费率站县镇村]/.test(after.text));
  return goesOn ? `goes on with “${after.text}”` : null;
}
