import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { extractPdf } from '../../../ingest/read/pdf-text.ts';
import { readPdf } from '../../../ingest/read/pdf.ts';
import { makePdf } from './hand-made-pdf.ts';

const file = (name: string): Uint8Array => readFileSync(new URL(`files/${name}.pdf`, import.meta.url));
const CONTENT = 'BT /F1 12 Tf 20 200 Td (The quay was built.) Tj ET';
const SIMPLE = makePdf({ content: CONTENT });
const utf16 = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;

afterEach(() => vi.restoreAllMocks());

describe('readPdf(bytes)', () => {
  test.each([
    ['english', 'Report on the Work of the Government of Lakeside'],
    ['chinese', null],
    ['columns', null],
  ])('reads %s.pdf, without running lines and page numbers, a line a paragraph', async (name, title) => {
    const { text, ...rest } = await readPdf(file(name));
    expect(rest).toEqual({ title, problems: [] });
    await expect(`${text}\n`).toMatchFileSnapshot(`files/${name}.pdf.txt`);
  });

  it('folds radicals, and no other letters', async () => {
    const map =
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange 5 beginbfchar <41> <2ED3> <42> <2F2F> <43> <FB01> <44> <FF21> <45> <2E9F> endbfchar endcmap end';
    const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>';
    const more = [`<</Length ${map.length}>>stream\n${map}\nendstream`];
    const { text } = await readPdf(makePdf({ content: 'BT /F1 12 Tf 20 200 Td (ABCDE) Tj ET', font, more }));
    expect(text).toBe('长工ﬁＡ母');
  });

  test.each([
    ['Report of Lakeside', 'Report of Lakeside'],
    [' 长湖市 政府⼯作报告 ', '长湖市 政府工作报告'],
    ['Documents of the assembly', 'Documents of the assembly'],
    ['Microsoft Word - 报告终稿.doc', null],
    ['report-final.docx', null],
    ['PowerPoint 演示文稿', null],
    ['Untitled', null],
    ['文档1', null],
    ['2024', null],
    ['  ', null],
    ['´óÁ¬ÊÐ', null],
  ])('takes the title "%s" for %s', async (title, expected) => {
    const pdf = makePdf({ content: CONTENT, more: [`<</Title ${utf16(title)}>>`], trailer: '/Info 6 0 R' });
    expect((await readPdf(pdf)).title).toBe(expected);
  });

  it('says that a scan holds no text', async () => {
    expect(await readPdf(file('scan'))).toEqual({
      text: '',
      title: null,
      problems: [{ code: 'PDF_WITHOUT_TEXT', message: 'No text on any of its 2 pages.' }],
    });
  });

  it('names the pages of a part scan and runs no paragraph over them', async () => {
    expect(await readPdf(file('part-scan'))).toEqual({
      text: 'The lake froze in January and the ferries lay still.\nThey sailed again in March.',
      title: null,
      problems: [{ code: 'PDF_PAGES_WITHOUT_TEXT', message: 'No text on pages 2, 4 of 4.' }],
    });
  });

  const inForeignFont = (encoding: string, codes: string): Uint8Array => {
    const font = `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/${encoding}/DescendantFonts[6 0 R]>>`;
    const more = [
      '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/StemV 80>>',
    ];
    return makePdf({ content: `BT /F1 12 Tf 20 200 Td <${codes}> Tj ET`, font, more });
  };

  test.each([
    ['GBK-EUC-H', 'B4F3C1AC'],
    ['GB-EUC-H', 'B4F3C1AC'],
    ['GBK2K-H', 'B4F3C1AC'],
    ['UniGB-UCS2-H', '59278FDE'],
    ['UniGB-UTF16-H', '59278FDE'],
  ])('reads Chinese letters in a font that the file does not hold by the table %s', async (encoding, codes) => {
    expect(await readPdf(inForeignFont(encoding, codes))).toEqual({ text: '大连', title: null, problems: [] });
  });

  it('says so when a font leaves it open which letters it draws', async () => {
    const { text, problems } = await readPdf(inForeignFont('90ms-RKSJ-H', '91E5'));
    expect({ text, codes: problems.map(({ code }) => code) }).toEqual({ text: '', codes: ['PDF_WITHOUT_TEXT'] });
    expect(problems[0]?.message).toContain('90ms-RKSJ-H');
  });

  test.each([
    ['no bytes', new Uint8Array()],
    ['another format', Buffer.from('<html><p>港口</p></html>')],
    ['a cut file', SIMPLE.subarray(0, 300)],
    ['a file of zeros', new Uint8Array(2000)],
  ])('says that %s is damaged', async (_, bytes) => {
    const { text, title, problems } = await readPdf(bytes);
    expect({ text, title, codes: problems.map(({ code }) => code) }).toEqual({
      text: '',
      title: null,
      codes: ['FILE_DAMAGED'],
    });
  });

  it('says that a file asks for a password', async () => {
    const key = `<${'5a'.repeat(32)}>`;
    const more = [`<</Filter/Standard/V 1/R 2/O${key}/U${key}/P -4>>`];
    const { text, problems } = await readPdf(
      makePdf({ content: CONTENT, more, trailer: '/Encrypt 6 0 R/ID[<00><00>]' }),
    );
    expect(text).toBe('');
    expect(problems).toEqual([{ code: 'FILE_ENCRYPTED', message: 'The PDF asks for a password.' }]);
  });

  it('reads 2,000 pages and says that there are more', async () => {
    const { problems } = await readPdf(makePdf({ content: CONTENT, pages: 2001 }));
    expect(problems[0]).toEqual({
      code: 'FILE_TOO_LARGE',
      message: 'The PDF has 2001 pages; the first 2000 were read.',
    });
  });

  it('leaves the bytes alone, prints nothing, fetches nothing, and gives the same again', async () => {
    const spies = [
      vi.spyOn(globalThis, 'fetch'),
      ...(['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name)),
    ];
    for (const bytes of [file('chinese'), SIMPLE, SIMPLE.subarray(0, 300)]) {
      const copy = Uint8Array.from(bytes);
      const first = await extractPdf(bytes);
      expect(Uint8Array.from(bytes)).toEqual(copy);
      expect(await extractPdf(bytes)).toEqual(first);
      expect(await readPdf(bytes)).toEqual(first);
    }
    for (const spy of spies) expect(spy).not.toHaveBeenCalled();
  });

  it('ends a file that was made to take for ever, and reads the next', async () => {
    const endless = makePdf({ content: `BT /F1 12 Tf ${'q '.repeat(57_000)} ET` });
    const [first, second] = await Promise.all([readPdf(endless, { ms: 400, msPerByte: 0 }), readPdf(SIMPLE)]);
    expect(first).toMatchObject({ text: '', problems: [{ code: 'FILE_DAMAGED' }] });
    expect(second).toEqual(await extractPdf(SIMPLE));
  });

  it('never throws, however a file is damaged', async () => {
    const damage = fc.array(fc.tuple(fc.nat(SIMPLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Uint8Array.from(SIMPLE);
        for (const [at, byte] of changes) bytes[at] = byte;
        const { text, problems } = await readPdf(bytes);
        expect(text !== '' || problems.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
