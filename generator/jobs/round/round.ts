import type { Problem } from '../../../framework/problems.ts';
import { problemOf } from '../../../framework/problems.ts';
import type { Round, RoundMember } from '../../../framework/round/agenda.ts';
import { memberOf, roundOf } from '../../../framework/round/agenda.ts';
import type { Sitting } from '../../../workbook/round/round-workbook.ts';
import { buildRoundWorkbook } from '../../../workbook/round/write/round-workbook.ts';
import { requireNoReturn } from '../../intake/kind-of-workbook.ts';
import type { Intake } from '../../intake/reader.ts';
import type { Result } from '../../result.ts';
import { holdFoldersOf } from '../../store/folders-of-files.ts';
import { earlierCopies, writeOver } from '../../store/written-files.ts';
import type { Batch, ReturnsRequest } from '../batch.ts';
import { openBatch } from '../batch.ts';
import type { Job } from '../job.ts';
import { begun, progress, remarkEvent, resultEvent } from '../job.ts';
import type { Means } from '../means.ts';
import { requireEnding } from '../require-ending.ts';
import { duplicateResult, laOf, refusedResult, takenResult } from '../result-of.ts';
import { EarlierAwards } from './earlier-awards.ts';
import { keepDecisions } from './keep-decisions.ts';
import { findEarlierRound } from './read-round-file.ts';

export interface RoundRequest extends ReturnsRequest {
  /** The workbook to write; what the panel has entered in an earlier one of this name is kept in it. */
  readonly out: string;
  /** Gives up what the panel has entered in an earlier round of this name and what cannot be kept. */
  readonly force: boolean;
}

export interface RoundSummary {
  /** Where the workbook was written: as asked for, or beside somebody else’s file; null where the agenda is empty, so that none was. */
  readonly place: string | null;
  /** Returns on the agenda. */
  readonly agenda: number;
  /** Those of them that have a decision. */
  readonly decided: number;
  /** The copy that is kept of an earlier workbook that had been worked in; null where there is none. */
  readonly copy: string | null;
  /** As it was written, with what the panel has entered. */
  readonly round: Round;
  readonly sitting: Sitting;
}

/**
 * The panel's agenda workbook of these returns. Null if the job was interrupted: a round of only some returns could be
 * mistaken for a complete one.
 * @throws EnvironmentLacks where another run is writing to the folder of the workbook
 */
export async function* makeRound(request: RoundRequest, means: Means): Job<RoundSummary | null> {
  const { out } = request;
  requireEnding(out, '.xlsx', 'round');
  await requireNoReturn(out);
  // Held from reading the decisions of an earlier round until they are written again.
  const held = await holdFoldersOf([out]);
  try {
    return yield* makeRoundInto(request, means);
  } finally {
    await held.release();
  }
}

async function* makeRoundInto(request: RoundRequest, means: Means): Job<RoundSummary | null> {
  const { out, force } = request;
  const earlierAwards = await EarlierAwards.open(means);
  const { place, earlier } = await findEarlierRound(out, means.reader);
  const leaveOut = [place, ...(await earlierCopies(out)), ...(await earlierCopies(place))];
  const batch = await openBatch(request, means, leaveOut);
  yield* batch.remarks;
  yield begun(batch.files.length);
  const taken: TakenMember[] = [];
  for await (const intake of batch.takeIn('verification')) {
    taken.push(memberFrom(intake, batch, earlierAwards));
    yield progress;
  }
  if (taken.length < batch.files.length) return null;
  const made = roundOf(
    taken.map(({ member }) => member),
    batch.editions[0],
  );
  const { kept, sitting, given } = keepDecisions(made, earlier, { out: place, force });
  // An earlier workbook of the round would go on naming returns that are gone.
  const isWritten = kept.agenda.length > 0 || earlier !== null;
  const copy = isWritten ? await writeOver(place, await buildRoundWorkbook(kept, sitting)) : null;
  const ready = new Set(kept.agenda.map(({ file }) => file));
  for (const { member, resultOf } of taken) {
    const same = made.copies.get(member.file);
    const isReady = ready.has(member.file);
    yield resultEvent(
      same === undefined
        ? resultOf(isReady ? place : null, problemsAcross(made, member.file))
        : duplicateResult(member.file, same, resultOf(null, [])),
    );
  }
  if (isWritten && place !== out) yield remarkEvent({ code: 'left-as-it-was', file: out, place });
  return { place: isWritten ? place : null, agenda: kept.agenda.length, decided: given, copy, round: kept, sitting };
}

/** A file of the round, and the result for it when it is known whether it is on the agenda. */
interface TakenMember {
  readonly member: RoundMember;
  readonly resultOf: (output: string | null, across: readonly Problem[]) => Result;
}

function memberFrom(intake: Intake, batch: Batch, awards: EarlierAwards): TakenMember {
  const { file } = intake;
  if ('refusal' in intake) {
    return {
      member: { file, organisation: null, la: null, why: [problemOf(intake.refusal)] },
      resultOf: () => refusedResult(file, intake.refusal, 'refused'),
    };
  }
  const { taken } = intake;
  const edition = batch.editionOf(taken);
  const { schoolReturn } = taken;
  const la = laOf(schoolReturn.details, edition);
  const known = [...awards.inDoubt(schoolReturn, edition), ...awards.own(schoolReturn, edition), ...taken.problems];
  const member = memberOf({ ...taken, file, la, edition, problems: known }, batch.editions[0], awards.of(schoolReturn));
  // Made now, so that the return itself does not stay in memory.
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
  return across.get(file) ?? [];
}
