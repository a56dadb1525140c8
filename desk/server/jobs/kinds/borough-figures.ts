import { z } from 'zod';
import { boroughFigures } from '../../../../generator/jobs/consolidate/borough-figures.ts';
import type { Job } from '../../../../generator/jobs/job.ts';
import type { Means } from '../../../../generator/jobs/means.ts';
import { countedWorkbooks, roundsToCount } from '../../borough/counted-rounds.ts';
import { keepFigures, stateOf } from '../../borough/kept-figures.ts';
import type { AtWork } from '../kind.ts';
import { kind } from '../kind.ts';

/** Counts the borough’s figures, for pages that show them. */
export const countFigures = kind({
  name: 'borough-figures',
  schema: z.strictObject({}),
  lane: 'reading',
  leavesNoTrace: true,
  changes: ['borough'],
  start: (_, means, at) => counted(means, at),
});

async function* counted(means: Means, at: AtWork): Job<null> {
  const { office, returns } = at;
  const [edition] = means.reader.editions;
  // Of before: what changes while the files are read makes the figures those of an earlier state.
  const state = await stateOf(await returns.list(), await roundsToCount(at, edition), office);
  const decisions = await countedWorkbooks(at, edition);
  const figures = yield* boroughFigures({ inputs: [returns.folder], decisions }, means);
  if (figures !== null) await keepFigures(office, state, figures);
  return null;
}
