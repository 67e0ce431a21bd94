import { BARE_HEADS, MAX_NAME, type FoundName } from './found-name.ts';
import type { HeadKind } from './locales/project-heads.ts';
import { CLOSING_WORDS, WHOLE_CITY_WORKS } from './locales/project-words.ts';
import { cutBefore, fromProper, splitRuns } from './name-items.ts';
import { isProper, type NameToken } from './name-tokens.ts';

/** Members of a list that a head closes: X、Y等重大项目, X、Y4条高速. */
export function findListed(items: readonly (readonly NameToken[])[], text: string): FoundName[] {
  return items.flatMap((item, index) => {
    const closing = findClosing(item);
    if (!closing) return [];
    const { head, kind } = closing;
    const members = [item.slice(0, closing.at)];
    for (let before = index - 1; before >= 0 && !holdsBreak(members[0] ?? []); before--)
      members.unshift([...(items[before] ?? [])]);
    const cut = members.map(cutBefore);
    // coined words ("elite works") stand in lists as well: one of the members must be more than that
    if (kind.needs !== 'name' && !cut.some((tokens) => fromProper(tokens).some(isSolid) || isWhole(tokens))) return [];
    return cut.flatMap((tokens) => {
      const named = fromProper(tokens);
      const own = tokens.findLast(({ type }) => type === 'head')?.kind;
      const whole = named.length === 0 && isWhole(tokens) ? tokens : named;
      const start = whole[0]?.start;
      const end = whole.at(-1)?.end;
      if (start === undefined || end === undefined || end - start > MAX_NAME || end - start < 2) return [];
      const isBarePlace = whole.length === 1 && whole[0]?.type === 'proper' && !whole[0].isFirm;
      if (isBarePlace && (kind.sector === 'governance' || BARE_HEADS.test(head))) return [];
      const name = text.slice(start, end) + (own || kind.sector === 'governance' ? '' : head);
      return [{ start, end, name, kind: own ?? kind, rule: `found:list:${head}`, refusal: null }];
    });
  });
}

function isSolid({ type, kind }: NameToken): boolean {
  return type === 'proper' || kind?.needs === 'name';
}

/** A building that stands beside named ones and of which a place has one, or one described in full. */
function isWhole(tokens: readonly NameToken[]): boolean {
  const at = tokens.findLastIndex(({ type }) => type === 'head');
  const head = tokens[at];
  if (!head?.kind || head.kind.sector === 'governance') return false;
  if (head.kind.needs === 'place' && head.kind.sector !== 'transport.road') return false;
  const length = head.start - (tokens[0]?.start ?? head.start);
  return WHOLE_CITY_WORKS.test(head.text) || length >= 4;
}

function holdsBreak(tokens: readonly NameToken[]): boolean {
  return tokens.some(({ type }) => type === 'break' || type === 'count');
}

/** Where 等, a count or both are followed by a head, with nothing but plain words between. */
function findClosing(
  item: readonly NameToken[],
): { readonly at: number; readonly head: string; readonly kind: HeadKind } | null {
  for (let at = 1; at < item.length; at++) {
    const type = item[at]?.type;
    if (type !== 'etc' && type !== 'count') continue;
    const next = item.findIndex((token, index) => index > at && !isFiller(token));
    const head = item[next];
    if (head?.kind) return { at, head: head.text, kind: head.kind };
  }
  return null;
}

function isFiller(token: NameToken): boolean {
  const { type, text } = token;
  if (type === 'count' || type === 'generic') return true;
  return type === 'break' ? CLOSING_WORDS.has(text) : type === 'gap' && text.length <= 4 && !isProper(token);
}

/** Bare names that share the head of the last: 甲、乙、丙实验室; of firms the word 项目, too. */
export function findShared(items: readonly (readonly NameToken[])[]): FoundName[] {
  return items.flatMap((item, index) => {
    const [name, head] = splitRuns(item)[0] ?? [];
    if (index === 0 || !name || name !== item[0] || !head?.kind || !isProper(name)) return [];
    const ofFirms = head.kind.sector === 'governance';
    if (ofFirms && !name.isFirm) return [];
    const { kind, text } = head;
    const found: FoundName[] = [];
    for (let before = index - 1; before >= 0; before--) {
      const member = items[before] ?? [];
      const [only, ...more] = cutBefore(member);
      if (!only || more.length > 0 || only.text.length > 6 || (ofFirms && !only.isFirm) || !isProper(only)) break;
      const { start, end } = only;
      found.unshift({ start, end, name: only.text + text, kind, rule: `found:shared:${text}`, refusal: null });
      if (member.length > 1) break;
    }
    return found;
  });
}
