import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { workbookTemplate } from './borough/workbook-template.ts';

let template: ReturnType<typeof workbookTemplate> | null = null;

/** The workbook of a return, saved now: for tests of what is made of it, since to build one takes eight times as long. */
export async function workbookOf(schoolReturn: SchoolReturn): Promise<Uint8Array> {
  const fill = await (template ??= workbookTemplate(london));
  return fill(schoolReturn, new Date().toISOString().replace(/\.\d+/, ''));
}

/** Saves returns as workbooks at paths in a folder. */
export const savingIn =
  (folder: string) =>
  async (file: string, schoolReturn: SchoolReturn): Promise<void> => {
    const place = path.join(folder, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, await workbookOf(schoolReturn));
  };
