import path from 'node:path';
import type { BoroughReturn } from '../../framework/borough/borough-return.ts';
import type { Inputs } from '../../framework/borough/consolidate.ts';
import { consolidate } from '../../framework/borough/consolidate.ts';
import { suppressSmall } from '../../framework/borough/suppress-small.ts';
import type { Edition } from '../../framework/edition.ts';
import { today } from '../../framework/today.ts';
import { placeOfField } from '../../workbook/place-of-field.ts';
import type { Outputs } from '../borough/outputs.ts';
import { madeBefore, outputsOf, requireWritable } from '../borough/outputs.ts';
import { resultsOf } from '../borough/results.ts';
import { writeOutputs } from '../borough/write-outputs.ts';
import type { ExitCode } from '../failure.ts';
import { exitCodes } from '../failure.ts';
import { findInputs } from '../intake/find-inputs.ts';
import { readIssuedList } from '../issued-list.ts';
import { counted as numberOf } from '../output/counted.ts';
import { Results } from '../output/report-results.ts';
import type { Batch, BatchOptions } from './batch.ts';
import { openBatch } from './batch.ts';

export interface ConsolidateOptions extends BatchOptions {
  readonly out: string;
  readonly pdf?: string;
  /** List of issued workbooks. */
  readonly issued?: string;
  /** Folder for CSV files. */
  readonly csv?: string;
  readonly suppressSmall: boolean;
}

/** `pdqm consolidate`: one workbook of all returns, and a report, CSV and JSON of the same where they are asked for. */
export async function consolidateReturns(
  paths: readonly string[],
  options: ConsolidateOptions,
  results = new Results(options),
): Promise<ExitCode> {
  const outputs = outputsOf(options);
  const list = options.issued;
  const issued = list === undefined ? null : await readIssuedList(list);
  const issuedList = list === undefined ? [] : [list];
  const own = await madeBefore(outputs);
  const batch = await openBatch(paths, { ...options, leaveOut: [...own, ...issuedList] });
  try {
    const [edition] = batch.editions;
    await requireWritable(outputs, [...batch.files, ...issuedList]);
    const inputs = await takeAll(batch, edition);
    // A consolidation of some of the files would pass for one of all.
    if (inputs.taken.length + inputs.unread.length + inputs.others.length < batch.files.length)
      return exitCodes.interrupted;
    const placeOf = (field: string) => placeOfField(edition, field);
    const borough = consolidate(inputs, { edition, asOf: today(), issued, placeOf });
    const written = await writeOutputs(options.suppressSmall ? suppressSmall(borough) : borough, edition, outputs);
    const byFile = resultsOf(borough, edition, written.workbook);
    for (const file of batch.files) {
      const result = byFile.get(file);
      if (!result) throw new RangeError(`${file} is not accounted for`);
      results.add(result);
    }
    results.endProgress();
    for (const what of written.left) process.stderr.write(`${what}\n`);
    if (!options.quiet) process.stderr.write(accountOf(borough, await passedOver(paths, outputs, own)));
    return batch.exitCode(results);
  } finally {
    batch.close();
  }
}

/** Keeps of each file what the consolidation is made from; what was read of the file itself is let go. */
async function takeAll(batch: Batch, edition: Edition): Promise<Inputs> {
  const taken: Inputs['taken'][number][] = [];
  const unread: Inputs['unread'][number][] = [];
  const others: Inputs['others'][number][] = [];
  for await (const intake of batch.takeIn()) {
    if ('refusal' in intake) {
      const { severity, ...refusal } = intake.refusal;
      (severity === 'query' ? others : unread).push({ file: intake.file, ...refusal });
    } else if (intake.taken.editionId === edition.id) taken.push({ file: intake.file, ...intake.taken });
    else {
      unread.push({
        file: intake.file,
        code: 'other-edition',
        message: `This return is of the framework edition ${intake.taken.editionId}, the others are of ${edition.id}.`,
        remedy: 'Consolidate the returns of each edition on their own.',
      });
    }
  }
  return { taken, unread, others };
}

/** The borough workbook of an earlier run, where it lies among the returns. */
async function passedOver(
  paths: readonly string[],
  { workbook }: Outputs,
  own: readonly string[],
): Promise<string | null> {
  if (!own.includes(workbook)) return null;
  const found = await findInputs(paths);
  return found.find(({ file }) => path.resolve(file) === path.resolve(workbook))?.file ?? null;
}

/** What became of the files; it ends with the account of all of them. */
function accountOf({ coverage, queries, otherFiles }: BoroughReturn, leftOut: string | null): string {
  const { files, read, superseded, duplicates, unreadable, others, counted, awaiting, earlier } = coverage;
  const number = (count: number | null, word: string) => `${String(count ?? 0)} ${word}`;
  const notWorkbooks = others === 0 ? '' : ` + ${numberOf(others ?? 0, 'not a workbook', 'not workbooks')}`;
  const lines = [
    ...(leftOut === null ? [] : [`${leftOut} is the borough workbook itself, and was left out`]),
    ...(otherFiles.length === 0
      ? []
      : [
          `${numberOf(otherFiles.length, 'file is not a workbook', 'files are not workbooks')}, listed in the workbook`,
        ]),
    ...(queries.length === 0
      ? []
      : [`${numberOf(queries.length, 'query', 'queries')} for the officer, listed in the workbook`]),
    [
      number(counted, 'in the figures'),
      number(awaiting, 'awaiting the officer'),
      number(earlier, 'of an earlier cycle'),
    ].join(', '),
    `${number(read, 'read')} + ${number(superseded, 'superseded')} + ${number(duplicates, 'duplicate')} + ${number(unreadable, 'unreadable')}${notWorkbooks} = ${number(files, 'files')}`,
  ];
  return lines.map((line) => `${line}\n`).join('');
}
