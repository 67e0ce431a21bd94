import type { App, Atlas } from '../app.ts';
import { nameIn } from '../locales/index.ts';
import { INK, INK_SOFT, compareThemes, themeColor, tint } from '../palette.ts';

/** What colours, shapes and lines mean; folds away. */
export function Legend({ app, atlas }: { app: App; atlas: Atlas }) {
  const { language } = app.state.value;
  const strings = app.strings.value;
  const items = strings.legendItems;
  const themes = atlas.picture.nodes
    .filter(({ label }) => label === 'Theme')
    .sort((a, b) => compareThemes(a.key, b.key));
  const hue = themeColor(themes[1]?.key);
  return (
    <details class="legend">
      <summary>{strings.legend}</summary>
      <ul>
        {themes.map((theme) => (
          <Entry key={theme.key} text={nameIn(language, theme)}>
            <circle cx="18" cy="10" r="6" fill={themeColor(theme.key)} />
          </Entry>
        ))}
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
          <path d="M18 4l6 6-6 6-6-6z" fill={hue} />
        </Entry>
        <Entry text={items.names}>
          <circle cx="10" cy="10" r="3.5" fill={hue} />
          <circle cx="25" cy="10" r="5.5" fill={hue} />
        </Entry>
        <Entry text={items.line}>
          <path d="M2 10h32" stroke={tint(hue, 0.55)} stroke-width="3" />
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
