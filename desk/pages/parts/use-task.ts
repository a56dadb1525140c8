import { useCallback, useEffect, useState } from 'react';
import type { JobReport, JobState } from '../../api/jobs.ts';
import type { Refused } from '../../api/refused.ts';
import { call, refusedIn } from '../call.ts';
import { useLive } from '../live.ts';

interface Task {
  /** As it stands; null before it was started. */
  readonly job: JobState | null;
  /** Why it could not be started, or was not done. */
  readonly refused: Refused | null;
  /** From when it is asked for. */
  readonly isGoing: boolean;
  /** All that came of it, however it ended; null before. */
  readonly outcome: JobReport | null;
  /** @param asked the request, or what comes to be it */
  readonly start: (asked: unknown) => void;
}

/** A task that is started here, and followed to its end. */
export function useTask(kind: string): Task {
  const [started, setStarted] = useState<JobState | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const [notStarted, setNotStarted] = useState<Refused | null>(null);
  const { jobs } = useLive();
  const job = jobs.find(({ id }) => id === started?.id) ?? started;
  const start = useCallback(
    (asked: unknown) => {
      setNotStarted(null);
      setIsAsked(true);
      Promise.resolve(asked)
        .then((request) => call('POST /api/jobs/start', { kind, request }))
        .then(setStarted, (error: unknown) => setNotStarted(refusedIn(error)))
        .finally(() => setIsAsked(false));
    },
    [kind],
  );
  const outcome = useOutcome(job);
  return {
    ...{ job, outcome, start },
    refused: notStarted ?? job?.failure ?? null,
    isGoing: isAsked || (job !== null && isGoing(job)),
  };
}

/** The latest task of a kind, also of an earlier day; null where there is none. */
export function useLatestTask(kind: string): JobState | null {
  return useLive().jobs.find((job) => job.kind === kind) ?? null;
}

/** All that came of a task that was done; null before, and where it was not. */
export function useReport(job: JobState | null): JobReport | null {
  const outcome = useOutcome(job);
  return outcome?.state === 'done' ? outcome : null;
}

/** All that came of a task, however it ended; null before. */
export function useOutcome(job: JobState | null): JobReport | null {
  const [report, setReport] = useState<JobReport | null>(null);
  const [id, hasEnded] = [job?.id ?? null, job !== null && !isGoing(job)];
  const ended = job?.ended ?? null;
  useEffect(() => {
    if (id === null || !hasEnded) return;
    let isWanted = true;
    call('GET /api/jobs/one', { id }).then(
      (found) => isWanted && setReport(found),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [id, hasEnded, ended]);
  return hasEnded && report?.id === id ? report : null;
}

export function isGoing({ state }: JobState): boolean {
  return state === 'running' || state === 'waiting';
}
