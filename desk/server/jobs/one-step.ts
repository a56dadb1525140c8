import type { Job } from '../../../generator/jobs/job.ts';
import { begun, progress } from '../../../generator/jobs/job.ts';

/** Something that is done in one go, as a job. */
export async function* oneStep<Summary>(work: () => Promise<Summary>): Job<Summary> {
  yield begun(1);
  const summary = await work();
  yield progress;
  return summary;
}
