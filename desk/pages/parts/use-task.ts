import { useCallback, useEffect, useState } from 'react';
import type { JobReport } from '../../api/jobs.ts';
import { call } from '../call.ts';
import { useLive } from '../live.ts';
import { useAttempt } from '../say.tsx';

export interface Task {
  readonly isGoing: boolean;
  readonly start: (request: unknown) => void;
  /** All that came of it; null before it has ended. */
  readonly outcome: JobReport | null;
}

/** A task that a page starts and follows to its end. It goes on, and is in the list of tasks, when the page is left. */
export function useTask(kind: string): Task {
  const { jobs } = useLive();
  const attempt = useAttempt();
  const [id, setId] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<JobReport | null>(null);
  const state = jobs.find((job) => job.id === id)?.state;
  const isGoing = id !== null && (state === undefined || state === 'waiting' || state === 'running');
  useEffect(() => {
    if (id === null || isGoing) return;
    attempt(call('GET /api/jobs/one', { id }).then(setOutcome));
  }, [attempt, id, isGoing]);
  const start = useCallback(
    (request: unknown) => {
      setOutcome(null);
      attempt(call('POST /api/jobs/start', { kind, request }).then((job) => setId(job.id)));
    },
    [attempt, kind],
  );
  return { isGoing, start, outcome };
}
