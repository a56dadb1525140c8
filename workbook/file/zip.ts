import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Budget } from './limits.ts';
import { limits } from './limits.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';

/** One file in the zip, as the directory describes it, found where the directory says. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  /** Bytes, unpacked. */
  readonly size: number;
  /** Offsets of its own header, of its packed bytes, and of their end. */
  readonly header: number;
  readonly start: number;
  readonly end: number;
  /** Why the entry cannot be unpacked; this matters only if the entry is needed. */
  readonly fault: UnreadableWorkbook | null;
}

/**
 * The entries of a zip, in directory order, folders left out. Sections are those of PKWARE's APPNOTE 6.3.10. Not taken,
 * since no file of this size needs it: zip64 in the directory, several disks, methods other than store and deflate.
 * @throws UnreadableWorkbook `truncated`, `damaged`, `encrypted`, `too-large`
 */
export function readZipDirectory(file: Buffer): readonly ZipEntry[] {
  if (file.length > limits.fileBytes) throw new UnreadableWorkbook('too-large');
  const end = findEndRecord(file);
  const entries = readHeaders(file, end);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpackedBytes || entries.some(({ size }) => size > limits.entryBytes)) {
    throw new UnreadableWorkbook('too-large', { cause: `${total} bytes in all` });
  }
  requireApart(entries, end.directory);
  return entries.filter(({ name }) => !name.endsWith('/'));
}

/**
 * The contents of an entry, which is as large as the directory says, and what its checksum says, or refused: inflating
 * stops at that size.
 * @throws UnreadableWorkbook `damaged`, `too-large`
 */
export function unpack(file: Buffer, entry: ZipEntry, budget: Budget): Buffer {
  if (entry.fault) throw entry.fault;
  const packed = file.subarray(entry.start, entry.end);
  // Packing hardly enlarges anything: an entry larger packed than unpacked was made to waste time.
  if (packed.length > 2 * entry.size + slack) throw damaged(`${entry.name} takes more room packed than unpacked`);
  budget.spend('unpackedBytes', entry.size + packed.length);
  const unpacked = entry.deflated ? inflate(packed, entry) : packed;
  if (unpacked.length !== entry.size) throw damaged(`${entry.name} is not of the size that the directory says`);
  if (crc32(unpacked) !== entry.crc) throw damaged(`${entry.name} fails its checksum`);
  return unpacked;
}

/** Bytes; writers that flush often end many a short block. */
const slack = 65_536;

const largestChunk = 1024 * 1024;

function inflate(packed: Buffer, { name, size }: ZipEntry): Buffer {
  // One byte more than it needs: a chunk that is filled to its end is followed by another.
  const chunkSize = Math.min(Math.max(size + 1, 64), largestChunk);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1), chunkSize });
  } catch (error) {
    throw damaged(new Error(`${name} cannot be unpacked`, { cause: error }));
  }
}

interface EndRecord {
  readonly entries: number;
  readonly directory: number;
  readonly position: number;
}

const endRecordBytes = 22;
const endSignature = 0x06054b50;

/**
 * 4.3.16 End of central directory record: the last one that has its directory right before it, best where its comment reaches the
 * end of the file. What mail gateways and disks add after it is no part of the zip.
 */
function findEndRecord(file: Buffer): EndRecord {
  const positions = endRecords(file);
  const closes = (at: number) => at + endRecordBytes + file.readUInt16LE(at + 20) === file.length;
  const follows = (at: number) => file.readUInt32LE(at + 16) + file.readUInt32LE(at + 12) === at;
  const position =
    positions.find((at) => closes(at) && follows(at)) ?? positions.find(follows) ?? positions.find(closes);
  if (position === undefined) throw new UnreadableWorkbook('truncated');
  return readEndRecord(file, position);
}

