import { compareText, idOf } from './order.ts';

/**
 * One hue a theme, told apart with any common colour blindness (after Okabe and Ito, https://jfly.uni-koeln.de/color/,
 * darkened to stand on white). The order is that of lanes and legend.
 */
const THEME_COLORS: Readonly<Record<string, string>> = {
  'opening-up': '#d17a00',
  'marine-economy': '#0072b2',
  'tech-innovation': '#b5539c',
  livelihood: '#0f8f66',
};

const OTHER_COLOR = '#6b7280';

export const INK = '#1f2933';
export const INK_SOFT = '#5b6672';
export const LINE = '#c3cad2';
export const LINE_PALE = '#e6eaee';
/** Lines that only guide the eye down from a year. */
export const GUIDE = '#eff2f5';
export const DIMMED = '#d8dee4';
export const DIMMED_TEXT = '#7d8893';
/** The ring around what is chosen; in the style sheet `--accent`. */
export const SELECTED = '#0b5cad';

/** Colour of a theme, by id or key; grey for one that has no hue of its own. */
export function themeColor(theme: string | undefined): string {
  return (theme === undefined ? undefined : THEME_COLORS[idOf(theme)]) ?? OTHER_COLOR;
}

/** Orders theme keys as lanes and legend do; themes unknown here come last, by key. */
export function compareThemes(a: string, b: string): number {
  const order = Object.keys(THEME_COLORS);
  const rank = (key: string): number => (order.indexOf(idOf(key)) + order.length + 1) % (order.length + 1);
  return rank(a) - rank(b) || compareText(a, b);
}

/** Mixes a colour `#rrggbb` with white; `share` 1 leaves it as it is, 0 gives white. Sigma's edges know no opacity. */
export function tint(color: string, share: number): string {
  const mix = (at: number): string => {
    const channel = parseInt(color.slice(at, at + 2), 16);
    return Math.round(255 - (255 - channel) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${mix(1)}${mix(3)}${mix(5)}`;
}
