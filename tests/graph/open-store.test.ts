import { describe, expect, it } from 'vitest';
import { openStore } from '../../graph/open-store.ts';

describe('openStore', () => {
  it('opens the embedded store', () => {
    expect(openStore('grafeo:/no/such/folder/graph.grafeo', { create: true }).uri).toBe(
      'grafeo:/no/such/folder/graph.grafeo',
    );
  });

  it.each([
    ['grafeo:/no/such/folder/graph.grafeo', 'STORE_MISSING'],
    ['neo4j://localhost:7687', 'STORE_URI'],
    ['neo4j+s://example.org', 'STORE_URI'],
    ['bolt://localhost', 'STORE_URI'],
    ['graph.grafeo', 'STORE_URI'],
    ['grafeo:', 'STORE_URI'],
    ['', 'STORE_URI'],
  ])('refuses %s with %s', (uri, code) => {
    expect(() => openStore(uri)).toThrow(expect.objectContaining({ code }));
  });
});
