import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import { PLACES } from '../ingest/locales/places.ts';
import { readReport, type Reader } from '../ingest/pipeline.ts';
import { compilePlaces } from '../ingest/place.ts';
import { compileProjectFinder, readGazetteer } from '../ingest/projects.ts';
import { readSource } from '../ingest/read/index.ts';
import { compileTagger } from '../ingest/compile-tagger.ts';
import { readTaxonomy } from '../ingest/taxonomy/taxonomy.ts';
import type { SourceText } from '../ingest/types.ts';

/** Real texts are no part of the project; where they lie beside it, reading is measured on them. */
const CORPORA = join(import.meta.dirname, '..', '..', 'shared', 'corpora');
const isThere = existsSync(CORPORA);
if (!isThere) console.warn(`Tests on real corpora are skipped: there is no folder ${CORPORA}.`);

const shipped = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

function createReader(): Reader {
  const { taxonomy } = readTaxonomy(shipped('taxonomy.yaml'), 'taxonomy.yaml');
  const { gazetteer } = readGazetteer(shipped('projects.yaml'), 'projects.yaml', PLACES);
  if (!taxonomy || !gazetteer) throw new Error('The shipped vocabulary does not read.');
  const places = compilePlaces(PLACES);
  return { places, tagger: compileTagger(taxonomy), projects: compileProjectFinder(gazetteer, PLACES), gazetteer };
}

/** What the corpus says of a report, kept from the reader. */
interface Expected {
  readonly year: number;
  readonly jurisdiction: string;
}

/** The sources of a JSONL file with all fields but the text withheld, and what these fields say. */
async function readBlind(name: string): Promise<{ source: SourceText; expected: Expected }[]> {
  const path = join(CORPORA, name);
  const bytes = readFileSync(path);
  const rows = bytes.toString().split('\n');
  const { sources } = await readSource({ id: name, path: name, bytes });
  return sources.map((source, index) => ({
    source: { ...source, id: `${index}`, path: `${index}`, given: {} },
    expected: JSON.parse(rows[Number(source.id.split('#')[1]) - 1] ?? '') as Expected,
  }));
}

/** The place a corpus means by its name in either language. */
function placeOf(jurisdiction: string): string | undefined {
  if (/^(?:中华人民共和国|People's Republic)/.test(jurisdiction)) return 'china';
  return PLACES.find(({ nameZh, aliases }) => nameZh === jurisdiction || aliases.includes(jurisdiction))?.id;
}

describe.skipIf(!isThere)('real corpora, read from the text alone', () => {
  const reader = createReader();
  const places = { right: 0, answered: 0, all: 0 };
  const early = { right: 0, answered: 0, all: 0 };
  const late = { right: 0, answered: 0, all: 0 };
  let spans = 0;
  const astray: string[] = [];

  it('gives place and year of 138 reports, and every offset cuts out its quote', { timeout: 120_000 }, async () => {
    const files = ['provincial-gwr.jsonl', 'national-gwr.jsonl'];
    for (const { source, expected } of (await Promise.all(files.map(readBlind))).flat()) {
      const { document, sentences } = readReport(source, reader);
      const { city, reportYear } = document.record;
      count(places, city.value, placeOf(expected.jurisdiction));
      count(expected.year < 1999 ? early : late, reportYear.value, expected.year);
      let end = 0;
      for (const sentence of sentences) {
        if (sentence.startOffset < end || !/^[\s\u200b\ufeff]*$/.test(source.text.slice(end, sentence.startOffset)))
          astray.push(`${source.id}@${sentence.startOffset}: not between sentences`);
        end = sentence.endOffset;
        if (source.text.slice(sentence.startOffset, end) !== sentence.text) astray.push(`${source.id}: sentence`);
        const { themes, mentions } = sentence;
        for (const span of [...themes, ...mentions, ...mentions.flatMap(({ events }) => events)]) {
          spans++;
          if (source.text.slice(span.startOffset, span.endOffset) !== span.quote)
            astray.push(`${source.id}: ${span.quote}`);
        }
      }
    }
    expect(astray).toEqual([]);
    expect(spans).toBeGreaterThan(10_000);
    expect(places.all).toBe(138);
    expect(places.right / places.all).toBeGreaterThanOrEqual(0.97);
    expect((early.right + late.right) / (early.answered + late.answered)).toBeGreaterThanOrEqual(0.99);
    expect(late.answered / late.all).toBeGreaterThanOrEqual(0.95);
    expect(early.answered / early.all).toBeGreaterThanOrEqual(0.6);
  });
});

/** The same text as other programs write it. */
const toTraditional = (Converter as (options: { from: 'cn'; to: 'tw' }) => (text: string) => string)({
  from: 'cn',
  to: 'tw',
});
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  'in traditional letters': toTraditional,
  'with full-width digits': (text) =>
    text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  'with other line ends': (text) => text.replace(/\n/g, '\r\n'),
  'with soft hyphens': (text) => text.replace(/发展|工作/g, '$&\u00ad'),
  'on one line of a page': (text) => text.replace(/[^\n]+\n?/g, (line) => `<p>${line.trim()}</p>`),
};

describe.skipIf(!isThere)('every ninth provincial report', () => {
  const reader = createReader();

  it.each(Object.entries(FORMS))('reads the same %s', { timeout: 60_000 }, async (_, form) => {
    const told = (source: SourceText): unknown => {
      const { document, sentences } = readReport(source, reader);
      const { city, reportYear, reviewedYear, plannedYear, language } = document.record;
      return {
        readings: [city.value, reportYear.value, reviewedYear.value, plannedYear.value, language],
        sentences: sentences.map(({ part, mode, years, themes }) =>
          [part, mode, ...years.map(({ year }) => year), ...themes.map(({ concept }) => concept)].join(' '),
        ),
      };
    };
    const reports = (await readBlind('provincial-gwr.jsonl')).filter((__, index) => index % 9 === 0);
    for (const { source } of reports) expect(told({ ...source, text: form(source.text) })).toEqual(told(source));
  });
});

function count<T>(
  tally: { right: number; answered: number; all: number },
  value: T | null,
  expected: T | undefined,
): void {
  tally.all++;
  if (value === null) return;
  tally.answered++;
  if (value === expected) tally.right++;
}
