import type { JobState } from '../../api/jobs.ts';
import { useLive } from '../live.ts';

/** The latest task of a kind that is about this round; null where there is none. */
export function useRoundJob(kind: string, round: string): JobState | null {
  return useLive().jobs.find((job) => job.kind === kind && job.round === round) ?? null;
}
