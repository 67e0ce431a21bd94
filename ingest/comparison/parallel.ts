import type { Tagger } from '../compile-tagger.ts';
import { groupBy } from '../group.ts';
import { compareText } from '../issues.ts';
import type { Pair } from './pairs.ts';
import { ruleSource } from './rule-source.ts';
import { tagSentence, type TermHit } from '../tag.ts';
import { THEMES } from '../taxonomy/schema.ts';
import type { Language } from '../types.ts';

/** A pair with what its two sides hold, kept and refused. */
export interface TaggedPair {
  readonly pair: Pair;
  readonly hits: Readonly<Record<Language, readonly TermHit[]>>;
}

/** How often the two languages say the same of a theme. Shares from 0 to 1; 0 where there is nothing to divide by. */
export interface Agreement {
  readonly both: number;
  readonly enOnly: number;
  readonly zhOnly: number;
  /** 2 both / (2 both + enOnly + zhOnly): either side measured by the other. */
  readonly f1: number;
  /** both / (both + enOnly + zhOnly): over what is tagged on either side. */
  readonly jaccard: number;
}

/** A term that gives a theme to one side of pairs whose other side has it not. */
export interface ParallelGroup {
  /** The side that has the theme. */
  readonly language: Language;
  readonly theme: string;
  readonly concept: string;
  /** `term:…`, `weak:…`, `rule:ID`. */
  readonly rule: string;
  /** Line of the taxonomy file. */
  readonly line: number;
  /** Pairs it tags whose other side has not the theme. */
  readonly differs: number;
  /** Those in which nothing else gives the theme. */
  readonly alone: number;
  /** Pairs it tags whose other side has the theme too. */
  readonly agrees: number;
  readonly samples: readonly ParallelSample[];
}

export interface ParallelSample extends Pick<Pair, 'year' | 'n' | 'line' | 'en' | 'zh'> {
  /** What the side without the theme holds of it: refused, with the reasons; empty where it has no term at all. */
  readonly refused: readonly Pick<TermHit, 'quote' | 'concept' | 'rule' | 'reason'>[];
}

export interface ParallelReport {
  readonly pairs: number;
  /** Share of the pairs with any theme, by side. */
  readonly tagged: Readonly<Record<Language, number>>;
  readonly themes: Readonly<Record<string, Agreement & { readonly tagged: Readonly<Record<Language, number>> }>>;
  /** From the counts of all themes together. */
  readonly pooled: Agreement;
  /** Of the pairs with a theme on either side: those with the same themes on both, and the mean Jaccard of their sets. */
  readonly perPair: { readonly of: number; readonly same: number; readonly jaccard: number };
  /** Most differing pairs first. */
  readonly groups: readonly ParallelGroup[];
}

const SAMPLES = 3;

/**
 * Tags both sides of a pair, each as one sentence alone, even where the aligner put several sentences or lines into it:
 * a translation splits and joins sentences, and what is compared here is vocabulary, not where a full stop stands.
 */
export function tagPair(tagger: Tagger, pair: Pair): TaggedPair {
  const hitsOf = (text: string): TermHit[] => tagSentence(tagger, { text, startOffset: 0 }).hits;
  return { pair, hits: { en: hitsOf(pair.en), zh: hitsOf(pair.zh) } };
}

/** Counts agreement over tagged pairs and lists the terms by which the sides differ. Pure; no pairs give zeros. */
export function comparePairs(tagged: readonly TaggedPair[]): ParallelReport {
  const themed = tagged.map((it) => ({ ...it, themes: { en: themesOf(it.hits.en), zh: themesOf(it.hits.zh) } }));
  const share = (part: (typeof themed)[number][]): number => divide(part.length, themed.length);
  const agreements = THEMES.map((theme) => {
    const en = themed.filter(({ themes }) => themes.en.has(theme));
    const zh = themed.filter(({ themes }) => themes.zh.has(theme));
    const both = en.filter(({ themes }) => themes.zh.has(theme)).length;
    const counts = { both, enOnly: en.length - both, zhOnly: zh.length - both };
    return [theme, { ...createAgreement(counts), tagged: { en: share(en), zh: share(zh) } }] as const;
  });
  const sum = (key: 'both' | 'enOnly' | 'zhOnly'): number =>
    agreements.reduce((total, [, agreement]) => total + agreement[key], 0);
  const either = themed.filter(({ themes }) => themes.en.size + themes.zh.size > 0);
  const jaccards = either.map(({ themes: { en, zh } }) => {
    const common = [...en].filter((theme) => zh.has(theme)).length;
    return common / (en.size + zh.size - common);
  });
  return {
    pairs: tagged.length,
    tagged: {
      en: share(themed.filter(({ themes }) => themes.en.size > 0)),
      zh: share(themed.filter(({ themes }) => themes.zh.size > 0)),
    },
    themes: Object.fromEntries(agreements),
    pooled: createAgreement({ both: sum('both'), enOnly: sum('enOnly'), zhOnly: sum('zhOnly') }),
    perPair: {
      of: either.length,
      same: jaccards.filter((value) => value === 1).length,
      jaccard: divide(
        jaccards.reduce((total, value) => total + value, 0),
        either.length,
      ),
    },
    groups: groupDifferences(tagged),
  };
}

