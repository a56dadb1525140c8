import { useEffect, useState } from 'react';
import type { JobReport, JobState } from '../../api/jobs.ts';
import { call } from '../call.ts';
import { useLive } from '../live.ts';

/** Rounds that tasks are about, by the tasks’ ids; a task is never about another. */
const rounds = new Map<string, string>();

/** The latest task of a kind that is about this round; null where there is none. */
export function useRoundJob(kind: string, round: string): JobState | null {
  const { jobs } = useLive();
  const [, setKnown] = useState(0);
  const ofKind = jobs.filter((job) => job.kind === kind);
  const unknown = ofKind.find(({ id }) => !rounds.has(id))?.id;
  useEffect(() => {
    if (unknown === undefined) return;
    call('GET /api/jobs/one', { id: unknown })
      .then(({ request }) => rounds.set(unknown, roundOf(request)))
      .catch(() => rounds.set(unknown, ''))
      .finally(() => setKnown((count) => count + 1));
  }, [unknown]);
  return ofKind.find(({ id }) => rounds.get(id) === round) ?? null;
}

/** All that came of a task, once it has ended. */
export function useReport(job: JobState | null): JobReport | null {
  const [report, setReport] = useState<JobReport | null>(null);
  const id = job?.ended == null ? null : job.id;
  const ended = job?.ended;
  useEffect(() => {
    setReport(null);
    if (id === null) return;
    const stop = new AbortController();
    call('GET /api/jobs/one', { id }, stop.signal).then(setReport, () => undefined);
    return () => stop.abort();
  }, [id, ended]);
  return report;
}

function roundOf(request: unknown): string {
  return typeof request === 'object' && request !== null && 'round' in request ? String(request.round) : '';
}
