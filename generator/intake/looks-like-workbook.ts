import type { FileHandle } from 'node:fs/promises';
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { findDirectory, longestEnd } from '../../workbook/file/zip-directory.ts';

/** Endings of what Excel calls a workbook. One that cannot be read is named as such: a school may have sent it. */
const endings: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.xlt']);

/** Whether a file is to be read as a workbook: by its ending, or by what it holds where it has lost that. */
export async function looksLikeWorkbook(file: string): Promise<boolean> {
  return isNamedAsWorkbook(file) || (await holdsWorkbook(file));
}

export function isNamedAsWorkbook(file: string): boolean {
  return endings.has(path.extname(file).toLowerCase());
}

/** APPNOTE.TXT 6.3.10, section 4.3.7. */
const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');
/** Bytes of a zip's directory that are looked through. */
const mostLookedAt = 1_048_576;

/** The parts of a workbook lie in a folder of this name, whichever program wrote it. */
const workbookFolder = /\bxl[\\/]/;

export async function holdsWorkbook(file: string): Promise<boolean> {
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
    const end = Math.max(0, size - longestEnd);
    const directory = findDirectory(await bytesAt(handle, end, longestEnd), end);
    const listed = await bytesAt(handle, directory.start, Math.min(directory.size, mostLookedAt));
    return workbookFolder.test(listed.toString('latin1'));
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
