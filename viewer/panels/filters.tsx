import type { App, Atlas } from '../app.ts';
import { nameIn } from '../locales/index.ts';
import { idOf } from '../order.ts';
import { compareThemes, themeColor } from '../palette.ts';
import { NO_FILTERS, hasFilters, setFilters, toggleId, type Filters as FilterState } from '../state.ts';

/** Filters by city, years, theme and name of project. They hide and never move anything. */
export function Filters({ app, atlas }: { app: App; atlas: Atlas }) {
  const { language, filters } = app.state.value;
  const strings = app.strings.value;
  const nodes = new Map(atlas.picture.nodes.map((node) => [node.key, node]));
  const years = [
    ...new Set(atlas.picture.nodes.flatMap(({ label, year }) => (label === 'Report' && year ? [year] : []))),
  ];
  years.sort((a, b) => a - b);
  const set = (change: Partial<FilterState>): void => app.update((state) => setFilters(state, change));
  const themes = atlas.picture.nodes
    .filter(({ label }) => label === 'Theme')
    .sort((a, b) => compareThemes(a.key, b.key));
  const cities = atlas.layout.bands.flatMap(({ city }) => nodes.get(city) ?? []);
  return (
    <form class="filters" aria-label={strings.filters} onSubmit={(event) => event.preventDefault()}>
      <div class="filters-head">
        <h2>{strings.filters}</h2>
        <button type="button" class="quiet" disabled={!hasFilters(filters)} onClick={() => set(NO_FILTERS)}>
          {strings.reset}
        </button>
      </div>
      <StatusLine app={app} />
      <fieldset>
        <legend>{strings.years}</legend>
        <div class="years">
          <YearSelect
            label={strings.fromYear}
            value={filters.fromYear}
            years={years}
            end={years[0]}
            onPick={(fromYear) => set({ fromYear })}
          />
          <span aria-hidden="true">–</span>
          <YearSelect
            label={strings.toYear}
            value={filters.toYear}
            years={years}
            end={years.at(-1)}
            onPick={(toYear) => set({ toYear })}
          />
        </div>
      </fieldset>
      <fieldset>
        <legend>{strings.themes}</legend>
        {themes.map((theme) => (
          <label class="check" key={theme.key}>
            <input
              type="checkbox"
              checked={filters.themes.includes(idOf(theme.key))}
              onChange={() => set({ themes: toggleId(filters.themes, idOf(theme.key)) })}
            />
            <span class="swatch" style={{ background: themeColor(theme.key) }} />
            {nameIn(language, theme)}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{strings.projectName}</legend>
        <input
          type="text"
          aria-label={strings.projectName}
          value={filters.text}
          onInput={(event) => set({ text: event.currentTarget.value })}
        />
      </fieldset>
      <fieldset>
        <legend>{cities.every(({ level }) => level === 'city') ? strings.cities : strings.places}</legend>
        {cities.map((city) => (
          <label class="check" key={city.key}>
            <input
              type="checkbox"
              checked={filters.cities.includes(idOf(city.key))}
              onChange={() => set({ cities: toggleId(filters.cities, idOf(city.key)) })}
            />
            {nameIn(language, city)}
          </label>
        ))}
      </fieldset>
    </form>
  );
}

interface YearSelectProps {
  readonly label: string;
  readonly value: number | null;
  readonly years: readonly number[];
  /** The year that stands for an open end. */
  readonly end: number | undefined;
  readonly onPick: (year: number | null) => void;
}

function YearSelect({ label, value, years, end, onPick }: YearSelectProps) {
  const shown = value ?? end;
  // A year from the address that has no report stays in the list, so that it is seen and can be changed.
  const options = shown === undefined || years.includes(shown) ? years : [...years, shown].sort((a, b) => a - b);
  return (
    <select
      aria-label={label}
      value={shown}
      onChange={(event) => {
        const picked = Number(event.currentTarget.value);
        onPick(picked === end ? null : picked);
      }}
    >
      {options.map((year) => (
        <option key={year} value={year}>
          {year}
        </option>
      ))}
    </select>
  );
}

/** How much passes, read out when it changes; the way out where nothing does. */
function StatusLine({ app }: { app: App }) {
  const visible = app.visible.value;
  const strings = app.strings.value;
  return (
    <p class="status" role="status" aria-live="polite">
      {!visible || visible.counts.reports === 0 ? strings.nothing : strings.status(visible.counts)}
    </p>
  );
}
