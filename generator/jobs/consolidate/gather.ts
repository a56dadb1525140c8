import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import type { Inputs } from '../../../framework/borough/consolidate.ts';
import { consolidate } from '../../../framework/borough/consolidate.ts';
import type { IssuedWorkbook } from '../../../framework/borough/borough-return.ts';
import type { Edition } from '../../../framework/edition.ts';
import { placeOfField } from '../../../workbook/place-of-field.ts';
import { readIssuedList } from '../../intake/lists/issued-list.ts';
import type { Batch, ReturnsRequest } from '../batch.ts';
import { openBatch } from '../batch.ts';
import type { Job } from '../job.ts';
import { begun, progress } from '../job.ts';
import type { AmendedReturn } from '../making/kind.ts';
import type { Means } from '../means.ts';
import { KnownDecisions, roundFiles } from '../round/known-decisions.ts';

/** What a borough return is put together from. */
export interface GatheringRequest extends ReturnsRequest {
  /** List of issued workbooks, to see who has not returned. */
  readonly issued?: string | undefined;
  /** Workbooks of rounds, whose decisions count. */
  readonly decisions?: readonly string[] | undefined;
}

/** The same, found and opened. */
export interface Sources {
  readonly batch: Batch;
  readonly issued: readonly IssuedWorkbook[] | null;
  readonly decisions: KnownDecisions | null;
  /** Every file that is read. */
  readonly files: readonly string[];
}

export interface Gathered {
  readonly borough: BoroughReturn;
  readonly edition: Edition;
  /** SHA-256 of the bytes of each file that was taken. */
  readonly hashes: ReadonlyMap<string, string>;
}

/** @param leaveOut files that are no returns, though they may lie among them */
export async function openSources(
  request: GatheringRequest,
  means: Means,
  leaveOut: readonly string[],
): Promise<Sources> {
  const list = request.issued;
  const issued = list === undefined ? null : await readIssuedList(list);
  const issuedList = list === undefined ? [] : [list];
  const rounds = request.decisions ?? [];
  const decisions = await KnownDecisions.open(rounds, means);
  const batch = await openBatch(request, means, [...leaveOut, ...issuedList, ...(await roundFiles(rounds))]);
  return { batch, issued, decisions, files: [...batch.files, ...issuedList, ...rounds] };
}

/**
 * Reads all returns and consolidates them. Null if the job was interrupted before all files were read: a consolidation of only some
 * files could be mistaken for a complete one.
 */
export async function* gather({ batch, issued, decisions }: Sources, means: Means): Job<Gathered | null> {
  yield* batch.remarks;
  const [edition] = batch.editions;
  yield begun(batch.files.length);
  const hashes = new Map<string, string>();
  const inputs = yield* takeAll(batch, edition, decisions, hashes);
  if (inputs.taken.length + inputs.unread.length + inputs.others.length < batch.files.length) return null;
  const placeOf = (field: string) => placeOfField(edition, field);
  const borough = consolidate(inputs, {
    edition,
    asOf: means.today,
    issued,
    awardsKnown: decisions?.awards() ?? [],
    onlyAwardsKnown: decisions?.onlyAwards ?? false,
    placeOf,
  });
  return { borough, edition, hashes };
}

/** Keeps only what the consolidation needs from each file, to save memory. */
async function* takeAll(
  batch: Batch,
  edition: Edition,
  decisions: KnownDecisions | null,
  hashes: Map<string, string>,
): Job<Inputs> {
  const taken: Inputs['taken'][number][] = [];
  const unread: Inputs['unread'][number][] = [];
  const others: Inputs['others'][number][] = [];
  for await (const intake of batch.takeIn()) {
    yield progress;
    if ('refusal' in intake) {
      const { severity, ...refusal } = intake.refusal;
      (severity === 'query' ? others : unread).push({ file: intake.file, ...refusal });
    } else if (intake.taken.editionId === edition.id) {
      hashes.set(intake.file, intake.contentHash);
      const { records: _, ...known }: AmendedReturn = decisions?.amend(intake.taken, edition) ?? intake.taken;
      taken.push({ file: intake.file, ...known });
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
