import path from 'node:path';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Inputs } from '../../../framework/borough/consolidate.ts';
import { consolidate } from '../../../framework/borough/consolidate.ts';
import { suppressSmall } from '../../../framework/borough/suppress-small.ts';
import type { Edition } from '../../../framework/edition.ts';
import { placeOfField } from '../../../workbook/place-of-field.ts';
import { findInputs } from '../../intake/find-inputs.ts';
import { readIssuedList } from '../../intake/lists/issued-list.ts';
import { holdFoldersOf } from '../../store/folders-of-files.ts';
import type { Batch, ReturnsRequest } from '../batch.ts';
import { openBatch } from '../batch.ts';
import type { Job } from '../job.ts';
import { begun, progress, remarkEvent, resultEvent } from '../job.ts';
import type { Means } from '../means.ts';
import { KnownDecisions, roundFiles } from '../round/known-decisions.ts';
import type { ConsolidationOutputs, Outputs } from './outputs.ts';
import { filesOf, madeBefore, outputsOf, requireWritable } from './outputs.ts';
import { resultsOf } from './results.ts';
import { writeOutputs } from './write-outputs.ts';

export interface ConsolidationRequest extends ReturnsRequest, ConsolidationOutputs {
  /** List of issued workbooks, to see who has not returned. */
  readonly issued?: string | undefined;
  /** Workbooks of rounds, whose decisions count. */
  readonly decisions?: readonly string[] | undefined;
  /** Leaves out numbers under five, and every list that names a school. */
  readonly suppressSmall: boolean;
}

export interface ConsolidationSummary extends Pick<BoroughReturn, 'coverage'> {
  readonly queries: number;
  readonly otherFiles: number;
  /** The borough workbook of an earlier run, where it lies among the returns. */
  readonly leftOut: string | null;
}

/**
 * One workbook of all returns, and a report, CSV and JSON of the same where they are asked for. Null if the job was
 * interrupted: a consolidation of only some files could be mistaken for a complete one.
 * @throws EnvironmentLacks where another run is writing to a folder of the outputs
 */
export async function* consolidateReturns(
  request: ConsolidationRequest,
  means: Means,
): Job<ConsolidationSummary | null> {
  const outputs = outputsOf(request);
  // Held from the first look at earlier outputs until all are written, so that all come from one run.
  const held = await holdFoldersOf(filesOf(outputs));
  try {
    return yield* consolidateInto(outputs, request, means);
  } finally {
    await held.release();
  }
}

async function* consolidateInto(
  outputs: Outputs,
  request: ConsolidationRequest,
  means: Means,
): Job<ConsolidationSummary | null> {
  const printer = outputs.report === null ? null : await means.printer();
  const list = request.issued;
  const issued = list === undefined ? null : await readIssuedList(list);
  const issuedList = list === undefined ? [] : [list];
  const rounds = request.decisions ?? [];
  const decisions = await KnownDecisions.open(rounds, means);
  const own = await madeBefore(outputs);
  const batch = await openBatch(request, means, [...own, ...issuedList, ...(await roundFiles(rounds))]);
  yield* batch.remarks;
  const [edition] = batch.editions;
  await requireWritable(outputs, [...batch.files, ...issuedList, ...rounds]);
  yield begun(batch.files.length);
  const inputs = yield* takeAll(batch, edition, decisions);
  if (inputs.taken.length + inputs.unread.length + inputs.others.length < batch.files.length) return null;
  const placeOf = (field: string) => placeOfField(edition, field);
  const borough = consolidate(inputs, {
    edition,
    asOf: means.today,
    issued,
    awardsKnown: decisions?.awards() ?? [],
    placeOf,
  });
  const shown = request.suppressSmall ? suppressSmall(borough) : borough;
  const written = await writeOutputs(shown, edition, outputs, { printer, archive: means.archive });
  const byFile = resultsOf(borough, edition, written.workbook);
  for (const file of batch.files) {
    const result = byFile.get(file);
    if (!result) throw new RangeError(`${file} is not accounted for`);
    yield resultEvent(result);
  }
  for (const left of written.beside) yield remarkEvent({ code: 'left-as-it-was', ...left });
  const { coverage, queries, otherFiles } = borough;
  return {
    coverage,
    queries: queries.length,
    otherFiles: otherFiles.length,
    leftOut: await passedOver(request, outputs, own),
  };
}

/** Keeps only what the consolidation needs from each file, to save memory. */
async function* takeAll(batch: Batch, edition: Edition, decisions: KnownDecisions | null): Job<Inputs> {
  const taken: Inputs['taken'][number][] = [];
  const unread: Inputs['unread'][number][] = [];
  const others: Inputs['others'][number][] = [];
  for await (const intake of batch.takeIn()) {
    yield progress;
    if ('refusal' in intake) {
      const { severity, ...refusal } = intake.refusal;
      (severity === 'query' ? others : unread).push({ file: intake.file, ...refusal });
    } else if (intake.taken.editionId === edition.id) {
      taken.push({ file: intake.file, ...(decisions?.amend(intake.taken, edition) ?? intake.taken) });
    } else {
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
  { inputs }: ReturnsRequest,
  { workbook }: Outputs,
  own: readonly string[],
): Promise<string | null> {
  if (!own.includes(workbook)) return null;
  const found = await findInputs(inputs.filter((each) => typeof each === 'string'));
  return found.find(({ file }) => path.resolve(file) === path.resolve(workbook))?.file ?? null;
}
