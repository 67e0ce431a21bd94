import { describe, expect, it } from 'vitest';
import { relationshipOf } from '../../graph/oc4ids-codes.ts';
import { dayEnd, dayMet, dayStart } from '../../graph/oc4ids-dates.ts';
import { toUri } from '../../graph/oc4ids-uri.ts';
import { formatPackage, toPackage } from '../../graph/oc4ids.ts';
import { BY_2025, factsOf, IN_2023, ON_A_DAY, only, type Claimed } from './oc4ids-facts.ts';
import { findSchemaErrors, hasStandard, readCodes } from './oc4ids-schema.ts';

describe('a milestone', () => {
  it.each([
    ['proposed', 'done', IN_2023, 'preProcurement', undefined, 'met'],
    ['listed', 'done', IN_2023, 'approval', undefined, 'met'],
    ['approved', 'done', IN_2023, 'approval', 'projectApproval', 'met'],
    ['agreed', 'done', IN_2023, 'contractClose', undefined, 'met'],
    ['early_works', 'ongoing', IN_2023, 'delivery', undefined, 'partiallyMet'],
    ['construction_started', 'done', IN_2023, 'delivery', 'commencement', 'met'],
    ['structure_done', 'done', IN_2023, 'delivery', 'completion', 'partiallyMet'],
    ['structure_done', 'planned', BY_2025, 'delivery', undefined, 'scheduled'],
    ['completed', 'done', IN_2023, 'delivery', 'completion', 'met'],
    ['completed', 'planned', BY_2025, 'delivery', 'completion', 'scheduled'],
    ['trial', 'ongoing', IN_2023, 'delivery', 'commissioning', 'partiallyMet'],
    ['in_operation', 'done', IN_2023, 'delivery', 'operationStart', 'met'],
    ['in_operation', 'expected', BY_2025, 'delivery', 'operationStart', 'scheduled'],
    ['partly_in_operation', 'done', ON_A_DAY, 'delivery', 'operationStart', 'partiallyMet'],
    ['partly_in_operation', 'planned', BY_2025, 'delivery', undefined, 'scheduled'],
  ] as const)('of %s, %s, in %j is %s %s %s', (event, modality, bounds, type, code, status) => {
    expect(only(factsOf([[event, modality, bounds]])).milestones).toMatchObject([{ type, code, status }]);
  });

  it.each([
    'progressing',
    'expanded',
    'suspended',
    'resumed',
    'cancelled',
    'retired',
    'renamed',
    'owner_changed',
  ] as const)('is not made of %s, which stays with its sentence', (event) => {
    const { milestones, documents } = only(factsOf([[event, 'done', IN_2023]]));
    expect(milestones).toBeUndefined();
    expect(documents[0]?.atlas.sentences[0]?.claims).toMatchObject([{ event, quote: '隧道' }]);
  });

  it.each([
    ['done', ON_A_DAY, undefined, '2023-05-01T00:00:00Z'],
    ['done', IN_2023, undefined, undefined],
    ['done', [null, '2023-05-01'], undefined, undefined],
    ['done', [null, null], undefined, undefined],
    ['ongoing', ON_A_DAY, undefined, undefined],
    ['planned', ON_A_DAY, '2023-05-01T23:59:59Z', undefined],
    ['planned', IN_2023, '2023-12-31T23:59:59Z', undefined],
    ['planned', BY_2025, '2025-12-31T23:59:59Z', undefined],
    ['planned', ['2025-01-01', null], undefined, undefined],
    ['expected', [null, null], undefined, undefined],
  ] as const)('that is %s within %j has no date but what the bounds say', (modality, bounds, dueDate, dateMet) => {
    const [milestone] = only(factsOf([['completed', modality, bounds]])).milestones ?? [];
    expect([milestone?.dueDate, milestone?.dateMet]).toEqual([dueDate, dateMet]);
    expect(milestone?.atlas).toMatchObject({ earliest: bounds[0] ?? undefined, latest: bounds[1] ?? undefined });
  });

  it('is reviewed on the day of the saying, if a day is known', () => {
    const modified = (saidOn: string): string | undefined =>
      only(factsOf([['completed', 'done', IN_2023, saidOn]])).milestones?.[0]?.dateModified;
    expect(['2024-01-06', '2024', 'undated'].map(modified)).toEqual(['2024-01-06T00:00:00Z', undefined, undefined]);
  });

  it('stands by what it speaks of, then by saying, then in the order of a life', () => {
    const { milestones = [] } = only(
      factsOf([
        ['in_operation', 'done', IN_2023, '2024-01-06'],
        ['completed', 'done', IN_2023, '2024-01-06'],
        ['completed', 'planned', IN_2023, '2023-01-05'],
        ['construction_started', 'done', ON_A_DAY, '2024-01-06'],
        ['approved', 'done', [null, null], '2016-01-09'],
      ]),
    );
    expect(milestones.map(({ id }) => id)).toEqual(['c4', 'c3', 'c2', 'c1', 'c0']);
  });

  it('is none without a sentence', () => {
    const facts = factsOf([['completed', 'done', IN_2023]]);
    const [project] = facts.projects;
    const claims = project?.claims.map((claim) => ({ ...claim, evidence: [] })) ?? [];
    expect(only(factsOf([['completed', 'done', IN_2023]], { claims })).milestones).toBeUndefined();
  });
});

