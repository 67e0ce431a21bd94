import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveStatus, type StatusClaim } from '../../graph/derive-status.ts';
import type { EventType, Modality } from '../../ingest/types.ts';

type Short = readonly [type: EventType, when: string | null, modality?: Modality];

const claims = (...list: readonly Short[]): StatusClaim[] =>
  list.map(([type, latest, modality = 'done'], index) => ({
    event: `Event:${index}`,
    type,
    modality,
    earliest: null,
    latest,
    saidOn: '2024',
  }));

describe('deriveStatus', () => {
  it.each<[string, readonly Short[], string | null, number | null]>([
    ['nothing is said', [], null, null],
    [
      'only promises are made',
      [
        ['in_operation', '2035-12-31', 'expected'],
        ['completed', '2026-12-31', 'planned'],
      ],
      null,
      null,
    ],
    [
      'a promise follows a fact',
      [
        ['construction_started', '2023-10-28'],
        ['in_operation', '2035-12-31', 'planned'],
      ],
      'implementation',
      2023,
    ],
    [
      'works are under way',
      [
        ['construction_started', '2021-02-25'],
        ['progressing', '2024-12-31', 'ongoing'],
      ],
      'implementation',
      2024,
    ],
    [
      'it is built and opened at once',
      [
        ['in_operation', '2023-05-01'],
        ['completed', '2023-05-01'],
      ],
      'maintenance',
      2023,
    ],
    ['the main body is done', [['structure_done', '2022-10-31']], 'implementation', 2022],
    [
      'a part opens',
      [
        ['construction_started', '2022-09-30'],
        ['partly_in_operation', '2024-10-15'],
      ],
      'implementation',
      2022,
    ],
    ['only a part opens', [['partly_in_operation', '2024-10-15']], null, null],
    [
      'a name changes',
      [
        ['approved', '2019-04-11'],
        ['renamed', '2020-01-01'],
      ],
      'preparation',
      2019,
    ],
    [
      'an open work is said to advance',
      [
        ['in_operation', '2018-12-31'],
        ['progressing', '2021-12-31'],
      ],
      'maintenance',
      2018,
    ],
    [
      'it stands still',
      [
        ['construction_started', '2018-12-31'],
        ['suspended', '2019-12-31'],
      ],
      'suspended',
      2019,
    ],
    [
      'it goes on',
      [
        ['in_operation', '2018-12-31'],
        ['suspended', '2019-12-31'],
        ['resumed', '2021-06-08'],
      ],
      'maintenance',
      2021,
    ],
    [
      'it goes on without a word',
      [
        ['construction_started', '2018-12-31'],
        ['suspended', '2019-12-31'],
        ['progressing', '2021-12-31'],
      ],
      'implementation',
      2021,
    ],
    [
      'going on is only hoped for',
      [
        ['suspended', '2019-12-31'],
        ['resumed', '2021-06-08', 'planned'],
      ],
      'suspended',
      2019,
    ],
    [
      'it is given up',
      [
        ['approved', '2018-12-31'],
        ['cancelled', '2019-12-31'],
      ],
      'cancelled',
      2019,
    ],
    [
      'it is pulled down',
      [
        ['in_operation', '2010-12-31'],
        ['retired', '2019-12-31'],
      ],
      'decommissioned',
      2019,
    ],
    [
      'it is being pulled down',
      [
        ['in_operation', '2010-12-31'],
        ['retired', '2019-12-31', 'ongoing'],
      ],
      'decommissioning',
      2019,
    ],
    ['no date is known but that of the saying', [['proposed', null]], 'identification', 2024],
  ])('when %s', (_, list, status, year) => {
    const derived = deriveStatus(claims(...list));
    expect([derived?.status ?? null, derived?.year ?? null]).toEqual([status, year]);
  });

  it('names the rule and every event that says the same of the same time', () => {
    const list = claims(
      ['in_operation', '2023-12-31'],
      ['in_operation', '2023-12-31'],
      ['in_operation', '2022-12-31'],
      ['progressing', '2024-12-31'],
    );
    expect(deriveStatus(list)).toEqual({
      status: 'maintenance',
      year: 2023,
      rule: 'no-step-back',
      events: ['Event:0', 'Event:1'],
    });
    expect(deriveStatus(claims(['suspended', '2019'], ['resumed', '2020']))).toMatchObject({
      rule: 'resumed',
      events: ['Event:1'],
    });
  });

  it('has no year for a claim without any date', () => {
    const undated = claims(['approved', null]).map((claim) => ({ ...claim, saidOn: 'undated' }));
    expect(deriveStatus(undated)).toMatchObject({ status: 'preparation', year: null });
  });

  it('does not depend on the order of the claims', () => {
    const claim = fc.record({
      type: fc.constantFrom<EventType>('approved', 'progressing', 'in_operation', 'suspended', 'resumed', 'cancelled'),
      latest: fc.constantFrom(null, '2020-12-31', '2021-12-31', '2022-12-31'),
    });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 7 }), (list) => {
        const all = claims(...list.map(({ type, latest }): Short => [type, latest]));
        expect(deriveStatus([...all].reverse())).toEqual(deriveStatus(all));
      }),
    );
  });
});
