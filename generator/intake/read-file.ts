import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { limits } from '../../workbook/file/limits.ts';
import { UnreadableWorkbook } from '../../workbook/file/unreadable-workbook.ts';
import { Refused } from '../../workbook/refused.ts';
import type { Refusal } from '../../framework/problems.ts';
import { isOfUnreadableName, systemCode, whyNot } from '../system-error.ts';

/** @throws Refused, also for a file that is too large to be read into memory at all */
export async function readFileBounded(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Refused(reasons.EISDIR);
    if (found.size > limits.fileBytes) throw new UnreadableWorkbook('too-large');
    return await readFile(file);
  } catch (error) {
    if (error instanceof Refused) throw error;
    throw new Refused(diskReason(file, error), { cause: error });
  }
}

const reasons = {
  ENOENT: {
    code: 'file-not-found',
    message: 'There is no file of this name.',
    remedy: 'Check the name; it may have been moved, renamed or deleted.',
  },
  EACCES: {
    code: 'no-permission',
    message: 'You have no permission to read this file.',
    remedy: 'Ask its owner for access, or copy it to a folder of your own.',
  },
  EISDIR: {
    code: 'not-a-file',
    message: 'This is not a file.',
    remedy: 'Name a workbook, or the folder that holds workbooks.',
  },
  EBUSY: {
    code: 'file-in-use',
    message: 'Another program has locked this file.',
    remedy: 'Close it in Excel and try again.',
  },
} as const satisfies Record<string, Refusal>;

const nameUnreadable: Refusal = {
  code: 'name-unreadable',
  message: 'The name of this file has letters that this system cannot read.',
  remedy: 'Rename it, or unpack the ZIP that it came in with another program.',
};

function diskReason(file: string, error: unknown): Refusal {
  const code = systemCode(error);
  if (isOfUnreadableName(error)) return nameUnreadable;
  if (code === 'ENOENT' && /[\\/]$/.test(file)) return { ...reasons.ENOENT, message: 'There is no such folder.' };
  if (code === 'ENOENT' && path.extname(file) === '')
    return { ...reasons.ENOENT, message: 'There is no file or folder of this name.' };
  if (code === 'EPERM') return reasons.EACCES;
  if (code !== null && code in reasons) return reasons[code as keyof typeof reasons];
  return {
    code: 'cannot-read',
    message: `This file cannot be read from the disk (${whyNot(error).reason}).`,
    remedy: 'Copy it to another place and try again.',
  };
}
