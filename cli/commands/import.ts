import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../../ingest/errors.ts';
import { importSkos } from '../../ingest/skos/skos.ts';
import { THEMES } from '../../ingest/taxonomy/schema.ts';
import { readTaxonomy } from '../../ingest/taxonomy/taxonomy.ts';
import { choiceOption, textOption, type Command } from '../command.ts';
import { givenFile } from '../files.ts';
import { sayIssues } from '../reading.ts';

export const importTaxonomy: Command = {
  usage: 'FILE.ttl --out FILE.yaml [--theme THEME] [--force]',
  summary: 'Turn a SKOS vocabulary in Turtle into a taxonomy file.',
  details:
    'What atlas export --format skos wrote comes back whole. Of other vocabularies what a taxonomy can say is taken, and\n' +
    'everything that is not is told with its line; with --theme their concepts go below that theme. What the taxonomy then\n' +
    'lacks (a Chinese label, a theme) is told with the line in FILE.yaml. More: docs/skos.md.',
  options: {
    out: { type: 'string', value: 'FILE', help: 'taxonomy file to write; - for stdout' },
    theme: { type: 'string', value: 'THEME', help: `theme for concepts below none: ${THEMES.join(', ')}` },
    force: { type: 'boolean', help: 'write over a file that is there' },
  },
  async run(context, { values, paths }) {
    const [file, ...more] = paths;
    const out = textOption(values, 'out');
    if (file === undefined || more.length > 0 || out === undefined)
      throw new UsageError('Say what to read and where to write: atlas import FILE.ttl --out FILE.yaml');
    const theme = values['theme'] === undefined ? undefined : choiceOption(values, 'theme', THEMES, 'livelihood');
    const target = resolve(context.cwd, out);
    if (out !== '-' && values['force'] !== true && existsSync(target))
      throw new UsageError(`${out} is there already; give another name, or --force to write over it.`);
    const text = await readFile(givenFile(file, context.cwd), 'utf8');
    const { yaml, concepts, issues } = importSkos(text, file, { theme });
    sayIssues(context, issues);
    if (yaml === null) return 1;
    const shown = out === '-' ? 'stdout' : out;
    const missing = readTaxonomy(yaml, shown).issues;
    sayIssues(context, missing);
    if (out === '-') context.out(yaml);
    else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, yaml);
    }
    const mend = missing.length > 0 ? `; mend the ${missing.length} places above before you use it` : '';
    context.say(`${concepts} concepts written to ${shown}${mend}\n`);
    return 0;
  },
};
