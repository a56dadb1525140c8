import path from 'node:path';
import { officeFolders } from '../office/make-office.ts';
import type { Office } from '../office/office.ts';
import { pathFromHere } from './path-from-here.ts';

/** The folder that was named; else that of an office for such files, or one of the same name here. */
export function outputFolder(
  named: string | null,
  kind: 'certificates' | 'reports' | 'letters',
  office: Office | null,
): string {
  if (named !== null) return named;
  return office === null ? kind : pathFromHere(path.join(office.folder, officeFolders[kind]));
}
