import { useEffect, useState } from 'preact/hooks';
import type { App, Atlas } from '../app.ts';
import { nameIn } from '../locales/index.ts';
import type { Drawing } from '../sigma-adapter.ts';

/** The years again at the upper rim, when the drawing's own have moved out of sight. */
export function YearHeader({ app, atlas, drawing }: { app: App; atlas: Atlas; drawing: Drawing }) {
  const [, setFrame] = useState(0);
  useEffect(() => {
    const element = document.querySelector('.drawing');
    const onFrame = (): void => setFrame((frame) => frame + 1);
    element?.addEventListener('frame', onFrame);
    return () => element?.removeEventListener('frame', onFrame);
  }, [drawing]);
  const visible = app.visible.value;
  const years = atlas.picture.nodes.filter(({ label, key }) => label === 'Year' && visible?.nodes.has(key));
  const places = years.flatMap((year) => {
    const at = drawing.positionOf(year.key);
    return at ? [{ year, ...at }] : [];
  });
  if (places.every(({ y }) => y > 14)) return null;
  let end = -Infinity;
  const shown = places
    .sort((a, b) => a.x - b.x)
    .filter(({ x }) => {
      if (x < end + 52) return false;
      end = x;
      return true;
    });
  return (
    <div class="year-header">
      {shown.map(({ year, x }) => (
        <button key={year.key} style={{ left: `${x}px` }} onClick={() => app.select({ kind: 'node', key: year.key })}>
          {nameIn(app.state.value.language, year)}
        </button>
      ))}
    </div>
  );
}
