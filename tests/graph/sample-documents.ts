import type { SpokenYear } from '../../ingest/types.ts';
import type { SampleDocument } from './sample.ts';
import { AIRPORT, TUNNEL } from './sample-lists.ts';

const stated = (year: number): SpokenYear => ({ year, basis: 'stated', quote: String(year) });

/** Three reports of Dalian (one year missing, one in two languages), one of Changchun, a note and a text without year. */
export const DOCUMENTS: readonly SampleDocument[] = [
  {
    id: 'dalian-2021.txt',
    city: 'dalian',
    year: 2021,
    deliveredOn: '2021-02-06',
    sentences: [
      { text: '大连市政府工作报告。' },
      {
        text: '2020年，海底隧道建设全面推进，海洋牧场再添三处。',
        mode: 'review',
        section: '一、回顾',
        years: [stated(2020)],
        tags: { 海洋牧场: 'marine-economy.fishery.ranching' },
        mentions: {
          海底隧道: {
            project: TUNNEL,
            events: [{ type: 'progressing', modality: 'ongoing', earliest: '2020-01-01', latest: '2020-12-31' }],
          },
        },
      },
      {
        text: '今年力争开工建设新机场，方便群众出行。',
        mode: 'plan',
        section: '二、任务',
        years: [{ year: 2021, basis: 'deictic', quote: '今年' }],
        tags: { 出行: 'livelihood.transport' },
        mentions: {
          新机场: {
            project: AIRPORT,
            events: [
              {
                type: 'construction_started',
                modality: 'planned',
                earliest: '2021-01-01',
                latest: '2021-12-31',
                basis: 'deictic',
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: 'dalian-2024.en.txt',
    language: 'en',
    city: 'dalian',
    year: 2024,
    sentences: [
      { text: 'Report on the work of the government. ' },
      {
        text: 'Work on the new airport began last year. ',
        mode: 'review',
        years: [{ year: 2023, basis: 'deictic', quote: 'last year' }],
        mentions: {
          'new airport': {
            project: AIRPORT,
            events: [
              {
                type: 'construction_started',
                modality: 'done',
                earliest: '2023-01-01',
                latest: '2023-12-31',
                basis: 'deictic',
              },
            ],
          },
        },
      },
    ],
  },
  {
    id: 'dalian-2024.txt',
    city: 'dalian',
    year: 2024,
    deliveredOn: '2024-01-22',
    sentences: [
      { text: '大连市政府工作报告。' },
      {
        text: '2023年，金州湾国际机场开工，海底隧道通车，市民出行更便捷。',
        mode: 'review',
        years: [stated(2023)],
        tags: { 出行: 'livelihood.transport' },
        mentions: {
          金州湾国际机场: {
            project: AIRPORT,
            events: [{ type: 'construction_started', modality: 'done', earliest: '2023-01-01', latest: '2023-12-31' }],
          },
          海底隧道: {
            project: TUNNEL,
            events: [{ type: 'in_operation', modality: 'done', earliest: '2023-01-01', latest: '2023-12-31' }],
          },
        },
      },
      {
        text: '大力发展海洋经济，做强渔业。',
        mode: 'plan',
        tags: { 海洋经济: 'marine-economy', 渔业: 'marine-economy.fishery' },
      },
    ],
  },
  {
    id: 'dalian-2025.txt',
    city: 'dalian',
    year: 2025,
    sentences: [
      { text: '大连市政府工作报告。' },
      { text: '坚持科技创新。', mode: 'plan', tags: { 科技创新: 'tech-innovation' } },
    ],
  },
  {
    id: 'changchun-2024.txt',
    city: 'changchun',
    year: 2024,
    sentences: [{ text: '扩大对外开放。', mode: 'plan', tags: { 对外开放: 'opening-up' } }],
  },
  {
    id: 'note.md',
    kind: 'note',
    city: 'dalian',
    publishedOn: '2024-12-01',
    sentences: [
      {
        text: '新机场预计2035年通航。',
        years: [stated(2035)],
        mentions: {
          新机场: {
            project: AIRPORT,
            events: [{ type: 'in_operation', modality: 'expected', earliest: '2035-01-01', latest: '2035-12-31' }],
          },
        },
      },
    ],
  },
  { id: 'undated.txt', city: 'dalian', sentences: [{ text: '民生工程扎实推进。', tags: { 民生: 'livelihood' } }] },
];
