import { london } from '../framework/editions/london/index.ts';
import type { SchoolReturn } from '../framework/school-return.ts';
import { workbookTemplate } from './borough/workbook-template.ts';

let template: ReturnType<typeof workbookTemplate> | null = null;

/** The workbook of a return, saved now: for tests of what is made of it, since to build one takes eight times as long. */
export async function workbookOf(schoolReturn: SchoolReturn): Promise<Uint8Array> {
  const fill = await (template ??= workbookTemplate(london));
  return fill(schoolReturn, new Date().toISOString().replace(/\.\d+/, ''));
}
