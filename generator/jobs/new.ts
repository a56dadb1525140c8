import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { buildWorkbook } from '../../workbook/write/return-workbook.ts';
import { loadEditions } from '../editions.ts';
import type { ExitCode } from '../failure.ts';
import { WrongUsage } from '../failure.ts';
import type { OutputOptions } from '../cli/results.ts';
import { Results } from '../cli/results.ts';
import type { Result } from '../result.ts';
import { resultOf } from './result-of.ts';
import { makeFolder, requireFolderName } from '../store/folder-to-write-to.ts';
import { exists, writeWhole } from '../store/write-file.ts';
import type { LeftOut } from './issue/issue.ts';
import { issueToSchools } from './issue/issue.ts';

export interface NewOptions extends OutputOptions {
  readonly out?: string;
  readonly schools?: string;
  readonly la?: readonly string[];
  readonly edition?: string;
}

const blankName = 'Quality Mark workbook.xlsx';

/** `pdqm new`: a blank workbook, or a pre-filled one for each school of a list. Never writes over a file. */
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
  if (await exists(file)) {
    throw new WrongUsage(
      `${file}: there is a file of this name already, and it may be in use. Name another with --out.`,
    );
  }
  await makeFolder(path.dirname(file));
  await writeWhole(file, await build());
  return resultOf(file, 'made', { output: file });
}
