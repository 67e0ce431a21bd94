import type { ProjectSummary } from '../../graph/answers.ts';
import { listProjects } from '../../graph/queries.ts';
import { compareText } from '../../ingest/issues.ts';
import { PLACES } from '../../ingest/locales/places.ts';
import { compilePlaces } from '../../ingest/place.ts';
import { cityOption } from '../city.ts';
import { choiceOption, STORE_OPTION, type Command } from '../command.ts';
import { storeUri, withStore } from '../store.ts';
import { formatTable } from '../table.ts';
import { formatSlip } from '../timeline-text.ts';

const SORTS = ['id', 'city', 'status', 'first', 'last', 'reports', 'sentences', 'slip'] as const;
type Sort = (typeof SORTS)[number];

export const projects: Command = {
  usage: `[--city PLACE] [--sort ${SORTS.join('|')}] [--all] [--json] [--store URI]`,
  summary: 'List the named projects with what became of them.',
  takesNothing: true,
  options: {
    city: { type: 'string', value: 'PLACE', help: 'only those of a place: dalian, Dalian or 大连' },
    sort: { type: 'string', value: 'KEY', help: 'id (default), or one of the others; numbers: the largest first' },
    all: { type: 'boolean', help: 'also the listed projects that no sentence names' },
    json: { type: 'boolean', help: 'print a JSON object a line' },
    store: STORE_OPTION,
  },
  async run(context, { values }) {
    const sort = choiceOption(values, 'sort', SORTS, 'id');
    const city = cityOption(values, compilePlaces(PLACES));
    const listed = await withStore(storeUri(context, values), (store) => listProjects(store.read));
    const rows = listed
      .filter((project) => values['all'] === true || project.sentences > 0)
      .filter((project) => city === undefined || project.city === city)
      .sort((a, b) => compareBy(sort, a, b) || compareText(a.id, b.id));
    if (values['json']) for (const row of rows) context.out(`${JSON.stringify(row)}\n`);
    else context.out(formatTable(COLUMNS, rows.map(toCells), 40));
    return 0;
  },
};

const COLUMNS = ['project', 'name', '名称', 'city', 'status', 'since', 'first', 'last', 'reports', 'sentences', 'slip'];

function toCells(project: ProjectSummary): readonly unknown[] {
  const { id, nameEn, nameZh, city, status, statusYear, firstYear, lastYear, reports, sentences, slip } = project;
  const told = slip && `${formatSlip(slip)} (${slip.milestone.replaceAll('_', ' ')})`;
  return [id, nameEn, nameZh, city, status, statusYear, firstYear, lastYear, reports, sentences, told];
}

/** Texts and first years upwards, what is counted downwards; what is unknown comes last. */
function compareBy(sort: Sort, a: ProjectSummary, b: ProjectSummary): number {
  const texts = (key: 'city' | 'status'): number => compareText(a[key] ?? '~', b[key] ?? '~');
  const numbers = (one: number | null, other: number | null): number =>
    one === other ? 0 : one === null ? 1 : other === null ? -1 : other - one;
  switch (sort) {
    case 'id':
      return 0;
    case 'city':
    case 'status':
      return texts(sort);
    case 'first':
      return (a.firstYear ?? Infinity) === (b.firstYear ?? Infinity)
        ? 0
        : (a.firstYear ?? Infinity) - (b.firstYear ?? Infinity);
    case 'last':
      return numbers(a.lastYear, b.lastYear);
    case 'reports':
    case 'sentences':
      return b[sort] - a[sort];
    case 'slip':
      return numbers(monthsOf(a), monthsOf(b));
  }
}

function monthsOf({ slip }: ProjectSummary): number | null {
  return slip && (slip.months ?? slip.years * 12);
}
