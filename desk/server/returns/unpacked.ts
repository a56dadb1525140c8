import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { limits } from '../../../workbook/file/limits.ts';
import type { ListedEntry } from '../../../workbook/file/zip-directory.ts';
import { entriesIn, findDirectory, longestEnd } from '../../../workbook/file/zip-directory.ts';
import { latinOfDos } from './latin-of-dos.ts';

interface Why {
  readonly message: string;
  readonly remedy: string;
}

/** A file of a ZIP, or why it was left out. */
export type Entry =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly refusal: Why };

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all that is unpacked. */
  readonly bytes: number;
}

const usual: ZipLimits = { entries: 10_000, bytes: 2 * 1024 * 1024 * 1024 };

/** Bytes of a directory; ten thousand names take a twentieth of it. */
const largestDirectory = 64 * 1024 * 1024;

/**
 * The files of a ZIP, one after the other; it is never unpacked beyond its limits, whatever it claims to hold. They are found by its
 * directory: what is sent while it is packed (by OneDrive, say) tells the size of a file nowhere else than after it.
 * @throws UnreadableWorkbook where it has no directory that can be read
 */
export async function* unpacked(zip: string, most = usual): AsyncGenerator<Entry> {
  const handle = await open(zip);
  try {
    const left = { entries: most.entries, bytes: most.bytes };
    for (const entry of await listed(handle)) {
      const name = nameOf(entry);
      left.entries -= 1;
      if (/[\\/]$/.test(name)) continue;
      if (entry.size <= limits.fileBytes) left.bytes -= entry.size;
      if (left.entries < 0 || left.bytes < 0) {
        yield { name: 'The rest of the ZIP', refusal: tooMuch };
        return;
      }
      yield { name, ...(await contentsOf(entry, handle)) };
    }
  } finally {
    await handle.close();
  }
}

/** The names of the files in a ZIP. @throws UnreadableWorkbook where it has no directory that can be read */
export async function namesIn(zip: string): Promise<readonly string[]> {
  const handle = await open(zip);
  try {
    return [...(await listed(handle))].map(nameOf);
  } finally {
    await handle.close();
  }
}

async function listed(handle: FileHandle): Promise<Iterable<ListedEntry>> {
  const { size } = await handle.stat();
  const end = Math.max(0, size - longestEnd);
  const directory = findDirectory(await bytesAt(handle, end, longestEnd), end);
  return entriesIn(
    await bytesAt(handle, directory.start, Math.min(directory.size, largestDirectory)),
    directory.entries,
  );
}

/** APPNOTE.TXT 6.3.10, 4.4.4: bit 11 says UTF-8; a Mac leaves it out, and Windows writes the letters of DOS. */
function nameOf({ name }: ListedEntry): string {
  return isUtf8(name) ? name.toString() : latinOfDos(name);
}

const inflated = promisify(inflateRaw);

/** Bytes; writers that flush often end many a short block. */
const slack = 65_536;

async function contentsOf(
  entry: ListedEntry,
  handle: FileHandle,
): Promise<{ readonly bytes: Uint8Array } | { readonly refusal: Why }> {
  const { size, packed, header } = entry;
  if (size > limits.fileBytes) return { refusal: tooLarge };
  // Section 4.3.7: before the data of a file stands a header of its own, with its name and more of that kind.
  const local = await bytesAt(handle, header, 30);
  const isPlain = local.length === 30 && (entry.flags & 1) === 0 && packed <= 2 * size + slack;
  if (!isPlain) return { refusal: damagedZip };
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const bytes = await plain(entry, await bytesAt(handle, start, packed));
  return bytes?.length === size && crc32(bytes) === entry.crc ? { bytes } : { refusal: damagedZip };
}

async function plain({ method, size }: ListedEntry, packed: Buffer): Promise<Buffer | null> {
  if (method === 0) return packed;
  if (method !== 8) return null;
  return inflated(packed, { maxOutputLength: Math.max(size, 1) }).catch(() => null);
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

export const damagedZip: Why = {
  message: 'It cannot be unpacked: it is damaged, or protected with a password.',
  remedy: 'Unpack the ZIP on your computer, and drop the workbooks.',
};

const tooLarge: Why = {
  message: 'It is too large to be a return.',
  remedy: 'A return is at most 25 MB. Remove pictures from it and drop it again.',
};

const tooMuch: Why = {
  message: 'The ZIP holds more than can be unpacked at once.',
  remedy: 'Unpack it on your computer, and drop the workbooks in several goes.',
};
