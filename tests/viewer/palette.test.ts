import { describe, expect, it } from 'vitest';
import { estimateWidthPx, MAX_LABEL_PX, shorten } from '../../viewer/text-width.ts';
import { compareThemes, themeColor, tint } from '../../viewer/palette.ts';

describe('shorten', () => {
  it.each(['Bridge', '跨海大桥'])('keeps the short name %s', (name) => {
    expect(shorten(name)).toBe(name);
  });

  it.each([
    'An uncommonly long name of a bridge across the bay with its approach roads',
    '一二三四五六七八九十'.repeat(4),
  ])('ends the long name %s in …, within the widest label', (name) => {
    const short = shorten(name);
    expect(short.endsWith('…')).toBe(true);
    expect(name.startsWith(short.slice(0, -1))).toBe(true);
    expect(estimateWidthPx(short.slice(0, -1))).toBeLessThanOrEqual(MAX_LABEL_PX);
  });
});

describe('palette', () => {
  it('gives each theme its own colour, by id or key, and grey to others', () => {
    const ids = ['opening-up', 'marine-economy', 'tech-innovation', 'livelihood', 'another'];
    expect(new Set(ids.map(themeColor)).size).toBe(5);
    expect(themeColor('Theme:livelihood')).toBe(themeColor('livelihood'));
    expect(themeColor(undefined)).toBe(themeColor('another'));
  });

  it('orders the four themes first, unknown ones last', () => {
    expect(['Theme:zebra', 'Theme:livelihood', 'Theme:ant', 'Theme:opening-up'].sort(compareThemes)).toEqual([
      'Theme:opening-up',
      'Theme:livelihood',
      'Theme:ant',
      'Theme:zebra',
    ]);
  });

  it('tints towards white', () => {
    expect(tint('#0072b2', 1)).toBe('#0072b2');
    expect(tint('#0072b2', 0)).toBe('#ffffff');
    expect(tint('#000000', 0.5)).toBe('#808080');
  });
});
