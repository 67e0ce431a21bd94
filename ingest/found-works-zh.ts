import type { FoundName } from './found-name.ts';
import type { HeadKind } from './locales/project-heads.ts';
import { splitStretches } from './name-items.ts';
import type { NameToken } from './name-tokens.ts';

const ROAD: HeadKind = { sector: 'transport.road', zh: '', en: '', needs: 'name' };

const HOUSING: HeadKind = { sector: 'socialHousing', zh: '', en: '', needs: 'name' };

/** A quoted programme of works that are counted in homes, metres or kilometres: “暖房子”工程50万平方米. */
const MEASURED = /"([^"]{2,10})"(?:工程|改造|项目)(?:改造)?[^,;。]{0,8}?\d[\d.]*[万亿]?(?:平方米|公里)/g;

/** Works on a street or a garden named by itself: 光明路延伸工程, 植物园改造工程. */
export function findRoads(items: readonly (readonly NameToken[])[], text: string): FoundName[] {
  return items.flatMap(splitStretches).flatMap((tokens) => {
    const works = tokens.findIndex(({ type }) => type === 'works');
    const before = tokens[works - 1];
    const first = tokens[0];
    if (works < 1 || !before || !first) return [];
    const isStreet = before.type === 'gap' && works === 1 && /^[^\d]{2,4}[路街桥]$/.test(before.text);
    const isGarden = /^(?:植物园|动物园|火车站|体育场)$/.test(before.text) || (works > 1 && before.text === '通道');
    const match = /^(?:拓宽|延伸|改造|改建|扩建|升级|综合)+(?:工程|项目)?/.exec(text.slice(before.end));
    if (!match || !(isStreet || isGarden)) return [];
    const kind = before.kind ? { ...before.kind, needs: 'name' as const } : ROAD;
    const end = before.end + match[0].length;
    return [{ start: first.start, end, name: text.slice(first.start, end), kind, rule: 'found:works', refusal: null }];
  });
}

export function findMeasured(text: string): FoundName[] {
  return [...text.matchAll(MEASURED)].map((match) => {
    const [, name = ''] = match;
    const start = match.index + 1;
    return { start, end: start + name.length, name, kind: HOUSING, rule: 'found:quoted:工程', refusal: null };
  });
}
