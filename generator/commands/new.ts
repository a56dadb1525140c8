import path from 'node:path';
import { emptyReturn } from '../../framework/fields.ts';
import { buildWorkbook } from '../../workbook/build/build-workbook.ts';
import { loadEditions } from '../editions.ts';
import type { ExitCode } from '../failure.ts';
import { WrongUsage } from '../failure.ts';
import type { OutputOptions } from '../output/report-results.ts';
import { Results } from '../output/report-results.ts';
import type { Result } from '../output/result.ts';
import { resultOf } from '../output/result-of.ts';
import { exists, makeFolder, writeWhole } from '../output/write-file.ts';
import { issueToSchools } from './issue.ts';

export interface NewOptions extends OutputOptions {
  readonly out?: string;
  readonly schools?: string;
  readonly edition?: string;
}

const blankName = 'Quality Mark workbook.xlsx';

/** `pdqm new`: a blank workbook, or a pre-filled one for each school of a list. Never writes over a file. */
export async function newWorkbook(options: NewOptions): Promise<ExitCode> {
  const [edition] = loadEditions(options.edition);
  const results = new Results(options);
  if (options.schools === undefined) {
    results.add(await makeBlank(options.out ?? blankName, async () => buildWorkbook(edition, emptyReturn(edition))));
  } else {
    for await (const result of issueToSchools(options.schools, options.out ?? 'workbooks', edition))
      results.add(result);
  }
  results.summarise();
  return results.exitCode;
}

async function makeBlank(out: string, build: () => Promise<Uint8Array>): Promise<Result> {
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
