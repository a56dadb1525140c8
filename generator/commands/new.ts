import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { buildWorkbook } from '../../workbook/build/build-workbook.ts';
import { loadEditions } from '../editions.ts';
import type { ExitCode } from '../failure.ts';
import { WrongUsage } from '../failure.ts';
import type { OutputOptions } from '../output/report-results.ts';
import { Results } from '../output/report-results.ts';
import type { Result } from '../output/result.ts';
import { resultOf } from '../output/result-of.ts';
import { makeFolder, requireFolderName } from '../output/folder-to-write-to.ts';
import { leftBeside, writeBeside } from '../output/written-files.ts';
import type { LeftOut } from './issue.ts';
import { issueToSchools } from './issue.ts';

export interface NewOptions extends OutputOptions {
  readonly out?: string;
  readonly schools?: string;
  readonly la?: readonly string[];
  readonly edition?: string;
}

const blankName = 'Quality Mark workbook.xlsx';

/** `pdqm new`: a blank workbook, or a pre-filled one for each school of a list. Nothing that somebody has put there or worked in is written over. */
export async function newWorkbook(options: NewOptions): Promise<ExitCode> {
  const [edition] = await loadEditions(options.edition);
  const results = new Results(options);
  if (options.schools === undefined) {
    if (options.la !== undefined)
      throw new WrongUsage('--la chooses from a list of schools. Name the list with --schools.');
    results.add(await makeBlank(options.out ?? blankName, async () => buildWorkbook(edition, emptyReturn(edition))));
  } else {
    await issueAll(options.schools, options, edition, results);
  }
  results.summarise();
  return results.exitCode;
}

async function issueAll(list: string, options: NewOptions, edition: Edition, results: Results): Promise<void> {
  const leftOut = { closed: 0, notYetOpen: 0, elsewhere: 0 };
  const { out: folder = 'workbooks', la: las = [] } = options;
  requireFolderName(folder);
  try {
    for await (const result of issueToSchools({ list, folder, edition, las }, leftOut)) results.add(result);
  } finally {
    results.endProgress();
  }
  if (!options.quiet) process.stderr.write(inWords(leftOut));
}

/** A line that says which schools of the list got no workbook; nothing where all did. */
function inWords({ closed, notYetOpen, elsewhere }: LeftOut): string {
  const parts = [
    ...(closed > 0 ? [`${String(closed)} closed`] : []),
    ...(notYetOpen > 0 ? [`${String(notYetOpen)} not yet open`] : []),
    ...(elsewhere > 0 ? [`${String(elsewhere)} of other local authorities`] : []),
  ];
  return parts.length === 0 ? '' : `left out: ${parts.join(', ')}\n`;
}

async function makeBlank(out: string, build: () => Promise<Uint8Array>): Promise<Result> {
  if (/\.(xls|xlsm|xltx|csv|pdf|txt|docx?)$/i.test(out)) {
    throw new WrongUsage(`--out ${out}: the workbook is an .xlsx file. Name one, or a folder for it.`);
  }
  const file = path.extname(out).toLowerCase() === '.xlsx' ? out : path.join(out, blankName);
  await makeFolder(path.dirname(file));
  const place = await writeBeside(file, await build());
  const left = leftBeside(file, place);
  if (left !== null) process.stderr.write(`${left}\n`);
  return resultOf(file, 'made', { output: place });
}
