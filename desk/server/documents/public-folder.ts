import { z } from 'zod';
import { officeFolders } from '../../../generator/office/make-office.ts';
import type { Office } from '../../../generator/office/office.ts';
import { safeName } from '../../../generator/store/file-name.ts';

/** Folders of an office in which pages for a web server have no place. */
const others: ReadonlySet<string> = new Set([...Object.values(officeFolders), 'brand', 'send-out']);

/** Name of a folder directly in the office: of letters and digits, so that it leads nowhere else. */
export const publicName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9][a-z0-9 _-]*$/i)
  .refine((name) => safeName(name, '') === name && !others.has(name.toLowerCase()));

/** @param name as `publicName` takes it */
export function publicFolder(office: Office, name: string): string {
  return office.fileOf(name);
}
