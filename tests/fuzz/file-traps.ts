import { makeDocx, paragraph } from '../ingest/read/files/make-docx.ts';
import { makeZip } from '../ingest/read/files/make-zip.ts';
import { makePdf } from './make-pdf.ts';
import { file, times, type Traps } from './trap.ts';

/** Archives, Word files and PDFs against their readers. */
export const FILE_TRAPS: Traps = {
  'archive bomb': (size, random) =>
    file(
      'bomb.zip',
      makeZip([
        {
          name: random.pick(['a.txt', 'a.zip', 'a.docx', 'a.pdf']),
          content: Buffer.alloc(size * random.int(1, 100), random.pick(['a', ' ', '\n', '\u0000', '海'])),
        },
      ]),
    ),
  'archive of overlaps': (size, random) =>
    file(
      'bomb.zip',
      makeZip(
        [{ name: 'a.txt', content: Buffer.alloc(random.int(1, Math.min(size, 5000)), 'a\n') }],
        random.int(1, 60),
      ),
    ),
  'archive of many': (size) =>
    file(
      'bomb.zip',
      makeZip(Array.from({ length: Math.min(60_000, size / 100) }, (_, at) => ({ name: `${at}.txt`, content: 'a' }))),
    ),
  'archive in archive': (size, random) => {
    let inner = makeZip([{ name: 'a.txt', content: Buffer.alloc(size, 'a ') }]);
    for (let depth = random.int(1, 8); depth > 0; depth--)
      inner = makeZip(
        Array.from({ length: 4 }, (_, at) => ({ name: `${at}.zip`, content: inner.subarray(0, 100_000) })),
      );
    return file('bomb.zip', inner);
  },
  'Word bomb': (size, random) =>
    file(
      'bomb.docx',
      makeDocx(
        times(
          random.pick([
            paragraph('a'),
            '<w:p>',
            '<w:tbl><w:tr><w:tc>',
            '<w:p><w:r><w:t>x</w:t></w:r></w:p>',
            '<w:r>',
            '<x>',
          ]),
          size * random.int(1, 8),
        ),
      ),
    ),
  'Word text': (size, random) =>
    file(
      'trap.docx',
      makeDocx(paragraph(times(random.pick(['a', ' ', '新机场', '&amp;', '2023年', '&#55296;']), size))),
    ),
  'PDF text': (size, random) =>
    file(
      'trap.pdf',
      makePdf(
        `BT /F 12 Tf 50 800 Td (${times(random.pick(['.', ' ', 'a', '. ', 'a ', '1', '\\001', '\\222', '\\267', '- ', 'a\\t']), size)}x) Tj ET`,
      ),
    ),
  'PDF pieces': (size, random) =>
    file(
      'trap.pdf',
      makePdf(
        `BT /F 12 Tf 50 800 Td ${times(random.pick(['(a) Tj 5 0 Td ', '(a) Tj 0 -14 Td ', '(.) Tj 3 0 Td ', '[(a) -300 (b)] TJ ', '/F 1e9 Tf (a) Tj ', '1 0 0 1 1e30 1e30 Tm (a) Tj ', 'q ', '0 0 0 0 0 0 Tm (a) Tj ', '(a) Tj -5 3 Td ']), size)} ET`,
      ),
    ),
  'PDF pages': (size, random) =>
    file(
      'trap.pdf',
      makePdf('BT /F 12 Tf 50 800 Td (page) Tj ET', {
        pages: Math.min(3000, Math.max(1, size / 50)),
        kids: random.pick(['3 0 R ', '2 0 R ', '9 0 R ', '4 0 R ']),
      }),
    ),
  'PDF nests': (size, random) =>
    file(
      'trap.pdf',
      makePdf(times(random.pick(['[', '<<', '(', '<</A ', 'BT ', 'q 1 0 0 1 0 0 cm ', '/F Do ']), size)),
    ),
};
