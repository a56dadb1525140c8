import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';

/** Endings of what Excel calls a workbook. One that cannot be read is named as such: a school may have sent it. */
const endings: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.xlt']);

/** Whether a file is to be read as a workbook: by its ending, or by what it holds where it has lost that. */
export async function looksLikeWorkbook(file: string): Promise<boolean> {
  return endings.has(path.extname(file).toLowerCase()) || (await holdsWorkbook(file));
}

/** APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.16. */
const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');
const endOfDirectory = Buffer.from('PK\u0005\u0006', 'latin1');
/** The record at the end, and the longest comment after it. */
const longestEnd = 22 + 65_535;
/** Bytes of a zip's directory that are looked through. */
const mostLookedAt = 1_048_576;

/** The parts of a workbook lie in a folder of this name, whichever program wrote it. */
const workbookFolder = /\bxl[\\/]/;

async function holdsWorkbook(file: string): Promise<boolean> {
  let handle: FileHandle;
  try {
    // Opening a pipe would wait until something is written to it.
    if (!(await stat(file)).isFile()) return false;
    handle = await open(file);
  } catch {
    return false;
  }
  try {
    const start = await bytesAt(handle, 0, zipSignature.length);
    if (!start.equals(zipSignature)) return false;
    const { size } = await handle.stat();
    const end = await bytesAt(handle, Math.max(0, size - longestEnd), longestEnd);
    const at = end.lastIndexOf(endOfDirectory);
    if (at < 0 || at + 20 > end.length) return false;
    const directory = await bytesAt(
      handle,
      end.readUInt32LE(at + 16),
      Math.min(end.readUInt32LE(at + 12), mostLookedAt),
    );
    return workbookFolder.test(directory.toString('latin1'));
  } catch {
    return false;
  } finally {
    await handle.close();
  }
}

async function bytesAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
