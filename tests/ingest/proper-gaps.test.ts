import { describe, expect, test } from 'vitest';
import { isFeatureGap, isProperGap } from '../../ingest/proper-gaps.ts';

describe('isProperGap(text)', () => {
  test.each(['鼎际得', '沈丹', '雷龙湾', 'sk海力士', 'vivo', '台黑', '漯阜'])('takes %s for a name', (text) => {
    expect(isProperGap(text)).toBe(true);
  });

  test.each(['', '新', '新区', '财经', '晶圆', 'ai', '5g', '2024', '1,000', '就能够有', '东南', '一期'])(
    'takes %j for no name',
    (text) => {
      expect(isProperGap(text)).toBe(false);
    },
  );
});

describe('isFeatureGap(text)', () => {
  test.each([
    ['雷龙湾', true],
    ['椒金山', true],
    ['鼎际得', false],
    ['新港', false],
    ['高质量的一个港湾', false],
  ])('%s: %s', (text, expected) => {
    expect(isFeatureGap(text)).toBe(expected);
  });
});
