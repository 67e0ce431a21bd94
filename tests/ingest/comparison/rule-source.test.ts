import { expect, test } from 'vitest';
import { ruleSource } from '../../../ingest/comparison/rule-source.ts';

test.each([
  ['term:marine ranching', 'term:marine ranching'],
  ['term:互联网+', 'term:互联网+'],
  ['weak:港口+渔业', 'weak:港口'],
  ['weak:port+heading:marine economy', 'weak:port'],
  ['rule:berths:berth+ship', 'rule:berths'],
  ['heading:marine economy', 'heading:marine economy'],
  ['list:海洋经济', 'list:海洋经济'],
])('%s rests on %s', (rule, source) => {
  expect(ruleSource(rule)).toBe(source);
});
