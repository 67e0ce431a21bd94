import type { PackageFacts, ProjectClaim, ProjectFacts, TextFacts } from '../../graph/oc4ids-facts.ts';
import type { PackagedProject } from '../../graph/oc4ids-types.ts';
import { toPackage } from '../../graph/oc4ids.ts';

/** A project with these claims, each in a sentence and a report of its own: `[type, modality, day or bounds, said on]`. */
export type Claimed = readonly [
  ProjectClaim['type'],
  ProjectClaim['modality'],
  readonly [string | null, string | null],
  string?,
];

/** Facts of one project with these claims and one document for each; `more` goes over what the project is. */
export function factsOf(claims: readonly Claimed[], more: Partial<ProjectFacts> = {}): PackageFacts {
  const said = claims.map(([, , , saidOn = '2024-01-06']) => saidOn);
  const span = { startOffset: 0, endOffset: 2, quote: '隧道', rule: 'cue:隧道' };
  const document: Omit<TextFacts, 'key' | 'id' | 'said' | 'position'> = {
    ...{ kind: 'report', language: 'zh', title: '', url: null, city: null, reportKind: 'gwr', reportYear: 2024 },
    ...{ reviewed: null, planned: null, deliveredOn: '2024-01-06', publishedOn: null, sha256: '', fingerprint: '' },
    ...{ report: null, counted: true },
  };
  return {
    projects: [
      {
        ...{ id: 'p', nameEn: 'Tunnel', nameZh: '隧道', names: [], sector: 'transport', listed: true, city: 'City:x' },
        relations: [],
        mentions: claims.map((_, index) => ({ ...span, sentence: `s${index}`, name: '隧道' })),
        claims: claims.map(([type, modality, [earliest, latest]], index) => ({
          ...{ id: `c${index}`, type, modality, earliest, latest, basis: 'stated', saidOn: said[index] ?? '' },
          evidence: [{ ...span, sentence: `s${index}`, basis: 'stated' }],
        })),
        ...more,
      },
    ],
    documents: new Map(
      said.map((date, position) => [
        `d${position}`,
        { ...document, key: `d${position}`, id: `${position}`, said: date, position },
      ]),
    ),
    sentences: new Map(
      claims.map((_, index) => [
        `s${index}`,
        {
          ...{ id: `${index}@0`, document: `d${index}`, startOffset: 0, endOffset: 2, text: '隧道', section: null },
          ...{ mode: null, years: [] },
        },
      ]),
    ),
    places: new Map(),
  };
}

/** The one project of the package of these facts. */
export const only = (facts: PackageFacts): PackagedProject => {
  const [project] = toPackage(facts).projects;
  if (!project) throw new Error('There is no project.');
  return project;
};
export const IN_2023 = ['2023-01-01', '2023-12-31'] as const;
export const ON_A_DAY = ['2023-05-01', '2023-05-01'] as const;
export const BY_2025 = [null, '2025-12-31'] as const;
