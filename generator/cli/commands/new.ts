import { makeBlankWorkbook } from '../../jobs/issue/blank-workbook.ts';
import type { LeftOut } from '../../jobs/issue/issue.ts';
import { issueWorkbooks } from '../../jobs/issue/issue-workbooks.ts';
import type { ExitCode } from '../exit-codes.ts';
import type { CommonOptions } from '../run.ts';
import { run } from '../run.ts';
import { WrongUsage } from '../wrong-usage.ts';

export interface NewOptions extends CommonOptions {
  readonly out?: string;
  readonly schools?: string;
  readonly la?: readonly string[];
}

/** @throws WrongUsage */
export async function newCommand(options: NewOptions): Promise<ExitCode> {
  const { out, schools: list, la: las } = options;
  if (list === undefined) {
    if (las !== undefined) throw new WrongUsage('--la chooses from a list of schools. Name the list with --schools.');
    return run(options, ({ reader: { editions } }) => makeBlankWorkbook({ out: out ?? '.', edition: editions[0] }));
  }
  return run(
    options,
    (means) =>
      issueWorkbooks({ list, out: out ?? 'workbooks', edition: means.reader.editions[0], las: las ?? [] }, means),
    { account: ({ leftOut }) => inWords(leftOut) },
  );
}

/** Lines on schools of the list that got no workbook; none if all did. */
function inWords({ closed, notYetOpen, elsewhere }: LeftOut): readonly string[] {
  const parts = [
    ...(closed > 0 ? [`${String(closed)} closed`] : []),
    ...(notYetOpen > 0 ? [`${String(notYetOpen)} not yet open`] : []),
    ...(elsewhere > 0 ? [`${String(elsewhere)} of other local authorities`] : []),
  ];
  return parts.length === 0 ? [] : [`left out: ${parts.join(', ')}`];
}
