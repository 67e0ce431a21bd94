import { makeZip, type ZipPart } from './make-zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Writes a Word file as Word does, with the least parts: `body` and `footnotes` are WordprocessingML. */
export function makeDocx(body: string, { footnotes = '', extra = [] as readonly ZipPart[] } = {}): Buffer {
  const relations = (...targets: readonly string[]): string =>
    `<Relationships xmlns="${RELATIONS}">${targets
      .map((target, at) => `<Relationship Id="r${at}" Type="${OFFICE}/${typeOf(target)}" Target="${target}"/>`)
      .join('')}</Relationships>`;
  return makeZip([
    { name: '[Content_Types].xml', content: '<Types><Default Extension="xml" ContentType="application/xml"/></Types>' },
    { name: '_rels/.rels', content: relations('word/document.xml') },
    { name: 'word/_rels/document.xml.rels', content: relations('styles.xml', 'numbering.xml', 'footnotes.xml') },
    { name: 'word/document.xml', content: `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>` },
    {
      name: 'word/styles.xml',
      content: `<w:styles xmlns:w="${WORD}"><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    },
    {
      name: 'word/numbering.xml',
      content: `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    },
    { name: 'word/footnotes.xml', content: `<w:footnotes xmlns:w="${WORD}">${footnotes}</w:footnotes>` },
    ...extra,
  ]);
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string =>
    row
      .map(
        (text) =>
          `<w:tc>${text
            .split('|')
            .map((line) => paragraph(line))
            .join('')}</w:tc>`,
      )
      .join('');
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
}

function typeOf(target: string): string {
  return target === 'word/document.xml' ? 'officeDocument' : target.replace('.xml', '');
}
