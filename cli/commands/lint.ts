import { readFileSync } from 'node:fs';
import { READING_OPTIONS, type Command, type Values } from '../command.ts';
import { chooseFile } from '../files.ts';
import { readVocabulary } from '../reading.ts';

export const lint: Command = {
  usage: '[FILE…] [--taxonomy FILE] [--projects FILE]',
  summary: 'Check taxonomy and gazetteer; every problem is told with its line and column.',
  details: 'FILE is a taxonomy or a gazetteer of projects (default: those here, else the ones shipped).',
  options: READING_OPTIONS,
  run(context, { values, paths }) {
    const named: Values = Object.fromEntries(
      paths.map((path) => {
        const text = readFileSync(chooseFile(path, path, context.cwd), 'utf8');
        return [/^projects:/m.test(text) ? 'projects' : 'taxonomy', path];
      }),
    );
    const { taxonomy, gazetteer } = readVocabulary(context, { ...values, ...named });
    const terms = taxonomy.concepts.reduce((sum, concept) => sum + concept.terms.length, 0);
    context.say(
      `${taxonomy.concepts.length} concepts, ${terms} terms, ${gazetteer.projects.length} projects: no error\n`,
    );
    return Promise.resolve(0);
  },
};
