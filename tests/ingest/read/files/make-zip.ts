import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** 8: deflated (default); 0: stored. */
  readonly method?: number;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** Unix mode, as in `0o120777` for a link. */
  readonly mode?: number;
  /** Size the headers tell; default: the true one. */
  readonly saysSize?: number;
}

/** Writes a ZIP archive, with what is wrong about it where a part says so. `copies`: how often the directory names each part. */
export function makeZip(parts: readonly ZipPart[], copies = 1): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, method = 8, flags = 0, mode = 0o100644, saysSize } of parts) {
    const plain = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(saysSize ?? plain.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, nameBytes, packed]);
    const entry = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0003'), common, tail, nameBytes]);
    locals.push(local);
    directory.push(...Array<Buffer>(copies).fill(entry));
    offset += local.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
