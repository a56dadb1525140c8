import path from 'node:path';
import type { Problem } from '../../framework/problems.ts';
import type { Round, RoundMember } from '../../framework/round/agenda.ts';
import { memberOf, roundOf } from '../../framework/round/agenda.ts';
import { buildRoundWorkbook } from '../../workbook/build/round/build-round-workbook.ts';
import type { ExitCode } from '../failure.ts';
import { WrongUsage } from '../failure.ts';
import type { Intake } from '../intake/intake.ts';
import { requireNoReturn } from '../intake/kind-of-workbook.ts';
import { findEarlierRound } from '../intake/read-round-file.ts';
import { Results } from '../output/report-results.ts';
import { acrossProblem, laOf, refusedResult, takenResult } from '../output/result-of.ts';
import type { Result } from '../output/result.ts';
import { makeFolder } from '../output/folder-to-write-to.ts';
import { earlierCopies, leftBeside, writeOver } from '../output/written-files.ts';
import type { Batch, BatchOptions } from './batch.ts';
import { openBatch } from './batch.ts';
import { keepDecisions } from './keep-decisions.ts';

export interface RoundOptions extends BatchOptions {
  readonly out: string;
  /** Gives up what the panel has entered in an earlier round of this name and what cannot be kept. */
  readonly force: boolean;
}

/** `pdqm round`: the panel's agenda workbook of these returns. */
export async function round(
  paths: readonly string[],
  options: RoundOptions,
  results = new Results(options),
): Promise<ExitCode> {
  const { out, force, quiet } = options;
  if (path.extname(out).toLowerCase() !== '.xlsx') throw new WrongUsage(`${out}: name a workbook (.xlsx) after --out.`);
  await requireNoReturn(out);
  const { place, earlier } = await findEarlierRound(out, options.edition);
  const leaveOut = [place, ...(await earlierCopies(out)), ...(await earlierCopies(place))];
  const batch = await openBatch(paths, { ...options, leaveOut });
  try {
    const taken: TakenMember[] = [];
    for await (const intake of batch.takeIn('verification')) taken.push(memberFrom(intake, batch));
    // A round of some of the returns would pass for one of all.
    if (taken.length < batch.files.length) return batch.exitCode(results);
    const made = roundOf(
      taken.map(({ member }) => member),
      batch.editions[0],
    );
    const { kept, sitting, given } = keepDecisions(made, earlier, { out: place, force });
    await makeFolder(path.dirname(place));
    const copy = await writeOver(place, await buildRoundWorkbook(kept, sitting));
    const ready = new Set(kept.agenda.map(({ file }) => file));
    for (const { member, resultOf } of taken) {
      const isReady = ready.has(member.file);
      results.add(resultOf(isReady ? place : null, problemsAcross(made, member.file)));
    }
    results.summarise();
    const left = leftBeside(out, place);
    if (left !== null) process.stderr.write(`${left}\n`);
    if (copy !== null) process.stderr.write(`${place} had been worked in: as it was, it is kept as ${copy}.\n`);
    if (!quiet) {
      const entered = given === 0 ? '' : `; ${String(given)} decided already`;
      process.stderr.write(`${place}: ${String(kept.agenda.length)} on the agenda${entered}\n`);
    }
    return batch.exitCode(results);
  } finally {
    batch.close();
  }
}

/** A file of the round, and the result for it when it is known whether it is on the agenda. */
interface TakenMember {
  readonly member: RoundMember;
  readonly resultOf: (output: string | null, across: readonly Problem[]) => Result;
}

function memberFrom(intake: Intake, batch: Batch): TakenMember {
  const { file } = intake;
  if ('refusal' in intake) {
    const { message, remedy } = intake.refusal;
    return {
      member: { file, organisation: null, la: null, why: [{ where: '', message, remedy }] },
      resultOf: () => refusedResult(file, intake.refusal, 'refused'),
    };
  }
  const { taken } = intake;
  const edition = batch.editionOf(taken);
  const la = laOf(taken.schoolReturn.details, edition);
  const member = memberOf({ ...taken, file, la, edition }, batch.editions[0]);
  // Made at once, so that the return itself need not be held.
  const problems = [...member.obstacles, ...member.queries];
  const result = takenResult(file, taken, edition, { status: 'made', output: null, problems });
  return {
    member,
    resultOf: (output, across) => ({
      ...result,
      status: output === null ? 'refused' : 'made',
      output,
      problems: [...across, ...problems],
    }),
  };
}

function problemsAcross({ across }: Round, file: string): readonly Problem[] {
  return (across.get(file) ?? []).map(acrossProblem);
}
