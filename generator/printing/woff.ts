import { constants, deflateSync } from 'node:zlib';

const headerLength = 44;
const entryLength = 20;

/**
 * A TrueType font as WOFF, which is half as large: its tables deflated, one by one (https://www.w3.org/TR/WOFF/, 4 and 5).
 * @param font in the form of OpenType: a header of 12 bytes, a directory with 16 bytes for each table, and the tables
 */
export function woffOf(font: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const entries: Buffer[] = [];
  const tables: Buffer[] = [];
  let place = headerLength + count * entryLength;
  let whole = 12 + count * 16;
  for (let index = 0; index < count; index += 1) {
    const entry = font.subarray(12 + index * 16, 28 + index * 16);
    const [offset, length] = [entry.readUInt32BE(8), entry.readUInt32BE(12)];
    const table = font.subarray(offset, offset + length);
    const deflated = deflateSync(table, { level: constants.Z_BEST_COMPRESSION });
    // A table that would not become smaller stays as it is.
    const kept = deflated.length < length ? deflated : table;
    const noted = Buffer.alloc(entryLength);
    entry.copy(noted, 0, 0, 4);
    noted.writeUInt32BE(place, 4);
    noted.writeUInt32BE(kept.length, 8);
    noted.writeUInt32BE(length, 12);
    entry.copy(noted, 16, 4, 8);
    entries.push(noted);
    const padded = Buffer.alloc(filledUp(kept.length));
    kept.copy(padded);
    tables.push(padded);
    place += padded.length;
    whole += filledUp(length);
  }
  const header = Buffer.alloc(headerLength);
  header.write('wOFF');
  font.copy(header, 4, 0, 4);
  header.writeUInt32BE(place, 8);
  header.writeUInt16BE(count, 12);
  header.writeUInt32BE(whole, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat([header, ...entries, ...tables]);
}

/** Tables begin at multiples of four bytes. */
function filledUp(length: number): number {
  return Math.ceil(length / 4) * 4;
}