function createAgreement(counts: Pick<Agreement, 'both' | 'enOnly' | 'zhOnly'>): Agreement {
  const { both, enOnly, zhOnly } = counts;
  return {
    ...counts,
    f1: divide(2 * both, 2 * both + enOnly + zhOnly),
    jaccard: divide(both, both + enOnly + zhOnly),
  };
}

function divide(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function themesOf(hits: readonly TermHit[]): ReadonlySet<string> {
  return new Set(hits.filter(({ kept }) => kept).map(({ theme }) => theme));
}

/** A term's part in one pair. */
interface Use {
  readonly language: Language;
  readonly hit: TermHit;
  readonly isAlone: boolean;
  readonly agrees: boolean;
  readonly tagged: TaggedPair;
}

function groupDifferences(tagged: readonly TaggedPair[]): ParallelGroup[] {
  const uses = tagged.flatMap((it) => [...findUses(it, 'en', 'zh'), ...findUses(it, 'zh', 'en')]);
  return [...groupBy(uses, ({ language, hit }) => JSON.stringify([language, hit.concept, ruleSource(hit.rule)]))]
    .flatMap(([, group]) => createGroup(group))
    .sort(
      (a, b) =>
        b.differs - a.differs ||
        a.agrees - b.agrees ||
        compareText(a.language, b.language) ||
        compareText(a.concept, b.concept) ||
        compareText(a.rule, b.rule),
    );
}

/** The terms that give themes to one side, each once a concept. */
function findUses(tagged: TaggedPair, language: Language, other: Language): Use[] {
  const kept = tagged.hits[language].filter((hit) => hit.kept);
  const others = themesOf(tagged.hits[other]);
  const seen = new Set<string>();
  return kept.flatMap((hit) => {
    const key = `${hit.concept} ${ruleSource(hit.rule)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const isAlone = kept.every(({ theme, rule }) => theme !== hit.theme || ruleSource(rule) === ruleSource(hit.rule));
    return [{ language, hit, isAlone, agrees: others.has(hit.theme), tagged }];
  });
}

function createGroup(uses: readonly Use[]): ParallelGroup[] {
  const differing = uses.filter(({ agrees }) => !agrees);
  const [first] = differing;
  if (!first) return [];
  const { language, hit } = first;
  // a pair in which nothing else gives the theme shows best what the term does
  const shown = [...differing.filter(({ isAlone }) => isAlone), ...differing.filter(({ isAlone }) => !isAlone)];
  return [
    {
      language,
      theme: hit.theme,
      concept: hit.concept,
      rule: ruleSource(hit.rule),
      line: hit.line,
      differs: differing.length,
      alone: differing.filter(({ isAlone }) => isAlone).length,
      agrees: uses.length - differing.length,
      samples: shown.slice(0, SAMPLES).map(({ tagged }) => createSample(tagged, language, hit.theme)),
    },
  ];
}

function createSample({ pair, hits }: TaggedPair, language: Language, theme: string): ParallelSample {
  const { year, n, line, en, zh } = pair;
  const refused = new Map(
    hits[language === 'en' ? 'zh' : 'en']
      .filter((hit) => hit.theme === theme)
      .map(({ quote, concept, rule, reason }) => [
        JSON.stringify([quote, rule, reason]),
        { quote, concept, rule, reason },
      ]),
  );
  return { year, n, line, en, zh, refused: [...refused.values()] };
}
