/** What a small PDF is made of; text and names in Latin-1. */
export interface Sheet {
  /** Operators of its page: `BT /F1 12 Tf 20 200 Td (Text) Tj ET`. */
  readonly content: string;
  /** The one page is shown so often. */
  readonly pages?: number;
  /** Font F1; without it Helvetica. */
  readonly font?: string;
  /** Objects from number 6 on. */
  readonly more?: readonly string[];
  /** Entries of the trailer. */
  readonly trailer?: string;
}

/** Writes a PDF by hand, for files that no program would make on purpose. */
export function makePdf({ content, pages = 1, font, more = [], trailer = '' }: Sheet): Uint8Array {
  const kids = '3 0 R '.repeat(pages);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F1 4 0 R>>>>/Contents 5 0 R>>',
    font ?? '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    ...more,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${file}${table}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF`,
    'latin1',
  );
}