describe('the status of a project whose works are halted', () => {
  const STARTED: Claimed = ['construction_started', 'done', ['2020-01-01', '2020-12-31']];
  const HALTED: Claimed = ['suspended', 'done', ['2021-01-01', '2021-12-31']];
  const RESUMED: Claimed = ['resumed', 'done', ['2022-01-01', '2022-12-31']];

  it('is that of before the halt, which is told beside it', () => {
    expect(only(factsOf([STARTED, HALTED]))).toMatchObject({
      status: 'implementation',
      atlas: {
        statusFrom: { year: 2020, rule: 'latest-event', claims: ['c0'] },
        suspended: { year: 2021, rule: 'latest-event', claims: ['c1'] },
      },
    });
  });

  it('is left out where nothing was known before', () => {
    const { status, atlas } = only(factsOf([HALTED]));
    expect([status, atlas.statusFrom, atlas.suspended?.claims]).toEqual([undefined, undefined, ['c0']]);
  });

  it.each([
    [[STARTED, HALTED, RESUMED], 'implementation'],
    [[STARTED, HALTED, ['cancelled', 'done', ['2023-01-01', '2023-12-31']]], 'cancelled'],
    [[STARTED, ['suspended', 'planned', BY_2025]], 'implementation'],
  ] as const)('is told no more once it is over (%#)', (claims, expected) => {
    const { status, atlas } = only(factsOf(claims));
    expect([status, atlas.suspended]).toEqual([expected, undefined]);
  });

  it.skipIf(!hasStandard)('is valid by the schema of the standard, as every other code is', () => {
    expect(findSchemaErrors(JSON.parse(formatPackage(toPackage(factsOf([STARTED, HALTED])))))).toEqual([]);
    expect(findSchemaErrors(JSON.parse(formatPackage(toPackage(factsOf([HALTED])))))).toEqual([]);
    const wrong = { ...toPackage(factsOf([HALTED])), projects: [{ id: 'p', status: 'suspended' }] };
    expect(findSchemaErrors(wrong)).toEqual(['.projects[0].status should be equal to one of the allowed values']);
  });
});

describe('a programme, listed without a place,', () => {
  const CLAIMED: Claimed = ['completed', 'done', IN_2023];
  it('is no project; one found in a text of no known place is', () => {
    expect(() => toPackage(factsOf([CLAIMED], { city: null }))).toThrow('names a project');
    expect(only(factsOf([CLAIMED], { city: null, listed: false })).locations).toBeUndefined();
  });
});

describe('title and description', () => {
  it.each([
    [{ nameEn: 'Tunnel', nameZh: '隧道' }, ['en', 'Tunnel', '隧道. Named in 1 text (2024-01-06).']],
    [{ nameEn: '隧道', nameZh: '隧道' }, ['zh', '隧道', 'Named in 1 text (2024-01-06).']],
    [{ nameEn: '', nameZh: '隧道' }, ['zh', '隧道', 'Named in 1 text (2024-01-06).']],
    [{ nameEn: 'Tunnel', nameZh: '' }, ['en', 'Tunnel', 'Named in 1 text (2024-01-06).']],
  ])('of %j are in the languages there are', (names, expected) => {
    const { language, title, description } = only(factsOf([['completed', 'done', IN_2023]], names));
    expect([language, title, description]).toEqual(expected);
  });
});

describe('relationshipOf', () => {
  const first = { expands: false };
  const later = { expands: true };
  it.each([
    ['partOf', first, undefined],
    ['hasPart', later, undefined],
    ['expands', first, 'construction'],
    ['expands', later, 'expansion'],
    ['replaces', first, 'construction'],
    ['expandedBy', later, 'expansion'],
    ['replacedBy', first, 'replacement'],
  ] as const)('%s %j is %s', (relation, other, code) => {
    expect(relationshipOf(relation, other)).toBe(code);
    if (hasStandard && code) expect(readCodes('relatedProject')).toContain(code);
  });
});

describe('dates', () => {
  it.each(['2024', '2024-01', '2024-13-01', '2023-02-29', '2024-1-6', '2024-01-06T08:00', 'undated', '', null])(
    'are not made of %j',
    (date) => {
      expect([dayStart(date), dayEnd(date), dayMet({ earliest: date, latest: date })]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
    },
  );
});

describe('toUri', () => {
  it.each([
    ['https://example.org/a?b=1#c', 'https://example.org/a?b=1#c'],
    ['http://example.org/报告', 'http://example.org/%E6%8A%A5%E5%91%8A'],
    ['https://example.org/a b|c%', 'https://example.org/a%20b%7Cc%25'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['example.org/report', undefined],
    ['C:\\reports\\2024.pdf', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('reads %j as %j', (address, uri) => {
    expect(toUri(address)).toBe(uri);
    if (hasStandard && uri)
      expect(findSchemaErrors({ ...toPackage(factsOf([['completed', 'done', IN_2023]])), uri })).toEqual([]);
  });
});
