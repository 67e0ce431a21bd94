import { loadRecords } from '../graph/load.ts';
import type { GraphStore, LoadCounts } from '../graph/store.ts';
import { PLACES } from '../ingest/locales/places.ts';
import type { Records } from '../ingest/types.ts';
import type { Vocabulary } from './reading.ts';
import { version } from './version.ts';

/** Loads records with the vocabulary they were read with, the places shipped and this version of the program. */
export function loadInto(
  store: GraphStore,
  options: {
    records: Records;
    vocabulary: Vocabulary;
    prune: boolean;
    /** Ids of files whose documents stay although they gave none this time. */
    keep?: readonly string[];
    dryRun?: boolean;
  },
): Promise<LoadCounts> {
  const { records, vocabulary, prune, keep = [], dryRun = false } = options;
  const { taxonomy, gazetteer } = vocabulary;
  return loadRecords({
    store,
    records,
    taxonomy,
    gazetteer,
    places: PLACES,
    toolVersion: version(),
    prune,
    keep,
    dryRun,
  });
}
