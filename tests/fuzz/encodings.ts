/** Text in the encodings that old pages have, which Node can only read. */
export type OldEncoding = 'gbk' | 'big5' | 'utf-16le' | 'utf-16be' | 'latin1';

const tables = new Map<string, ReadonlyMap<string, readonly [number, number]>>();

/** Encodes a text; letters that the encoding lacks become “?”. No byte order mark. */
export function encodeText(text: string, encoding: OldEncoding): Buffer {
  switch (encoding) {
    case 'latin1':
      return Buffer.from(text, 'latin1');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gbk':
    case 'big5': {
      const table = tableOf(encoding);
      return Buffer.from(
        [...text].flatMap((char) => (char <= '\u007f' ? [char.charCodeAt(0)] : (table.get(char) ?? [63]))),
      );
    }
  }
}

/** Every letter of two bytes, found by decoding all pairs. */
function tableOf(encoding: 'gbk' | 'big5'): ReadonlyMap<string, readonly [number, number]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder(encoding);
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail));
      if ([...char].length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  tables.set(encoding, table);
  return table;
}
