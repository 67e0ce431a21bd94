import { readVocabulary } from '../reading.ts';
import { READING_OPTIONS, type Command } from '../command.ts';
import { UsageError } from '../../ingest/errors.ts';

export const lint: Command = {
  usage: '[FILE] [--projects FILE]',
  summary: 'Check taxonomy and gazetteer; every problem is told with its line and column.',
  details: 'FILE is a taxonomy (default: taxonomy.yaml here, else the one shipped).',
  options: READING_OPTIONS,
  run(context, { values, paths }) {
    if (paths.length > 1) throw new UsageError('Check one taxonomy at a time: atlas lint FILE');
    const { taxonomy, gazetteer } = readVocabulary(context, paths[0] ? { ...values, taxonomy: paths[0] } : values);
    const terms = taxonomy.concepts.reduce((sum, concept) => sum + concept.terms.length, 0);
    context.say(
      `${taxonomy.concepts.length} concepts, ${terms} terms, ${gazetteer.projects.length} projects: no error\n`,
    );
    return Promise.resolve(0);
  },
};
