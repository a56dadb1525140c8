import type { Job } from '../../../generator/jobs/job.ts';
import { progress } from '../../../generator/jobs/job.ts';

/**
 * A job that tells its results as they come, and does not look at its signal: each result is progress, and between two of them it can be
 * stopped.
 */
export async function* untilStopped<Summary>(job: Job<Summary>, signal: AbortSignal): Job<Summary | null> {
  try {
    for (;;) {
      if (signal.aborted) return null;
      const next = await job.next();
      if (next.done === true) return next.value;
      yield next.value;
      if (next.value.event === 'result') yield progress;
    }
  } finally {
    await job.return(null as Summary);
  }
}
