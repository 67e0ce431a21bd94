import { describe, expect, it } from 'vitest';
import { compileKinship } from '../../../ingest/suggest/kinship.ts';
import { smallTaxonomy } from '../small-taxonomy.ts';

describe('compileKinship(taxonomy, language)', () => {
  it('is higher the more of a text is typical of the theme’s terms', () => {
    const kinship = compileKinship(smallTaxonomy(), 'zh');
    // 海 stands in four terms of the marine economy and in one of opening-up
    expect(kinship('海', 'marine-economy')).toBeCloseTo(4 / 5);
    expect(kinship('海潮', 'marine-economy')).toBeCloseTo((4 / 5 + 2 / 5) / 2);
    expect(kinship('海', 'opening-up')).toBeLessThan(0.1);
    expect(kinship('树苗', 'marine-economy')).toBe(0);
    expect(kinship('', 'marine-economy')).toBe(0);
  });

  it('takes English by words, without joining words', () => {
    const kinship = compileKinship(smallTaxonomy(), 'en');
    expect(kinship('ocean of grass', 'marine-economy')).toBeGreaterThan(0);
    expect(kinship('of the grass', 'marine-economy')).toBe(0);
  });
});
