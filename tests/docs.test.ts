import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it, test } from 'vitest';
import { commandHelp } from '../cli/help.ts';
import { COMMANDS } from '../cli/main.ts';
import { describeSchema } from '../graph/describe-schema.ts';
import { ISSUE_KINDS } from '../ingest/issues.ts';
import { taxonomyJsonSchema } from '../ingest/taxonomy/json-schema.ts';
import { atlas, temporaryFolder } from './cli/helpers.ts';

/** Pages made from the code; `npx vitest run tests/docs.test.ts -u` writes them anew. */
const page = (name: string): string => `../docs/${name}`;

describe('docs/', () => {
  it('explains every issue code', async () => {
    const rows = Object.entries(ISSUE_KINDS).map(
      ([code, { severity, meaning }]) => `| \`${code}\` | ${severity} | ${meaning} |`,
    );
    await expect(
      [
        '# Issues',
        '',
        'A problem in the input is told as `FILE:LINE:COLUMN: severity CODE message` and the run goes on. Codes are stable.',
        'An error means that something was left out; a warning, that something should be looked at.',
        '',
        '| code | severity | what it means and what to do |',
        '| --- | --- | --- |',
        ...rows,
        '',
      ].join('\n'),
    ).toMatchFileSnapshot(page('issues.md'));
  });

  it('shows the help of every command', async () => {
    const sections = await Promise.all(
      Object.entries(COMMANDS).map(
        async ([name, load]) => `## atlas ${name}\n\n\`\`\`\n${commandHelp(name, await load())}\`\`\`\n`,
      ),
    );
    await expect(
      [
        '# Command line',
        '',
        'Data goes to stdout, words to stderr. Exit code 0: something was done; 1: nothing could be; 2: bad use.',
        'In a checkout, `npx atlas` runs it and `npm start` is `atlas start`.',
        '',
        ...sections,
      ].join('\n'),
    ).toMatchFileSnapshot(page('cli.md'));
  });

  it('describes the format of taxonomies for editors', async () => {
    const schema = await format(JSON.stringify(taxonomyJsonSchema()), { parser: 'json', printWidth: 120 });
    await expect(schema).toMatchFileSnapshot(page('taxonomy.schema.json'));
  });

  it('describes the graph from the schema', async () => {
    await expect(describeSchema()).toMatchFileSnapshot(page('graph.md'));
  });
});

describe('docs/api.md', () => {
  const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const page = read('docs/api.md');
  const routes = [...read('server/api.ts').matchAll(/api\.(get|post)\('(\/api[^']+)'/g)];

  test.each(routes.map(([, method = '', path = '']) => `${method.toUpperCase()} ${path}`))('explains %s', (route) => {
    expect(page).toContain(`\`${route}\``);
  });

  test.each(['server/query-process.ts', 'server/parameters.ts', 'server/security.ts', 'ingest/errors.ts'])(
    'explains the codes of %s',
    (file) => {
      const codes = read(file).match(/'(?:QUERY|STORE|BAD|JSON|BODY|HOST)_[A-Z_]+'/g) ?? [];
      for (const code of codes) expect(page, code).toContain(`\`${code.slice(1, -1)}\``);
    },
  );
});

describe('docs/taxonomy.md', () => {
  const page = readFileSync(new URL('../docs/taxonomy.md', import.meta.url), 'utf8');
  const root = join(import.meta.dirname, '..');
  /** The numbers of lines and terms go on changing with the taxonomy. */
  const mask = (text: string): string => text.replace(/\d+/g, 'N');
  const block = (start: RegExp): string[] => {
    const [, text = ''] = page.slice(page.search(start)).split(/^ *```\w*\n/m);
    return text
      .split('\n')
      .map((line) => mask(line.trim()))
      .filter((line) => line !== '');
  };

  it('shows what atlas explain prints', async () => {
    const { out } = await atlas(root, 'explain', 'An ocean of people came to see the fishing port.');
    expect(mask(out).trim().split('\n')).toEqual(block(/^ *```\n *themes: marine-economy$/m));
  });

  it('shows what atlas lint says of a concept', async () => {
    const [, concept = ''] = /^( {2}- id: marine-economy\.sea-buses\n[^`]+)```/m.exec(page) ?? [];
    const folder = temporaryFolder();
    const shipped = readFileSync(join(root, 'taxonomy.yaml'), 'utf8');
    writeFileSync(join(folder, 'taxonomy.yaml'), `${shipped}${concept}`);
    const { code, err } = await atlas(folder, 'lint');
    expect(code).toBe(1);
    const first = shipped.split('\n').length;
    const said = err.trim().split('\n');
    const ofConcept = said.filter((line) => Number(/^taxonomy\.yaml:(\d+)/.exec(line)?.[1] ?? 0) >= first);
    expect([...ofConcept, said.at(-1) ?? ''].map(mask)).toEqual(block(/^```\ntaxonomy\.yaml:/m));
  });
});

describe('docs/skos.md', () => {
  const skos = readFileSync(new URL('../docs/skos.md', import.meta.url), 'utf8');
  const sources = ['export', 'words', 'rules'].map((name) =>
    readFileSync(new URL(`../ingest/skos/${name}.ts`, import.meta.url), 'utf8'),
  );
  const terms = new Set(sources.flatMap((source) => source.match(/\batlas:\w+/g) ?? []));

  test.each([...terms])('explains %s', (term) => {
    expect(skos).toMatch(new RegExp(`\\| \`${term}\` +\\|`));
  });
});

describe('README.md', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  test.each(Object.keys(COMMANDS))('names atlas %s', (name) => {
    expect(readme).toMatch(new RegExp(`(?:atlas|npm) ${name}\\b`));
  });
});
