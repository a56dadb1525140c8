import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';

/** Where a zip’s directory lies, and how many entries it says that it has. Offsets and sizes in bytes. */
export interface ZipDirectory {
  readonly entries: number;
  readonly start: number;
  readonly size: number;
}

/** An entry as the directory describes it. */
export interface ListedEntry {
  readonly name: Buffer;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** Bytes, packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Offset of its own header. */
  readonly header: number;
}

interface EndRecord extends ZipDirectory {
  /** Where the directory has to end. */
  readonly end: number;
  readonly isOfOneVolume: boolean;
}

const endRecordBytes = 22;
const locatorBytes = 20;
/** Both of zip64, with its own end record, and the longest comment after all of them. */
export const longestEnd = 56 + locatorBytes + endRecordBytes + 65_535;

/** What stands where a number has no room: it follows in a record of zip64. */
const [elsewhere16, elsewhere32] = [0xffff, 0xffffffff];

/**
 * The directory of a zip, by its last bytes: at least `longestEnd` of them, or all. Sections are those of PKWARE's APPNOTE 6.3.10.
 * 4.3.16 End of central directory record: the last one that has its directory right before it, best where its comment reaches the
 * end of the file. What mail gateways and disks add after it is no part of the zip.
 * @param offset of these bytes in the zip
 * @throws UnreadableWorkbook `truncated`, `damaged`
 */
export function findDirectory(tail: Buffer, offset = 0): ZipDirectory {
  const positions = endRecords(tail);
  const closes = (at: number) => at + endRecordBytes + tail.readUInt16LE(at + 20) === tail.length;
  const follows = (at: number) => isWhole(endRecordAt(tail, at, offset));
  const position =
    positions.find((at) => closes(at) && follows(at)) ?? positions.find(follows) ?? positions.find(closes);
  if (position === undefined) throw new UnreadableWorkbook('truncated');
  const found = endRecordAt(tail, position, offset);
  if (found.entries === elsewhere16) throw damaged('zip64');
  if (!found.isOfOneVolume) throw damaged('a zip in several volumes');
  if (!isWhole(found)) throw damaged('the directory does not end where its end record begins');
  return found;
}

function isWhole({ start, size, end }: EndRecord): boolean {
  return start + size === end;
}

/** Where an end record may begin, from the end of the file. */
function endRecords(tail: Buffer): readonly number[] {
  const positions: number[] = [];
  let at = tail.length - endRecordBytes;
  while (at >= 0 && positions.length < mostEndRecords) {
    const position = tail.lastIndexOf('PK\x05\x06', at, 'latin1');
    if (position < 0) break;
    positions.push(position);
    at = position - 1;
  }
  return positions;
}

/** A zip has one; others stand in comments, or in zips within the zip. */
const mostEndRecords = 1000;

function endRecordAt(tail: Buffer, at: number, offset: number): EndRecord {
  return (
    endRecord64(tail, at, offset) ?? {
      entries: tail.readUInt16LE(at + 10),
      size: tail.readUInt32LE(at + 12),
      start: tail.readUInt32LE(at + 16),
      end: offset + at,
      isOfOneVolume: tail.readUInt32LE(at + 4) === 0 && tail.readUInt16LE(at + 8) === tail.readUInt16LE(at + 10),
    }
  );
}

/** 4.3.14 and 4.3.15 Zip64 end of central directory record and its locator; null where there are none before an end record. */
function endRecord64(tail: Buffer, at: number, offset: number): EndRecord | null {
  const locator = at - locatorBytes;
  if (locator < 0 || tail.readUInt32LE(locator) !== 0x07064b50) return null;
  const end = number64(tail, locator + 8);
  const record = end - offset;
  if (record < 0 || record + 56 > locator || tail.readUInt32LE(record) !== 0x06064b50) return null;
  return {
    entries: number64(tail, record + 32),
    size: number64(tail, record + 40),
    start: number64(tail, record + 48),
    end,
    isOfOneVolume: number64(tail, record + 24) === number64(tail, record + 32),
  };
}

/**
 * 4.3.12 Central directory structure: the entries, in order.
 * @param directory all of its bytes
 * @throws UnreadableWorkbook `damaged`
 */
export function* entriesIn(directory: Buffer, count: number): Generator<ListedEntry> {
  let at = 0;
  for (let read = 0; read < count; read += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw damaged('the directory breaks off');
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const next = extraEnd + directory.readUInt16LE(at + 32);
    if (next > directory.length) throw damaged('the directory breaks off');
    if (directory.readUInt16LE(at + 34) !== 0) throw damaged('a zip in several volumes');
    const written = [24, 20, 42].map((field) => directory.readUInt32LE(at + field));
    const [size = 0, packed = 0, header = 0] = widened(written, directory.subarray(nameEnd, extraEnd));
    yield {
      name: directory.subarray(at + 46, nameEnd),
      flags: directory.readUInt16LE(at + 8),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed,
      size,
      header,
    };
    at = next;
  }
  if (at !== directory.length) throw damaged('the directory has more entries than it says');
}

/** 4.5.3 Zip64 extended information: the numbers that had no room, in this order. */
function widened(written: readonly number[], extra: Buffer): readonly number[] {
  if (!written.includes(elsewhere32)) return written;
  let at = 0;
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2);
  const wide = extra.subarray(at + 4);
  let taken = 0;
  return written.map((number) => {
    if (number !== elsewhere32) return number;
    if (taken + 8 > wide.length) throw damaged('zip64');
    taken += 8;
    return number64(wide, taken - 8);
  });
}

/** Of no file: a larger offset could not even be asked for. */
const largestOffset = 2 ** 48;

function number64(bytes: Buffer, at: number): number {
  return Math.min(Number(bytes.readBigUInt64LE(at)), largestOffset);
}
