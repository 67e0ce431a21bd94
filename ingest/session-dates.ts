import { findDates, dateOf } from './dates.ts';
import { NO_SESSION_DATE, SESSION_DATES } from './locales/report-years.ts';
import { POSTING_DATE } from './locales/time.ts';
import { stated } from './readings.ts';
import type { QuotedSpan, Reading } from './types.ts';
import { createView, type TextView } from './view.ts';

/** How far the words of a session may stand from its date, in folded text: such lines are often broken. */
const NEIGHBOURHOOD = 120;
/** A posting date stands in a short line of its own. */
const MAX_POSTING_LINE = 80;

/** The date of the session at which a report was given: the first full date among words of a session; null without. */
export function readSessionDate(head: TextView): Reading<string> | null {
  for (const { start, end, iso } of findDates(head.text)) {
    const around = `${head.text.slice(Math.max(0, start - NEIGHBOURHOOD), start)}@${head.text.slice(end, end + NEIGHBOURHOOD)}`;
    if (NO_SESSION_DATE.test(around) || !SESSION_DATES.some((pattern) => pattern.test(around))) continue;
    return stated(iso, head.quote(start, end));
  }
  return null;
}

/** The date a page was posted: in a short line that is no sentence and no session's; null without. Offsets count from `baseOffset`. */
export function readPostingDate(
  head: string,
  baseOffset: number,
  session: Reading<string> | null,
): Reading<string> | null {
  for (const line of head.matchAll(/[^\n\r]+/g)) {
    if (line[0].length > MAX_POSTING_LINE || /[。.!?！？;；]\s*$/.test(line[0])) continue;
    const view = createView(line[0], baseOffset + line.index);
    const match = POSTING_DATE.exec(view.text);
    const iso = match && dateOf(match.groups);
    if (!match || !iso) continue;
    const quoted: QuotedSpan = view.quote(match.index, match.index + match[0].length);
    if (quoted.startOffset === session?.startOffset) continue;
    return { value: iso, basis: 'posted', quote: quoted.quote, startOffset: quoted.startOffset };
  }
  return null;
}
