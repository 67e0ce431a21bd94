/**
 * Writes a PDF in Helvetica. The first page has the content stream given; `pages`: how often the page tree names it, by
 * `kids`; `more`: content streams of further pages.
 */
export function makePdf(content: string, { pages = 1, kids = '3 0 R ', more = [] as readonly string[] } = {}): Buffer {
  const page = (number: number): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${number} 0 R/Resources<</Font<</F 5 0 R>>>>>>`;
  const stream = (text: string): string => `<</Length ${Buffer.byteLength(text)}>>stream\n${text}\nendstream`;
  const all = kids.repeat(pages) + more.map((_, at) => `${6 + 2 * at} 0 R `).join('');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${all}]/Count ${pages + more.length}>>`,
    page(4),
    stream(content),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...more.flatMap((text, at) => [page(7 + 2 * at), stream(text)]),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj${object}endobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = text.length;
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
    'latin1',
  );
}
