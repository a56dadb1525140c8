import type { Result } from '../../generator/result.ts';
import type { Nothing } from './nothing.ts';
import type { Refused } from './refused.ts';

/** waiting: for another of its lane; interrupted: the desk was ended in its middle. */
export type JobStateName = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted';

/** What a window knows of a job; the same in all windows. */
export interface JobState {
  readonly id: string;
  readonly kind: string;
  /** Name of the round that it is about; null where it is about none. */
  readonly round: string | null;
  readonly state: JobStateName;
  /** Inputs done with. */
  readonly done: number;
  /** Null until it is known. */
  readonly of: number | null;
  /** Results by status. */
  readonly counts: Readonly<Partial<Record<Result['status'], number>>>;
  /** Why it failed; else null. */
  readonly failure: Refused | null;
  /** ISO instants. */
  readonly begun: string;
  readonly ended: string | null;
}

/** A job with all that came of it. */
export interface JobReport extends JobState {
  readonly request: unknown;
  readonly results: readonly Result[];
  /** Sentences about the run as a whole. */
  readonly remarks: readonly string[];
  /** What the job ended with; null where it did not come to its end. */
  readonly summary: unknown;
}

export interface JobsApi {
  readonly 'GET /api/jobs': { readonly asked: Nothing; readonly answer: readonly JobState[] };
  readonly 'GET /api/jobs/one': { readonly asked: OneJob; readonly answer: JobReport };
  readonly 'POST /api/jobs/start': {
    readonly asked: { readonly kind: string; readonly request: unknown };
    readonly answer: JobState;
  };
  readonly 'POST /api/jobs/cancel': { readonly asked: OneJob; readonly answer: JobState };
  /** Runs the same request again: what was done stays done. */
  readonly 'POST /api/jobs/resume': { readonly asked: OneJob; readonly answer: JobState };
  /** Takes a job that has ended out of the list. */
  readonly 'POST /api/jobs/forget': { readonly asked: OneJob; readonly answer: readonly JobState[] };
}

interface OneJob {
  readonly id: string;
}

/** What `/api/events` sends: all jobs at first, and what they wait for; then each that changes, and parts of the office whose data did. */
export type DeskEvent =
  | { readonly event: 'jobs'; readonly jobs: readonly JobState[] }
  | { readonly event: 'job'; readonly job: JobState }
  | { readonly event: 'forgotten'; readonly id: string }
  | { readonly event: 'changed'; readonly area: Area }
  | { readonly event: 'awaited'; readonly awaited: WhatIsAwaited };

/** What jobs that hand their work over wait for: somebody to take it, or PostgreSQL; null where for neither. */
export type WhatIsAwaited = 'worker' | 'database' | null;

export type Area = 'office' | 'returns' | 'rounds' | 'decisions' | 'certificates' | 'register' | 'brand' | 'borough';