/** Where an end record may begin, from the end of the file. */
function endRecords(file: Buffer): readonly number[] {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(endSignature);
  const positions: number[] = [];
  let at = file.length - endRecordBytes;
  while (at >= 0 && positions.length < mostEndRecords) {
    const position = file.lastIndexOf(signature, at);
    if (position < 0) break;
    positions.push(position);
    at = position - 1;
  }
  return positions;
}

/** A zip has one; others stand in comments, or in zips within the zip. */
const mostEndRecords = 1000;

function readEndRecord(file: Buffer, position: number): EndRecord {
  const entries = file.readUInt16LE(position + 10);
  const size = file.readUInt32LE(position + 12);
  const directory = file.readUInt32LE(position + 16);
  // Zip64 writes 0xffff here, which no directory of ours reaches.
  if (entries > limits.zipEntries) throw new UnreadableWorkbook(entries === 0xffff ? 'damaged' : 'too-large');
  if (file.readUInt32LE(position + 4) !== 0 || file.readUInt16LE(position + 8) !== entries) {
    throw damaged('a zip in several volumes');
  }
  if (directory + size !== position) throw damaged('the directory does not end where its end record begins');
  return { entries, directory, position };
}

function readHeaders(file: Buffer, { entries, directory, position }: EndRecord): readonly ZipEntry[] {
  const read: ZipEntry[] = [];
  let at = directory;
  for (let count = 0; count < entries; count += 1) {
    if (at + 46 > position || file.readUInt32LE(at) !== 0x02014b50) throw damaged('the directory breaks off');
    const next = at + 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (next > position) throw damaged('the directory breaks off');
    read.push(readHeader(file, at));
    at = next;
  }
  if (at !== position) throw damaged('the directory has more entries than it says');
  return read;
}

/** 4.3.12 Central directory structure, and 4.3.7 Local file header where the data begin. */
function readHeader(file: Buffer, at: number): ZipEntry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const packed = file.readUInt32LE(at + 20);
  const size = file.readUInt32LE(at + 24);
  const name = file.subarray(at + 46, at + 46 + file.readUInt16LE(at + 28));
  const local = file.readUInt32LE(at + 42);
  if ([packed, size, local].includes(0xffffffff)) throw damaged('zip64');
  if (file.readUInt16LE(at + 34) !== 0) throw damaged('a zip in several volumes');
  if (local + 30 > file.length || file.readUInt32LE(local) !== 0x04034b50) throw damaged('an entry without a header');
  const localName = file.subarray(local + 30, local + 30 + file.readUInt16LE(local + 26));
  if (!localName.equals(name) || file.readUInt16LE(local + 8) !== method) throw damaged('an entry with two headers');
  const start = local + 30 + localName.length + file.readUInt16LE(local + 28);
  return {
    // Bit 11 says UTF-8, and some writers forget it; nothing that we read has a name beyond ASCII. 4.4.17.1: only forward
    // strokes, and some writers for Windows write the other kind.
    name: name.toString(isUtf8(name) ? 'utf8' : 'latin1').replaceAll('\\', '/'),
    deflated: method === 8,
    crc: file.readUInt32LE(at + 16),
    size,
    header: local,
    start,
    end: start + packed,
    fault: faultOf(flags, method),
  };
}

function faultOf(flags: number, method: number): UnreadableWorkbook | null {
  // 4.4.4: bit 0 and bit 6 are encryption, bit 13 a masked directory.
  if ((flags & 0x2041) !== 0) return new UnreadableWorkbook('encrypted');
  return method === 0 || method === 8 ? null : damaged(`compression method ${method}`);
}

/** Entries that share their bytes multiply what a small file unpacks to. */
function requireApart(entries: readonly ZipEntry[], directory: number): void {
  let free = 0;
  for (const { header, end } of [...entries].sort((a, b) => a.header - b.header)) {
    if (header < free) throw damaged('entries that overlap');
    free = end;
  }
  if (free > directory) throw damaged('an entry that overlaps the directory');
}
