/** How a file's bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface Decoded {
  /** Keeps a byte order mark, so that offsets are those of any reader that keeps it too. */
  readonly text: string;
  readonly encoding: Encoding;
  /** How many runs of bytes fit no encoding and became “�”. */
  readonly damaged: number;
}

/** A text with more control characters than this share is no text. */
const MAX_CONTROL_SHARE = 0.01;

/** Broken UTF-8 with at most this share of damaged characters is a cut or dirty UTF-8 file rather than GB18030. */
const MAX_DAMAGED_SHARE = 0.02;

/**
 * Decodes a file: a byte order mark decides, then valid UTF-8, then UTF-16 by its zero bytes, then UTF-8 with few
 * damaged places (a cut file), then GB18030. Null for bytes that are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): Decoded | null {
  const decoded = decode(bytes);
  if (!decoded) return null;
  const controls = decoded.text.match(/[\u0000-\u0008\u000e-\u001f]/g)?.length ?? 0;
  return controls > decoded.text.length * MAX_CONTROL_SHARE ? null : decoded;
}

function decode(bytes: Uint8Array): Decoded | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeAs(bytes, utf16);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8.damaged <= utf8.text.length * MAX_DAMAGED_SHARE) return utf8;
  const gb18030 = decodeAs(bytes, 'gb18030');
  return gb18030.damaged <= gb18030.text.length * MAX_DAMAGED_SHARE ? gb18030 : null;
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  return { text, encoding, damaged: text.match(/\ufffd+/g)?.length ?? 0 };
}

/** UTF-16 without a mark: Latin letters, digits and line ends leave zero bytes on one side. */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even++;
    else odd++;
  });
  // U+4E00 (一) and U+3000 have a zero byte on the other side: one side only need have most of them
  if (even + odd < sample.length * 0.005) return null;
  if (odd > 4 * even) return 'utf-16le';
  return even > 4 * odd ? 'utf-16be' : null;
}
