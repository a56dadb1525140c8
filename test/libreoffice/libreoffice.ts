import { execFile } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../generator/project-folder.ts';
import type { PdfPage } from '../pdf.ts';
import { readPdf } from '../pdf.ts';
import type { Entry } from './entries.ts';
import { findLibreOfficePython } from './find.mjs';

/** What somebody does to an open workbook; `act.py` says what each means. */
export type Act =
  | ({ readonly do: 'type' | 'type_local' } & Entry)
  | { readonly do: 'paste_text'; readonly sheet: string; readonly cell: string; readonly text: string }
  | {
      readonly do: 'type_bold_part';
      readonly sheet: string;
      readonly cell: string;
      readonly text: string;
      readonly length: number;
    }
  | { readonly do: 'unprotect' | 'remove_sheet'; readonly sheet: string }
  | { readonly do: 'cut'; readonly sheet: string; readonly area: string; readonly to: string }
  | {
      readonly do: 'insert_rows' | 'insert_columns';
      readonly sheet: string;
      readonly before: number;
      readonly count: number;
    }
  | { readonly do: 'delete_rows'; readonly sheet: string; readonly first: number; readonly count: number }
  | {
      readonly do: 'sort';
      readonly sheet: string;
      readonly area: string;
      readonly column: number;
      readonly ascending: boolean;
    }
  | { readonly do: 'rename'; readonly sheet: string; readonly to: string }
  | { readonly do: 'move'; readonly sheet: string; readonly position: number }
  | { readonly do: 'merge' | 'clear_validation'; readonly sheet: string; readonly area: string }
  | { readonly do: 'forget_names' | 'count_from_1904' }
  | { readonly do: 'note_charts'; readonly sheet: string; readonly to: string }
  | { readonly do: 'note_invalid' | 'save' | 'print'; readonly to: string };

/** What `note_charts` writes to its file, as a list: what a chart draws at that moment. */
export interface NotedChart {
  readonly title: string;
  readonly series: readonly {
    readonly name: string;
    readonly cells: string;
    readonly values: readonly number[];
  }[];
}

export interface Job {
  readonly workbook: string;
  /** Nothing is saved where it is left out. */
  readonly saved?: string;
  readonly actions: readonly Act[];
}

/**
 * Does the jobs one after the other in one LibreOffice. `folder` takes the list of jobs.
 * @param fonts a folder with the only typefaces that there are; those of the machine where left out
 */
export async function inLibreOffice(folder: string, jobs: readonly Job[], fonts?: string): Promise<void> {
  const python = findLibreOfficePython();
  if (python === null) throw new Error('LibreOffice, or its Python bridge, is not installed.');
  const list = path.join(folder, 'jobs.json');
  writeFileSync(list, JSON.stringify(jobs));
  const env = fonts === undefined ? process.env : { ...process.env, FONTCONFIG_FILE: settingsOf(fonts, folder) };
  await promisify(execFile)(python, [projectPath('test', 'libreoffice', 'act.py'), list], { env });
}

/** What `print` put into its folder: the pages of all sheets. */
export async function printedPages(folder: string): Promise<readonly PdfPage[]> {
  const sheets = readdirSync(folder).sort();
  const pdfs = await Promise.all(sheets.map((sheet) => readPdf(path.join(folder, sheet))));
  return pdfs.flatMap(({ pages }) => pages);
}

function settingsOf(fonts: string, folder: string): string {
  const settings = path.join(folder, 'fonts.conf');
  const places = `<dir>${fonts}</dir><cachedir>${path.join(folder, 'fonts')}</cachedir>`;
  writeFileSync(settings, `<?xml version="1.0"?><fontconfig>${places}</fontconfig>`);
  return settings;
}
