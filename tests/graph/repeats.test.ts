import { describe, expect, it } from 'vitest';
import { listRepeats } from '../../graph/queries.ts';
import { useLoadedStore } from './loaded.ts';

const ROADS = '坚持把农村公路养护经费足额列入预算';
const report = (id: string, year: number, text: string, more = {}) => ({
  id,
  city: 'dalian',
  year,
  sentences: [{ text: '报告。' }, { text, mode: 'plan' as const, section: '任务' }],
  ...more,
});

describe('listRepeats(read, options)', () => {
  const { read } = useLoadedStore([
    report('a.txt', 2021, `${ROADS}，新建路面12公里。`),
    report('b.txt', 2022, `${ROADS}，新建路面30公里。`),
    report('c.txt', 2024, `坚持把农村公路养护经费足额列入的预算，新建路面7公里。`),
    report('c-copy.txt', 2024, `${ROADS}，新建路面7公里。`),
    report('d.txt', 2023, '海洋牧场增加三处，渔港改造完成两座，冷链仓库开工。'),
    report('e.txt', 2020, '海洋牧场减少三处，渔港改造停工两座，冷链仓库停用。'),
  ]);

  it('gathers sentences that differ in numbers and small words only, with their places and years', async () => {
    const repeats = await listRepeats(read, { min: 2, limit: 10 });
    expect(repeats).toHaveLength(1);
    expect(repeats[0]).toMatchObject({ equal: false, documents: 3, cities: ['dalian'], years: [2021, 2022, 2024] });
    expect(repeats[0]?.sentences.map(({ document }) => document)).toEqual(['a.txt', 'b.txt', 'c-copy.txt']);
  });

  it('asks for as many reports as it is told', async () => {
    expect(await listRepeats(read, { min: 4, limit: 10 })).toEqual([]);
    expect(await listRepeats(read, { min: 3, limit: 10 })).toHaveLength(1);
    expect(await listRepeats(read, { min: 2, limit: 0 })).toEqual([]);
  });
});
