import type { LatestAwardState } from '../../../framework/award-state.ts';
import type { BoroughReturn } from '../../../framework/borough/borough-return.ts';
import { awardsHeld } from '../../../framework/borough/awards-held.ts';
import type { LaArea } from '../../../framework/borough/figures.ts';
import { addYears } from '../../../framework/dates.ts';
import type { Edition } from '../../../framework/edition.ts';
import type { IsoDate } from '../../../framework/school-return.ts';
import type { Job } from '../job.ts';
import type { Means } from '../means.ts';
import { KnownDecisions } from '../round/known-decisions.ts';
import type { GatheringRequest } from './gather.ts';
import { gather, openSources } from './gather.ts';

/** A borough return, and what the register knows of a year before. */
export interface FiguresOverTime {
  readonly borough: BoroughReturn;
  readonly edition: Edition;
  readonly before: AwardsBefore | null;
}

/** The awards on an earlier day, a school with its latest. */
export interface AwardsBefore {
  readonly on: IsoDate;
  readonly perLa: readonly { readonly la: LaArea; readonly awards: Readonly<Record<LatestAwardState, number>> }[];
}

/** The figures of all returns, without writing any of it. Null if the job was interrupted before all were read. */
export async function* boroughFigures(request: GatheringRequest, means: Means): Job<FiguresOverTime | null> {
  const gathered = yield* gather(await openSources(request, means, []), means);
  if (gathered === null) return null;
  const { borough, edition } = gathered;
  return { borough, edition, before: await awardsOn(addYears(means.today, -1), edition, means) };
}

/** Null where the register knows of none that had been given by then. */
async function awardsOn(on: IsoDate, edition: Edition, means: Means): Promise<AwardsBefore | null> {
  const known = (await KnownDecisions.open([], { ...means, today: on }))?.awards() ?? [];
  const latest = awardsHeld([], known, edition, on)
    .flat()
    .filter((award) => award.latest);
  if (latest.length === 0) return null;
  const areas = new Map(latest.map(({ la }) => [la.code, la]));
  const perLa = [...areas.values()].map((la) => {
    const here = latest.filter((award) => award.la.code === la.code);
    const count = (state: LatestAwardState) => here.filter((award) => award.state === state).length;
    return { la, awards: { 'in force': count('in force'), due: count('due'), lapsed: count('lapsed') } };
  });
  return { on, perLa };
}
