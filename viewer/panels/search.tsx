import { useEffect, useState } from 'preact/hooks';
import type { SearchResult } from '../../server/api-types.ts';
import type { App } from '../app.ts';
import { nameIn } from '../locales/index.ts';
import type { Selection } from '../state.ts';

const DELAY_MS = 150;
const SENTENCES = 8;

interface Option {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
}

/** A combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): names first, then sentences with the words. */
export function Search({ app }: { app: App }) {
  const strings = app.strings.value;
  const { language } = app.state.value;
  const [text, setText] = useState('');
  const [result, setResult] = useState<SearchResult | null>(null);
  const [active, setActive] = useState(-1);

  useEffect(() => {
    const words = text.trim();
    setActive(-1);
    if (words === '') {
      setResult(null);
      return;
    }
    let isStale = false;
    const timer = setTimeout(() => {
      app.api.search(words, SENTENCES).then(
        (found) => !isStale && setResult(found),
        () => !isStale && setResult(null),
      );
    }, DELAY_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [text, app]);

  const options: readonly Option[] = result
    ? [
        ...result.suggestions.map((it) => ({
          key: it.key,
          kind: it.label,
          text: nameIn(language, it) + (it.matched === undefined ? '' : ` (${it.matched})`),
        })),
        ...result.sentences.map((it) => ({ key: `Sentence:${it.id}`, kind: 'Sentence', text: it.text })),
      ]
    : [];
  const close = (): void => {
    setText('');
    setResult(null);
  };
  const choose = (option: Option | undefined): void => {
    if (!option) return;
    const selection: Selection = { kind: 'node', key: option.key };
    app.learnNames(new Map(result?.suggestions.map((it) => [it.key, it])));
    close();
    app.select(selection);
    requestAnimationFrame(() => {
      // The panel that has just been asked for takes the focus, so that reading goes on there.
      document.getElementById('panel')?.focus();
      // By the next frame the drawing knows how much room the panel leaves it.
      requestAnimationFrame(() => (app.wanted.value = { key: option.key }));
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === 'Enter') choose(options[Math.max(active, 0)]);
    else if (event.key === 'Escape') close();
  };

  const isOpen = result !== null;
  return (
    <div class="search">
      <input
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-label={strings.search}
        aria-expanded={isOpen}
        aria-controls="search-list"
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `search-${active}` : undefined}
        placeholder={strings.search}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => setResult(null)}
      />
      <ul id="search-list" role="listbox" aria-label={strings.suggestions} hidden={!isOpen || options.length === 0}>
        {options.map((option, index) => (
          <li
            key={option.key}
            id={`search-${index}`}
            role="option"
            aria-selected={index === active}
            ref={(element) => {
              if (index === active) element?.scrollIntoView({ block: 'nearest' });
            }}
            onPointerDown={(event) => {
              event.preventDefault();
              choose(option);
            }}
          >
            <span class="kind">{strings.kinds[option.kind] ?? option.kind}</span>
            <span class={option.kind === 'Sentence' ? 'clamp' : ''}>{option.text}</span>
          </li>
        ))}
      </ul>
      {isOpen && (
        <p class={options.length === 0 ? 'search-none' : 'visually-hidden'} role="status">
          {options.length === 0 ? strings.searchNone : strings.searchSentences(result.totalSentences)}
        </p>
      )}
    </div>
  );
}
