import { describe, expect, it, test } from 'vitest';
import { readDocx } from '../../../ingest/read/docx.ts';
import { makeDocx, paragraph, table } from './files/make-docx.ts';
import { makeZip } from './files/make-zip.ts';

const HEADING = '<w:pStyle w:val="1"/>';
const ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const OLE = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const codesOf = async (bytes: Uint8Array) => {
  const { text, problems } = await readDocx(bytes);
  return { text, codes: problems.map(({ code }) => code) };
};

describe('readDocx(bytes)', () => {
  it.each([
    ['一、2023年工作回顾', '港口货物吞吐量增长4%。', '深海风电项目', '项目|名称', '投资'],
    ['1. Review of 2023', 'Cargo throughput rose by 4%.', 'Offshore wind farm', 'Name of|project', 'Investment'],
  ])(
    'gives headings, paragraphs, list items and table rows a line each: %s',
    async (heading, text, item, name, sum) => {
      const body = [
        paragraph(heading, HEADING),
        paragraph(`\u3000\u3000${text}`),
        paragraph(item, ITEM),
        paragraph(`${item} 2`, ITEM),
        paragraph(' '),
        table([
          [name, sum],
          ['A', '12'],
        ]),
        paragraph(text),
      ].join('');
      expect(await readDocx(makeDocx(body))).toEqual({
        text: [heading, text, item, `${item} 2`, `${name.replace('|', ' ')}\t${sum}`, 'A\t12', text].join('\n'),
        title: null,
        problems: [],
      });
    },
  );

  it('puts footnotes at the end and leaves out their marks', async () => {
    const body = `<w:p><w:r><w:t>港口吞吐量</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t>增长。</w:t></w:r></w:p>`;
    const footnotes = `<w:footnote w:id="2">${paragraph('含沿海各港。')}</w:footnote>`;
    expect((await readDocx(makeDocx(body + paragraph('二、展望'), { footnotes }))).text).toBe(
      '港口吞吐量增长。\n二、展望\n含沿海各港。',
    );
  });

  it('leaves out deleted words and keeps inserted ones, tabs and line breaks', async () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`;
    const body = `<w:p><w:del>${run('<w:delText>减少</w:delText>')}</w:del><w:ins>${run('<w:t>增长</w:t>')}</w:ins>${run('<w:tab/><w:t>4%。</w:t><w:br/><w:t>次行</w:t>')}</w:p>`;
    expect((await readDocx(makeDocx(body))).text).toBe('增长 4%。\n次行');
  });

  it('reads the text beside pictures, however large they are', async () => {
    const picture = { name: 'word/media/image1.bmp', content: Buffer.alloc(40 * 1024 * 1024) };
    expect(await codesOf(makeDocx(paragraph('Text.'), { extra: [picture] }))).toEqual({ text: 'Text.', codes: [] });
  });

  it('keeps the text when another part is a bomb, and says what is missing', async () => {
    const bomb = { name: 'word/comments.xml', content: Buffer.alloc(8 * 1024 * 1024, ' ') };
    expect(await codesOf(makeDocx(paragraph('Text.'), { extra: [bomb] }))).toEqual({
      text: 'Text.',
      codes: ['ARCHIVE_TOO_LARGE'],
    });
  });

  const whole = makeDocx(paragraph('港口吞吐量增长。'.repeat(40)));
  const relations = '<Relationships/>';
  test.each([
    ['an old Word file', Buffer.concat([OLE, Buffer.from('WordDocument', 'utf16le')]), 'FILE_DAMAGED'],
    ['an encrypted Word file', Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), 'FILE_ENCRYPTED'],
    ['a cut file', whole.subarray(0, -100), 'FILE_DAMAGED'],
    ['a text', Buffer.from('港口吞吐量增长。'), 'FILE_DAMAGED'],
    ['nothing', Buffer.alloc(0), 'FILE_DAMAGED'],
    ['a workbook', makeZip([{ name: '_rels/.rels', content: relations }]), 'FILE_DAMAGED'],
    ['XML that is none', makeZip([{ name: 'word/document.xml', content: '<w:document' }]), 'FILE_DAMAGED'],
    ['XML nested without end', makeDocx('<w:sdt><w:sdtContent>'.repeat(20_000)), 'FILE_DAMAGED'],
    ['a bomb', makeDocx(paragraph(' '.repeat(8 * 1024 * 1024))), 'ARCHIVE_TOO_LARGE'],
  ])('gives a problem instead of a text for %s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toEqual({ text: '', codes: [code] });
  });

  it('says what to do with an old file', async () => {
    expect((await readDocx(OLE)).problems[0]?.message).toMatch(/save it as \.docx/);
  });
});
