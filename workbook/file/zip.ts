import { isUtf8 } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { Budget } from './limits.ts';
import { limits } from './limits.ts';
import { damaged, UnreadableWorkbook } from './unreadable-workbook.ts';
import type { ListedEntry } from './zip-directory.ts';
import { entriesIn, findDirectory } from './zip-directory.ts';

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
 * since no file of this size needs it: several disks, methods other than store and deflate.
 * @throws UnreadableWorkbook `truncated`, `damaged`, `encrypted`, `too-large`
 */
export function readZipDirectory(file: Buffer): readonly ZipEntry[] {
  if (file.length > limits.fileBytes) throw new UnreadableWorkbook('too-large');
  const directory = findDirectory(file);
  if (directory.entries > limits.zipEntries) throw new UnreadableWorkbook('too-large');
  const listed = file.subarray(directory.start, directory.start + directory.size);
  const entries = [...entriesIn(listed, directory.entries)].map((entry) => located(file, entry));
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.unpackedBytes || entries.some(({ size }) => size > limits.entryBytes)) {
    throw new UnreadableWorkbook('too-large', { cause: `${total} bytes in all` });
  }
  requireApart(entries, directory.start);
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

/** 4.3.7 Local file header: where the data begin. */
function located(file: Buffer, { name, flags, method, crc, packed, size, header }: ListedEntry): ZipEntry {
  if (header + 30 > file.length || file.readUInt32LE(header) !== 0x04034b50) throw damaged('an entry without a header');
  const localName = file.subarray(header + 30, header + 30 + file.readUInt16LE(header + 26));
  if (!localName.equals(name) || file.readUInt16LE(header + 8) !== method) throw damaged('an entry with two headers');
  const start = header + 30 + localName.length + file.readUInt16LE(header + 28);
  return {
    // Bit 11 says UTF-8, and some writers forget it; nothing that we read has a name beyond ASCII. 4.4.17.1: only forward
    // strokes, and some writers for Windows write the other kind.
    name: name.toString(isUtf8(name) ? 'utf8' : 'latin1').replaceAll('\\', '/'),
    deflated: method === 8,
    crc,
    size,
    header,
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
