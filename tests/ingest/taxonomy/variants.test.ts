import { describe, expect, it, test } from 'vitest';
import { foldTerm, isAcronym, termForms } from '../../../ingest/taxonomy/variants.ts';

const english = (text: string): string[] => termForms({ text, language: 'en' });

describe('termForms(term)', () => {
  test.each([
    ['fishery', 'fisheries'],
    ['fisheries', 'fishery'],
    ['Port of entry', 'ports of entry'],
    ['home for the elderly', 'homes for the elderly'],
    ['free trade zone', 'free trade zones'],
    ['attract foreign investment', 'attracted foreign investment'],
    ['attract foreign investment', 'attracting foreign investment'],
    ['attract foreign investment', 'attracts foreign investment'],
    ['care centre', 'care centers'],
    ['job center', 'job centre'],
    ['labor market', 'labour markets'],
    ['digitalization', 'digitalisation'],
    ['industrialise', 'industrialize'],
    ['cross-border e-commerce', 'cross border e commerce'],
    ['SME', 'smes'],
  ])('writes %j also as %j', (text, form) => {
    expect(english(text)).toContain(form);
  });

  test.each([
    ['housing', 'housings'],
    ['health care', 'health cares'],
    ['people in need', 'people in needs'],
    ['quality of life', 'quality of lives'],
    ['prize', 'prise'],
  ])('does not write %j as %j', (text, form) => {
    expect(english(text)).not.toContain(form);
  });

  it('begins with the term itself, folded, and has no form twice', () => {
    for (const text of ['Care Centre', 'Programme', 'cross-border e-commerce', 'AI', '海洋牧场']) {
      const forms = termForms({ text, language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' });
      expect(forms[0]).toBe(foldTerm(text));
      expect(new Set(forms).size).toBe(forms.length);
    }
  });

  test.each(['海洋牧场', '5G基站'])('leaves the Chinese term %j as it is', (text) => {
    expect(termForms({ text, language: 'zh' })).toEqual([foldTerm(text)]);
  });
});

describe('foldTerm(text)', () => {
  test.each([
    ['Cross–Border  E-Commerce', 'cross border e commerce'],
    ['５Ｇ基站', '5g基站'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldTerm(text)).toBe(folded);
  });
});

describe('isAcronym(text)', () => {
  test.each(['AI', 'RCEP', 'R&D', '5G'])('holds for %j', (text) => {
    expect(isAcronym(text)).toBe(true);
  });
  test.each(['port', 'Belt and Road', '5G基站', '港口', '863', 'SMEs'])('does not hold for %j', (text) => {
    expect(isAcronym(text)).toBe(false);
  });
});
