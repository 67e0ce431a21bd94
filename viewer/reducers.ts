import type { Visible } from './filters.ts';
import type { EdgeItem, NodeItem } from './items.ts';
import { nameIn, STRINGS, type Language } from './locales/index.ts';
import { DIMMED, DIMMED_TEXT, GUIDE, INK, INK_SOFT, LINE, LINE_PALE, themeColor, tint } from './palette.ts';
import { shorten } from './text-width.ts';

/** What looks depend on besides the data; one object that is replaced as a whole, never changed. */
export interface Look {
  readonly language: Language;
  readonly visible: Visible;
  /** Drawn keys brought forward; null: all are equal. */
  readonly focus: ReadonlySet<string> | null;
  /** Drawn keys under the mouse with the lines that belong to them. */
  readonly hovered: ReadonlySet<string>;
  /** The drawn node that stands for the selection. */
  readonly selected: string | null;
}

export type Shape = 'disc' | 'ring' | 'square' | 'diamond';

/** How a node's label stands to it: `right` of it, `above` it starting at its left edge, `top` above and centred. */
export type LabelStyle = { readonly place: 'right' | 'above' | 'top'; readonly bold: boolean; readonly fontPx: number };

/** A node as Sigma draws it. */
export interface NodeLook {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
  readonly type: Shape;
  readonly hidden: boolean;
  readonly label: string;
  readonly forceLabel: boolean;
  /** Chosen: a ring is drawn around it. */
  readonly highlighted: boolean;
  readonly zIndex: number;
  /** For our own drawing of labels. */
  readonly labelColor: string;
  readonly labelStyle: LabelStyle;
  /** What the label under the mouse says. */
  readonly hoverLabel: string;
}

export interface EdgeLook {
  readonly size: number;
  readonly color: string;
  readonly hidden: boolean;
  readonly zIndex: number;
}

const SHAPES: Readonly<Record<NodeItem['kind'], Shape>> = {
  City: 'square',
  Year: 'disc',
  Report: 'square',
  Theme: 'disc',
  Project: 'diamond',
  COVERS: 'disc',
  NAMES: 'disc',
  'theme-lane': 'disc',
  'lane-end': 'disc',
  'project-lane': 'diamond',
  gap: 'ring',
};

const LABELS: Readonly<Partial<Record<NodeItem['kind'], LabelStyle>>> = {
  City: { place: 'right', bold: true, fontPx: 15 },
  Year: { place: 'top', bold: true, fontPx: 13 },
  Theme: { place: 'right', bold: true, fontPx: 13 },
  'theme-lane': { place: 'right', bold: false, fontPx: 12 },
  Project: { place: 'above', bold: false, fontPx: 12 },
  'project-lane': { place: 'above', bold: false, fontPx: 12 },
};
const NO_LABEL: LabelStyle = { place: 'right', bold: false, fontPx: 12 };

/** Look of a drawn node. Pure: the same look and item give the same answer. */
export function lookOfNode(look: Look, key: string, item: NodeItem): NodeLook {
  const isSelected = look.selected === key;
  const isDimmed = !isSelected && look.focus !== null && !look.focus.has(key);
  const strings = STRINGS[look.language];
  const name = nameIn(look.language, item);
  const labelStyle = LABELS[item.kind];
  return {
    x: item.x,
    y: item.y,
    size: isSelected ? item.size + 2 : item.size,
    color: isDimmed ? DIMMED : colorOf(item),
    type: SHAPES[item.kind],
    hidden: !look.visible.nodes.has(key),
    label: labelStyle ? shorten(name) : '',
    forceLabel: labelStyle !== undefined,
    highlighted: isSelected,
    zIndex: isSelected ? 2 : isDimmed ? 0 : 1,
    labelColor: isDimmed ? DIMMED_TEXT : item.kind === 'theme-lane' ? INK_SOFT : INK,
    labelStyle: labelStyle ?? NO_LABEL,
    hoverLabel: `${name}: ${item.kind === 'gap' ? strings.timeline.missing : strings.sentenceCount(item.sentences, item.sentences)}`,
  };
}

/** Look of a line. `SERVES` is drawn only where one of its ends is chosen or under the mouse. */
export function lookOfEdge(look: Look, key: string, item: EdgeItem): EdgeLook {
  const isHovered = look.hovered.has(key);
  const isFocused = look.focus?.has(key) ?? false;
  const isDimmed = look.focus !== null && !isFocused && !isHovered;
  return {
    size: item.size,
    color: isDimmed ? (item.kind === 'OF_YEAR' ? GUIDE : LINE_PALE) : colorOfLine(item, isHovered || isFocused),
    hidden: !look.visible.edges.has(key) || (item.kind === 'SERVES' && !isHovered && !isFocused),
    // Of lines on one another the shortest lies on top, so that each can be clicked where it alone reaches.
    zIndex: (isDimmed ? 0 : 1) + 1 / (1 + item.length),
  };
}

function colorOf({ kind, theme, hue }: NodeItem): string {
  switch (kind) {
    case 'City':
    case 'Report':
      return INK;
    case 'Year':
    case 'gap':
      return INK_SOFT;
    case 'Theme':
    case 'COVERS':
    case 'theme-lane':
      return themeColor(theme);
    case 'lane-end':
      return tint(themeColor(theme), 0.35);
    case 'Project':
    case 'project-lane':
    case 'NAMES':
      return themeColor(hue);
  }
}

function colorOfLine({ kind, theme, hue, hasGap }: EdgeItem, isStrong: boolean): string {
  switch (kind) {
    case 'HAS_REPORT':
      return isStrong ? INK_SOFT : LINE;
    case 'OF_YEAR':
      return isStrong ? LINE : GUIDE;
    case 'SERVES':
      return tint(themeColor(theme), 0.6);
    case 'theme-line':
      return tint(themeColor(theme), isStrong ? 0.7 : 0.25);
    case 'theme-hub':
      return tint(themeColor(theme), isStrong ? 0.55 : 0.18);
    case 'project-line':
      return tint(themeColor(hue), hasGap ? 0.2 : isStrong ? 0.85 : 0.55);
  }
}
