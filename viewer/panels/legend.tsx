import { useState } from 'preact/hooks';
import type { App, Atlas } from '../app.ts';
import { compareThemes, INK, INK_SOFT, themeColor, tint } from '../palette.ts';

const HUES = 4;

/** What colours, shapes and lines mean; stands below the filters, whose list of themes gives the colours. Folds away. */
export function Legend({ app, atlas }: { app: App; atlas: Atlas }) {
  const strings = app.strings.value;
  const items = strings.legendItems;
  const [isOpen] = useState(() => window.matchMedia('(min-width: 901px)').matches);
  const hues = atlas.picture.nodes
    .filter(({ label }) => label === 'Theme')
    .sort((a, b) => compareThemes(a.key, b.key))
    .map(({ key }) => themeColor(key));
  const hue = hues[1] ?? themeColor(undefined);
  return (
    <details class="legend" open={isOpen}>
      <summary>{strings.legend}</summary>
      <ul>
        <Entry text={items.color}>
          {hues.slice(0, HUES).map((color, index) => (
            <circle key={index} cx={5 + index * 8.5} cy="10" r="3.5" fill={color} />
          ))}
        </Entry>
        <Entry text={items.city}>
          <path d="M2 10h32" stroke="#c3cad2" stroke-width="3" />
          <path d="M3 5h10v10H3zM24 6h8v8h-8z" fill={INK} />
        </Entry>
        <Entry text={items.gap}>
          <circle cx="18" cy="10" r="3.5" fill="none" stroke={INK_SOFT} stroke-width="2" />
        </Entry>
        <Entry text={items.covers}>
          <path d="M2 10h32" stroke={tint(hue, 0.25)} stroke-width="3" />
          <circle cx="10" cy="10" r="3.5" fill={hue} />
          <circle cx="25" cy="10" r="8" fill={hue} />
        </Entry>
        <Entry text={items.project}>
          <path d="M10 4l6 6-6 6-6-6z" fill={hue} />
          <path d="M26 4l6 6-6 6-6-6z" fill={themeColor(undefined)} />
        </Entry>
        <Entry text={items.names}>
          <path d="M2 10h32" stroke={tint(hue, 0.55)} stroke-width="3" />
          <circle cx="10" cy="10" r="3.5" fill={hue} />
          <circle cx="25" cy="10" r="5.5" fill={hue} />
        </Entry>
        <Entry text={items.paleLine}>
          <path d="M2 10h32" stroke={tint(hue, 0.2)} stroke-width="3" />
        </Entry>
        <Entry text={items.serves}>
          <path d="M2 16L34 4" stroke={tint(hue, 0.6)} stroke-width="3" />
        </Entry>
      </ul>
    </details>
  );
}

function Entry({ text, children }: { text: string; children?: preact.ComponentChildren }) {
  return (
    <li>
      <svg width="36" height="20" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}
