import type { Result } from '../result.ts';
import type { Remark } from './remark.ts';

/** What a job reports while it runs, in order. */
export type JobEvent =
  | { readonly event: 'begun'; readonly inputs: number }
  /** One more input is done with, or read where results come later. */
  | { readonly event: 'progress' }
  /** One for each input, in the order of the inputs. */
  | { readonly event: 'result'; readonly result: Result }
  | { readonly event: 'remark'; readonly remark: Remark };

/** One use of the system: yields events, and ends with a summary or throws a `Failure`. */
export type Job<Summary> = AsyncGenerator<JobEvent, Summary, undefined>;

export const begun = (inputs: number): JobEvent => ({ event: 'begun', inputs });
export const progress: JobEvent = { event: 'progress' };
export const resultEvent = (result: Result): JobEvent => ({ event: 'result', result });
export const remarkEvent = (remark: Remark): JobEvent => ({ event: 'remark', remark });

/** Runs a job to its end. @param hear told each event as it comes */
export async function follow<Summary>(job: Job<Summary>, hear: (event: JobEvent) => void): Promise<Summary> {
  for (;;) {
    const next = await job.next();
    if (next.done === true) return next.value;
    hear(next.value);
  }
}
