/** A zip with its offsets and sizes in the records of zip64 (APPNOTE 6.3.10, 4.3.14, 4.3.15 and 4.5.3), as programs write it that do not yet know them. */
export function zip64Of(bytes: Uint8Array): Uint8Array {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06');
  const [count, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  const headers: Buffer[] = [];
  for (let at = start; at < end;) {
    const nameEnd = at + 46 + zip.readUInt16LE(at + 28);
    const next = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    const header = Buffer.from(zip.subarray(at, nameEnd));
    const numbers = [24, 20, 42].map((field) => BigInt(header.readUInt32LE(field)));
    for (const field of [24, 20, 42]) header.writeUInt32LE(0xffffffff, field);
    const extra = records([2, 1], [2, 24], ...numbers.map((number) => [8, number] as const));
    header.writeUInt16LE(extra.length, 30);
    header.writeUInt16LE(0, 32);
    headers.push(header, extra);
    at = next;
  }
  const directory = Buffer.concat(headers);
  const position = start + directory.length;
  return Buffer.concat([
    zip.subarray(0, start),
    directory,
    records([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count]),
    records([8, directory.length], [8, start]),
    records([4, 0x07064b50], [4, 0], [8, position], [4, 1]),
    records([4, 0x06054b50], [2, 0], [2, 0], [2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff], [2, 0]),
  ]);
}

/** Numbers, each in so many bytes. */
function records(...numbers: readonly (readonly [bytes: number, number: number | bigint])[]): Buffer {
  return Buffer.concat(
    numbers.map(([bytes, number]) => {
      const written = Buffer.alloc(8);
      written.writeBigUInt64LE(BigInt(number));
      return written.subarray(0, bytes);
    }),
  );
}
