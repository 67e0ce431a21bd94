import { THEMES } from '../taxonomy/schema.ts';
import { foldTerm } from '../taxonomy/variants.ts';
import { hasTermEdges } from './tokens.ts';
import type { Language, Taxonomy } from '../types.ts';

/**
 * How much a text looks like the terms a theme has, from 0 to 1: how far its letters (Chinese) or words (English) are
 * those that the theme's terms share and the other themes' do not, the best of them and all on average. 港 makes 枢纽港 kin
 * to the marine economy.
 */
export type Kinship = (text: string, theme: string) => number;

/** So many terms make a letter or word typical. */
const TYPICAL = 3;

export function compileKinship({ concepts }: Taxonomy, language: Language): Kinship {
  const shares = new Map<string, Map<string, number>>();
  for (const theme of THEMES) {
    const terms = concepts
      .filter((concept) => concept.theme === theme)
      .flatMap((concept) => concept.terms.filter((term) => term.language === language));
    for (const { text } of terms)
      for (const part of new Set(partsOf(foldTerm(text), language))) {
        const byTheme = shares.get(part) ?? new Map<string, number>();
        byTheme.set(theme, (byTheme.get(theme) ?? 0) + 1);
        shares.set(part, byTheme);
      }
  }
  return (text, theme) => {
    const parts = partsOf(text, language).map((part) => {
      const byTheme = shares.get(part);
      const own = byTheme?.get(theme) ?? 0;
      const all = [...(byTheme?.values() ?? [])].reduce((sum, count) => sum + count, 0);
      return own === 0 ? 0 : (own / all) * Math.min(1, own / TYPICAL);
    });
    const mean = parts.reduce((sum, part) => sum + part, 0) / Math.max(1, parts.length);
    return (Math.max(0, ...parts) + mean) / 2;
  };
}

/** English words that may stand at the edge of a term, and so say something. */
function partsOf(text: string, language: Language): string[] {
  if (language === 'zh') return text.match(/\p{Script=Han}|[a-z\d]+/gu) ?? [];
  return text.split(' ').filter((word) => hasTermEdges(word, language));
}
