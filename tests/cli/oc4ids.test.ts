import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATION_START } from '../../graph/oc4ids-codes.ts';
import type { ProjectPackage } from '../../graph/oc4ids-types.ts';
import { findSchemaErrors, hasStandard, readCodes } from '../graph/oc4ids-schema.ts';
import { atlas, temporaryFolder, type Outcome } from './helpers.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DEMO = join(ROOT, 'demo', 'reports');
/** Real texts are no part of the project; where they lie beside it, their package is checked too. */
const SEEDS = join(ROOT, '..', 'shared', 'corpora', 'seeds');
if (!existsSync(SEEDS)) console.warn(`The package of real reports is not checked: there is no folder ${SEEDS}.`);

let demo = '';
beforeAll(async () => {
  demo = mkdtempSync(join(tmpdir(), 'atlas-oc4ids-'));
  expect((await atlas(demo, 'load', DEMO)).code).toBe(0);
});
afterAll(() => rmSync(demo, { recursive: true, force: true }));

const exportTo = (folder: string, out: string, ...more: string[]): Promise<Outcome> =>
  atlas(folder, 'export', '--format', 'oc4ids', '--out', out, ...more);

async function packageIn(folder: string): Promise<ProjectPackage> {
  return JSON.parse((await exportTo(folder, '-')).out) as ProjectPackage;
}

describe('atlas export --format oc4ids', () => {
  it('writes the same bytes for the same reports, to a file and to stdout', async () => {
    const again = temporaryFolder();
    await atlas(again, 'load', DEMO);
    const { projects } = await packageIn(demo);
    const written = await exportTo(again, 'sub/projects.json');
    expect(written).toEqual({ code: 0, out: '', err: `${projects.length} projects written to sub/projects.json\n` });
    expect(readFileSync(join(again, 'sub/projects.json'), 'utf8')).toBe((await exportTo(demo, '-')).out);
  });

  it('tells the start of the airport in the demo, with no day for it', async () => {
    const { projects } = await packageIn(demo);
    const airport = projects.find(({ id }) => id === 'policy-atlas-dalian-jinzhou-bay-airport');
    const started = airport?.milestones?.filter(({ code, status }) => code === 'commencement' && status === 'met');
    expect(airport?.status).toBe('implementation');
    expect(started?.map(({ dateMet, atlas }) => [dateMet, atlas.earliest, atlas.latest])).toEqual([
      [undefined, '2023-01-01', '2023-12-31'],
    ]);
    expect(airport?.documents.map(({ atlas: { reportYear } }) => reportYear)).toEqual([2016, 2018, 2018, 2024]);
  });

  it.each([
    [['--prefix', 'a1b2c3'], 2, '--prefix takes a registered prefix'],
    [['--uri', 'here'], 2, '--uri takes an address'],
    [['--published', '2024'], 2, '--published takes a day'],
    [['--store', 'grafeo:nowhere.grafeo'], 1, 'nowhere.grafeo'],
  ])('answers %j with code %i', async (argv, code, message) => {
    const outcome = await exportTo(demo, '-', ...argv);
    expect([outcome.code, outcome.out]).toEqual([code, '']);
    expect(outcome.err).toContain(message);
  });
});

describe.skipIf(!hasStandard).each([
  ['the demo', DEMO],
  ['the real reports', SEEDS],
])('the package of %s', (_, reports) => {
  it.skipIf(!existsSync(reports))('is valid by the schema of OC4IDS 0.9.5 and uses its codes', async () => {
    const folder = temporaryFolder();
    await atlas(folder, 'load', reports);
    const made = await packageIn(folder);
    expect(findSchemaErrors(made)).toEqual([]);
    const used = (codes: readonly (string | undefined)[]): string[] =>
      [...new Set(codes)].filter((code) => code !== undefined);
    const milestones = made.projects.flatMap((project) => project.milestones ?? []);
    const codes = {
      projectStatus: used(made.projects.map(({ status }) => status)),
      projectSector: used(made.projects.flatMap(({ sector }) => sector ?? [])),
      milestoneType: used(milestones.map(({ type }) => type)),
      milestoneCode: used(milestones.map(({ code }) => code)).filter((code) => code !== OPERATION_START),
      milestoneStatus: used(milestones.map(({ status }) => status)),
      relatedProject: used(
        made.projects.flatMap(({ relatedProjects = [] }) => relatedProjects.map((it) => it.relationship)),
      ),
    };
    for (const [list, found] of Object.entries(codes)) {
      const allowed = readCodes(list);
      expect(found, list).not.toEqual([]);
      for (const code of found) expect(allowed, list).toContain(code);
    }
  });
});
