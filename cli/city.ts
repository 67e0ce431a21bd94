import { UsageError } from '../ingest/errors.ts';
import { createSuggester } from '../ingest/nearest.ts';
import { findOnePlace, type PlaceFinder } from '../ingest/place.ts';
import { textOption, type Values } from './command.ts';

/** Id of the place that `--city` names by its id or by a name in either language; bad use where it names none or several. */
export function cityOption(values: Values, finder: PlaceFinder): string | undefined {
  const text = textOption(values, 'city');
  if (text === undefined) return undefined;
  const ids = finder.places.map(({ id }) => id);
  const id = ids.find((known) => known === text) ?? findOnePlace(text, finder)?.id;
  if (id === undefined)
    throw new UsageError(`No place, or more than one, is called "${text}"${createSuggester(ids)(text)}.`);
  return id;
}
