import { UsageError } from '../../ingest/errors.ts';
import { explainSentence, type ExplainedHit } from '../../ingest/explain.ts';
import { choiceOption, READING_OPTIONS, textOption, type Command } from '../command.ts';
import { readVocabulary } from '../reading.ts';

export const explain: Command = {
  usage: "'SENTENCE' [--lang en|zh] [--json] [--taxonomy FILE] [--projects FILE]",
  summary: 'Show which terms and names a sentence holds, and why each counts or does not.',
  details: 'The sentence is read alone, without the heading and the city a report would give it.',
  options: {
    lang: { type: 'string', value: 'LANGUAGE', help: 'en or zh (default: as the sentence looks)' },
    json: { type: 'boolean', help: 'print JSON' },
    ...READING_OPTIONS,
  },
  run(context, { values, paths }) {
    const text = paths.join(' ').trim();
    if (text === '') throw new UsageError("Give one sentence in quotes: atlas explain 'SENTENCE'");
    const language = values['lang'] === undefined ? undefined : choiceOption(values, 'lang', ['en', 'zh'], 'en');
    const { reader } = readVocabulary(context, values);
    const taxonomyFile = textOption(values, 'taxonomy') ?? 'taxonomy.yaml';
    const projectsFile = textOption(values, 'projects') ?? 'projects.yaml';
    const explanation = explainSentence({ ...reader, taxonomyFile, projectsFile }, text, language);
    if (values['json']) {
      context.out(`${JSON.stringify(explanation)}\n`);
      return Promise.resolve(0);
    }
    context.out(`themes: ${explanation.themes.join(', ') || 'none'}\n`);
    for (const hit of explanation.hits) context.out(`${formatHit(hit)}\n`);
    return Promise.resolve(0);
  },
};

/** `kept “fishery” marine-economy.fishery (term:fishery): a term that tags alone [taxonomy.yaml:48]`. */
function formatHit({ kept, quote, of, rule, reason, source }: ExplainedHit): string {
  return `${kept ? 'kept' : 'refused'} “${quote}” ${of} (${rule}): ${reason} [${source}]`;
}
