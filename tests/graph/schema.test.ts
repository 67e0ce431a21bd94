import { describe, expect, it } from 'vitest';
import { EDGE_KINDS, NODE_LABELS, SCHEMA_STATEMENTS } from '../../graph/schema.ts';

describe('the schema', () => {
  it.each(Object.entries(EDGE_KINDS))('%s joins labels of the table', (_, { from, to }) => {
    expect(NODE_LABELS).toEqual(expect.arrayContaining([from, to]));
  });

  it('makes keys unique over all nodes and ids quick to find, never unique per label', () => {
    expect(SCHEMA_STATEMENTS.filter((it) => it.includes('UNIQUE'))).toEqual([
      'CREATE CONSTRAINT atlas_key IF NOT EXISTS FOR (n:Atlas) REQUIRE n.key IS UNIQUE',
    ]);
    for (const label of NODE_LABELS)
      expect(SCHEMA_STATEMENTS.some((it) => it.endsWith(`FOR (n:${label}) ON (n.id)`))).toBe(true);
  });
});
