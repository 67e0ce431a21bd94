import { describe, expect, test } from 'vitest';
import { findListHeads } from '../../ingest/lists.ts';
import { readPart } from '../../ingest/parts.ts';
import { findSentences } from '../../ingest/sentences.ts';

/** Sentence → head of its list, for those that have one. */
const headsOf = (text: string): Record<string, string> => {
  const sentences = findSentences(text).map((span) => ({
    ...span,
    part: readPart(text, span, { isHeading: false, isAnnex: false }),
  }));
  const heads = findListHeads(text, sentences);
  return Object.fromEntries(
    sentences.flatMap(({ startOffset, endOffset }) => {
      const head = heads.get(startOffset);
      if (head) expect(text.slice(head.startOffset, head.startOffset + head.text.length)).toBe(head.text);
      return head ? [[text.slice(startOffset, endOffset), head.text]] : [];
    }),
  );
};

describe('findListHeads(text, sentences)', () => {
  test.each<[string, string, Record<string, string>]>([
    [
      'items below a line that ends in a colon',
      '重点办好下列民生实事：\n①修缮校舍。\n②开通公交。\n会议结束。',
      { '①修缮校舍。': '重点办好下列民生实事：', '②开通公交。': '重点办好下列民生实事：' },
    ],
    [
      'items of an English list, and what else stands in one',
      'We shall do this for people:\n1) Mend two schools. They are old.\n2) Open a clinic.\n\nThe meeting closed.',
      {
        '1) Mend two schools.': 'We shall do this for people:',
        'They are old.': 'We shall do this for people:',
        '2) Open a clinic.': 'We shall do this for people:',
      },
    ],
    ['no head where the line before says all it has to', '会议讨论了两件事。\n①修缮校舍。\n②开通公交。', {}],
    ['no list without items', 'He said:\nThe school is mended.', {}],
    ['no head from an earlier list', '办好实事：\n①修缮校舍。\n另一段。\n②开通公交。', { '①修缮校舍。': '办好实事：' }],
  ])('finds %s', (_, text, expected) => {
    expect(headsOf(text)).toEqual(expected);
  });
});
