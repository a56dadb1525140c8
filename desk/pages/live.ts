import { useEffect, useSyncExternalStore } from 'react';
import type { Area, DeskEvent, JobState, WhatIsAwaited } from '../api/jobs.ts';

/** What every window is told without asking. */
export interface LiveState {
  /** The newest first. */
  readonly jobs: readonly JobState[];
  /** False while the desk does not answer. */
  readonly isThere: boolean;
  readonly awaited: WhatIsAwaited;
}

let state: LiveState = { jobs: [], isThere: true, awaited: null };
const watchers = new Set<() => void>();
const hearers = new Set<(area: Area) => void>();
const endHearers = new Set<(job: JobState) => void>();
const allAreas: readonly Area[] = [
  'office',
  'returns',
  'rounds',
  'decisions',
  'certificates',
  'register',
  'brand',
  'borough',
];

/** Begins to listen to the server, once. The browser connects again by itself; what was missed comes with the first word. */
export function listen(): void {
  const source = new EventSource('/api/events');
  let wasLost = false;
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const event = JSON.parse(data) as DeskEvent;
    if (event.event === 'changed') for (const hear of hearers) hear(event.area);
    else if (event.event === 'awaited') set({ ...state, awaited: event.awaited });
    else {
      const before = state.jobs;
      set({ ...state, jobs: jobsAfter(before, event), isThere: true });
      if (event.event === 'job' && hasJustEnded(event.job, before)) for (const hear of endHearers) hear(event.job);
    }
    if (event.event === 'jobs' && wasLost) {
      wasLost = false;
      for (const area of allAreas) for (const hear of hearers) hear(area);
    }
  };
  source.onerror = () => {
    wasLost = true;
    set({ ...state, isThere: false });
  };
}

type OfJobs = Exclude<DeskEvent, { event: 'changed' | 'awaited' }>;

function jobsAfter(jobs: readonly JobState[], event: OfJobs): readonly JobState[] {
  if (event.event === 'jobs') return event.jobs;
  const id = event.event === 'job' ? event.job.id : event.id;
  const others = jobs.filter((job) => job.id !== id);
  if (event.event === 'forgotten') return others;
  const place = jobs.findIndex((job) => job.id === id);
  // One that is done again has begun after all others.
  return place < 0 || jobs[place]?.begun !== event.job.begun
    ? [event.job, ...others]
    : jobs.map((job) => (job.id === id ? event.job : job));
}

function hasJustEnded(job: JobState, before: readonly JobState[]): boolean {
  return job.ended !== null && before.find(({ id }) => id === job.id)?.ended !== job.ended;
}

function set(next: LiveState): void {
  state = next;
  for (const watch of watchers) watch();
}

export function useLive(): LiveState {
  return useSyncExternalStore(
    (watch) => {
      watchers.add(watch);
      return () => watchers.delete(watch);
    },
    () => state,
  );
}

/** Calls back when data of an area have changed, in this window or another. */
export function useChanges(area: Area, changed: () => void): void {
  useEffect(() => {
    const hear = (which: Area): void => {
      if (which === area) changed();
    };
    hearers.add(hear);
    return () => {
      hearers.delete(hear);
    };
  }, [area, changed]);
}

/** Calls back with each task that ends, in whatever window it was started. */
export function useEnds(ended: (job: JobState) => void): void {
  useEffect(() => {
    endHearers.add(ended);
    return () => {
      endHearers.delete(ended);
    };
  }, [ended]);
}
