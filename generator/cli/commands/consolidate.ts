import { counted } from '../../counted.ts';
import type { ConsolidationSummary } from '../../jobs/consolidate/consolidate.ts';
import { consolidateReturns } from '../../jobs/consolidate/consolidate.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { CommonOptions } from '../run.ts';
import { run } from '../run.ts';

export interface ConsolidateOptions extends CommonOptions {
  readonly json: boolean;
  readonly out: string;
  readonly pdf?: string;
  readonly issued?: string;
  readonly csv?: string;
  readonly feedback?: string;
  readonly decisions?: readonly string[];
  readonly suppressSmall: boolean;
}

export function consolidateCommand(inputs: readonly string[], options: ConsolidateOptions): Promise<ExitCode> {
  const { json, out, pdf, issued, csv, decisions, feedback, suppressSmall } = options;
  const request = { inputs, json, out, pdf, issued, csv, decisions, feedback, suppressSmall };
  return run(options, (means) => consolidateReturns(request, means), {
    counts: () => false,
    account: (summary) => (summary === null ? [] : accountOf(summary)),
    lacks: (summary) => summary?.pages?.environmentLacks ?? false,
  });
}

/** Lines on what was done with the files; the last accounts for all of them. */
function accountOf({ place, coverage, queries, otherFiles, leftOut, pages }: ConsolidationSummary): readonly string[] {
  const { files, read, superseded, duplicates, unreadable, others, counted: inFigures, awaiting, earlier } = coverage;
  const number = (count: number | null, word: string) => `${String(count ?? 0)} ${word}`;
  if (place === null) return ['Nothing that was named is there, so no workbook was written.'];
  const notWorkbooks = others === 0 ? '' : ` + ${counted(others ?? 0, 'not a workbook', 'not workbooks')}`;
  return [
    ...(pages === null
      ? []
      : [
          `${counted(pages.made, 'page', 'pages')} for schools made in ${pages.folder}, ${String(pages.unchanged)} unchanged`,
        ]),
    ...(leftOut === null ? [] : [`${leftOut} is the borough workbook itself, and was left out`]),
    ...(otherFiles === 0
      ? []
      : [`${counted(otherFiles, 'file is not a workbook', 'files are not workbooks')}, listed in the workbook`]),
    ...(queries === 0 ? [] : [`${counted(queries, 'query', 'queries')} for the officer, listed in the workbook`]),
    [
      number(inFigures, 'in the figures'),
      number(awaiting, 'awaiting the officer'),
      number(earlier, 'of an earlier cycle'),
    ].join(', '),
    `${number(read, 'read')} + ${number(superseded, 'superseded')} + ${number(duplicates, 'duplicate')} + ${number(unreadable, 'unreadable')}${notWorkbooks} = ${number(files, files === 1 ? 'file' : 'files')}`,
  ];
}
