import path from 'node:path';
import type { Office } from '../../generator/office/office.ts';

/** Where the desk keeps what it knows of an office: nothing here is needed by anybody else, and all of it can be made again. */
export function deskFolder(office: Office): string {
  return path.join(office.folder, '.pdqm-desk');
}
