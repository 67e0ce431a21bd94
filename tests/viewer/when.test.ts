import { describe, expect, it } from 'vitest';
import { en } from '../../viewer/locales/en.ts';
import { zh } from '../../viewer/locales/zh.ts';
import { formatWhen } from '../../viewer/when.ts';

describe('formatWhen', () => {
  it.each([
    ['2023-10-28', '2023-10-28', '2023-10-28', '2023-10-28'],
    ['2011-04-01', '2011-04-30', '2011-04', '2011-04'],
    ['2024-02-01', '2024-02-29', '2024-02', '2024-02'],
    ['2017-01-01', '2017-06-30', '2017-01…2017-06', '2017-01…2017-06'],
    ['2023-01-01', '2023-12-31', '2023', '2023'],
    ['2021-01-01', '2025-12-31', '2021…2025', '2021…2025'],
    [null, '2025-12-31', 'by 2025', '2025 前'],
    [null, '2026-05-31', 'by 2026-05-31', '2026-05-31 前'],
    ['2021-03-01', null, '2021-03-01…', '2021-03-01…'],
    [null, null, '', ''],
  ])('says %s to %s as “%s” and “%s”', (earliest, latest, english, chinese) => {
    expect(formatWhen({ earliest, latest }, en.timeline.by)).toBe(english);
    expect(formatWhen({ earliest, latest }, zh.timeline.by)).toBe(chinese);
  });
});
