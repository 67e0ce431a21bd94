import { findLinesOf } from './found-lines.ts';
import { findNamesEn } from './found-names-en.ts';
import type { FoundName } from './found-name.ts';
import { findNamesZh } from './found-names-zh.ts';
import { contentId } from './ids.ts';
import { compareText } from './issues.ts';
import { HEAD_KINDS } from './locales/project-heads.ts';
import type { NameLexicon } from './name-lexicon.ts';
import type { Mention, ProjectRecord, Sector, SentenceRecord } from './types.ts';
import type { TextView } from './view.ts';

/** A project that no gazetteer lists. Name and sector follow from the id's name alone, whatever texts are read. */
export interface FoundProject {
  readonly id: string;
  readonly name: string;
}

/** A view longer than any sentence is a page without full stops: the names in it have no clause to stand in. */
const MAX_LENGTH = 3000;

/** Finds the names in a sentence that end with a head noun, stand in a list of projects or number a line. May overlap. */
export function findNames(lexicon: NameLexicon, view: TextView): FoundName[] {
  const { text } = view;
  if (text.length > MAX_LENGTH) return [];
  const isHan = /\p{Script=Han}/u.test(text);
  return [...findLinesOf(text), ...(isHan ? findNamesZh(lexicon, text) : findNamesEn(view))];
}

/**
 * The project a name stands for in reports of a place: the same name in reports of one place is one project, whatever
 * the year, and one place's project is never another's. The id is made of the place and the name.
 */
export function foundProject(name: string, city: string): FoundProject {
  const key = nameKey(name);
  const isHan = /\p{Script=Han}/u.test(key);
  const words = key.normalize('NFKD').match(/[a-z0-9]+/g) ?? [];
  const slug = isHan || words.length === 0 ? contentId(key) : words.join('-');
  return { id: `${city}-found-${slug}`, name: isHan ? key.toUpperCase() : capitalise(key) };
}

/** What spellings of a name have in common: no blanks or quotes, nothing that adds nothing to its end. Folded. */
function nameKey(name: string): string {
  const bare = name.toLowerCase().replace(/["']/g, '').trim();
  if (!/\p{Script=Han}/u.test(bare)) {
    const short = bare.replace(/^the /, '').replace(/ (?:projects?|works)$/, '');
    return sectorOf(short) === null ? bare.replace(/^the /, '').replace(/projects$/, 'project') : short;
  }
  const joined = bare.replaceAll(' ', '').replace('高速公路', '高速').replace('高速铁路', '高铁');
  const short = joined.replace(/(?:工程|项目)$/, '');
  return sectorOf(short) === null && !short.endsWith('期') ? joined : short;
}

const SMALL_WORDS = new Set(['and', 'of', 'the', 'for', 'in', 'to', 'between', 'from', 'into']);

function capitalise(name: string): string {
  return name.replace(/[^\s-]+/g, (word) =>
    SMALL_WORDS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

const SECTOR_OF = new Map(
  HEAD_KINDS.flatMap(({ zh, en, sector }) =>
    [...zh.split(' '), ...en.split('|')].filter(Boolean).map((head) => [head, sector] as const),
  ),
);

/** Every head that says a sector, the longest first: 抽水蓄能电站 before 电站. */
const SECTOR_HEADS = new RegExp(
  [...SECTOR_OF]
    .filter(([, sector]) => sector !== 'governance')
    .map(([head]) => head)
    .sort((a, b) => b.length - a.length || compareText(a, b))
    .join('|'),
  'g',
);

/** The sector of the last head in a name; null where it has none but "project". */
export function sectorOf(name: string): Sector | null {
  return SECTOR_OF.get(name.toLowerCase().match(SECTOR_HEADS)?.at(-1) ?? '') ?? null;
}

/** Works on a name without head ("X, Y and other projects") are mostly plants. */
const DEFAULT_SECTOR: Sector = 'economy';

/** Records of the found projects that sentences name, sorted by id. */
export function countFound(sentences: readonly SentenceRecord[]): ProjectRecord[] {
  const found = new Map<string, { mentions: Mention[]; city: string | null }>();
  for (const { mentions, city } of sentences)
    for (const mention of mentions) {
      if (!mention.rule.startsWith('found:')) continue;
      const known = found.get(mention.project) ?? { mentions: [], city };
      known.mentions.push(mention);
      found.set(mention.project, known);
    }
  return [...found]
    .map(([id, { mentions, city }]): ProjectRecord => {
      const name = mentions[0]?.name ?? id;
      const seen = new Set(mentions.map(({ quote }) => quote.replace(/\s+/g, ' ')).filter((quote) => quote !== name));
      return {
        id,
        nameEn: name,
        nameZh: name,
        names: [...seen].sort(compareText),
        city,
        sector: sectorOf(name) ?? DEFAULT_SECTOR,
        mentions: mentions.length,
        relations: [],
      };
    })
    .sort((a, b) => compareText(a.id, b.id));
}
