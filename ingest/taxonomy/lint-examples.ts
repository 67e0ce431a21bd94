import { tagSentence, type TermHit } from '../tag.ts';
import { listSome, type LintContext } from './lint-context.ts';
import { placeSentences } from './places.ts';
import type { Issue } from '../types.ts';

/** Each example, read alone, gets its theme. */
export function checkExamples({ placed, tagger, issueAt }: LintContext): Issue[] {
  return placed.flatMap((each) =>
    placeSentences(each, 'examples').flatMap(({ item, at }) => {
      const { theme } = each.concept;
      const hits = tagSentence(tagger, { text: item.text, startOffset: 0 }).hits.filter((hit) => hit.theme === theme);
      if (hits.some(({ kept }) => kept)) return [];
      const found = hits.length === 0 ? 'it holds no term of the theme' : listSome(hits.map(explain));
      return [issueAt('TAXONOMY_EXAMPLE_FAILS', at, `This does not get ${theme}: ${found}.`)];
    }),
  );
}

/** No counter-example does. */
export function checkCounterExamples({ placed, tagger, issueAt }: LintContext): Issue[] {
  return placed.flatMap((each) =>
    placeSentences(each, 'counterExamples').flatMap(({ item, at }) => {
      const { theme } = each.concept;
      const hits = tagSentence(tagger, { text: item.text, startOffset: 0 }).hits;
      const kept = hits.filter((hit) => hit.theme === theme && hit.kept);
      if (kept.length === 0) return [];
      const found = listSome(kept.map(explain));
      return [issueAt('TAXONOMY_COUNTER_EXAMPLE_FAILS', at, `This gets ${theme}: ${found}.`)];
    }),
  );
}

/** `“port” (weak:port of marine-economy.ports, line 48): a weak term without a second cue of its theme`. */
function explain({ quote, rule, concept, line, reason }: TermHit): string {
  return `“${quote}” (${rule} of ${concept}, line ${line}): ${reason}`;
}
