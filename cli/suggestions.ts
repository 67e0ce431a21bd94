import type { Suggestion, SuggestionKind } from '../ingest/suggest/suggestion.ts';
import { groupBy } from '../ingest/group.ts';

/** The best suggestions of each theme, language and kind, in their order. */
export function limitSuggestions(suggestions: readonly Suggestion[], limit: number | undefined): Suggestion[] {
  return [...groupSuggestions(suggestions).values()].flatMap((group) => group.slice(0, limit));
}

/** Suggestions as people read them, a heading for each theme, language and kind. */
export function formatSuggestions(suggestions: readonly Suggestion[], limit: number): string {
  return [...groupSuggestions(suggestions)]
    .map(([key, group]) => {
      const shown = group.length > limit ? `${limit} of ${group.length}` : `${group.length}`;
      return [`${key} (${shown})`, ...group.slice(0, limit).flatMap(formatSuggestion), ''].join('\n');
    })
    .join('\n');
}

const HEADINGS: Readonly<Record<SuggestionKind, string>> = {
  term: 'new terms',
  lookAlike: 'look-alikes to refuse',
  weak: 'terms to make weak',
};

function groupSuggestions(suggestions: readonly Suggestion[]): ReadonlyMap<string, readonly Suggestion[]> {
  return groupBy(suggestions, ({ theme, language, kind }) => `${theme}, ${language}: ${HEADINGS[kind]}`);
}

function formatSuggestion(suggestion: Suggestion): string[] {
  const { id, text, concept, variants, samples } = suggestion;
  const also = variants.length === 0 ? '' : `; also ${variants.slice(0, 5).join(', ')}`;
  return [
    `  ${id}  ${text} → ${concept}: ${formatEvidence(suggestion)}${also}`,
    ...samples.map((sample) => `      ${sample.document}@${sample.startOffset}: ${formatSample(sample)}`),
  ];
}

/** Words that go with the theme less often than that speak of other things too. */
const WEAK_BELOW = 0.6;

function formatEvidence({ kind, term = '', evidence }: Suggestion): string {
  const { sentences, documents, supported, changed, changedIfWeak = 0 } = evidence;
  const where = `${sentences} sentences of ${documents} documents`;
  switch (kind) {
    case 'term':
      return `${where}, ${supported} have the theme; ${changed} would gain it (${changedIfWeak} by a weak term)${supported < WEAK_BELOW * sentences ? '; better weak' : ''}`;
    case 'lookAlike':
      return `${where} have “${term}” in it, ${supported} another cue of the theme; ${changed} would lose it`;
    case 'weak':
      return `${where}, ${supported} have another cue of the theme; ${changed} would lose it`;
  }
}

const AROUND = 40;

/** The words with what stands around them in the sentence. */
function formatSample({ text, quote }: Suggestion['samples'][number]): string {
  const at = Math.max(0, text.indexOf(quote));
  const [from, to] = [Math.max(0, at - AROUND), Math.min(text.length, at + quote.length + AROUND)];
  const words = `${text.slice(from, at)}[${quote}]${text.slice(at + quote.length, to)}`.replace(/\s+/g, ' ');
  return `${from > 0 ? '…' : ''}${words}${to < text.length ? '…' : ''}`;
}
