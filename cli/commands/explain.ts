import { UsageError } from '../../ingest/errors.ts';
import { explainSentence, type ExplainedHit } from '../../ingest/explain.ts';
import { cityOption } from '../city.ts';
import { choiceOption, READING_OPTIONS, textOption, type Command } from '../command.ts';
import { readVocabulary } from '../reading.ts';

export const explain: Command = {
  usage: "'SENTENCE' [--lang en|zh] [--city PLACE] [--heading TEXT] [--json] [--taxonomy FILE] [--projects FILE]",
  summary: 'Show which terms and names a sentence holds, and why each counts or does not.',
  details:
    'The sentence is read alone; say the city of its report and the heading it stands under where they matter: “Line 5” is\n' +
    'one project in Dalian and another in Changchun, and a heading may pass on its theme.',
  options: {
    lang: { type: 'string', value: 'LANGUAGE', help: 'en or zh (default: as the sentence looks)' },
    city: { type: 'string', value: 'PLACE', help: 'place of the report: dalian, Dalian or 大连' },
    heading: { type: 'string', value: 'TEXT', help: 'heading the sentence stands under' },
    json: { type: 'boolean', help: 'print JSON' },
    ...READING_OPTIONS,
  },
  run(context, { values, paths }) {
    const text = paths.join(' ').trim();
    if (text === '') throw new UsageError("Give one sentence in quotes: atlas explain 'SENTENCE'");
    const language = values['lang'] === undefined ? undefined : choiceOption(values, 'lang', ['en', 'zh'], 'en');
    const { reader, files } = readVocabulary(context, values);
    const where = { language, city: cityOption(values, reader.places), heading: textOption(values, 'heading') };
    const explanation = explainSentence({ ...reader, ...files }, text, where);
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
