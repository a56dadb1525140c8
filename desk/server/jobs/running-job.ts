import type { Result } from '../../../generator/result.ts';
import type { JobEvent } from '../../../generator/jobs/job.ts';
import type { JobReport, JobState, JobStateName } from '../../api/jobs.ts';
import type { Refused } from '../../api/refused.ts';
import { remarkWords } from '../words.ts';

/** A job as it goes on. */
export class RunningJob {
  readonly id: string;
  readonly kind: string;
  readonly request: unknown;
  private readonly abort = new AbortController();
  private results: Result[] = [];
  private remarks: string[] = [];
  private said: Omit<JobState, 'id' | 'kind' | 'round' | 'counts'>;
  private summary: unknown = null;

  constructor(id: string, kind: string, request: unknown) {
    this.id = id;
    this.kind = kind;
    this.request = request;
    this.said = { state: 'waiting', done: 0, of: null, failure: null, begun: new Date().toISOString(), ended: null };
  }

  /** As it was when the desk ended; one that had not come to its end was interrupted. */
  static from(report: JobReport): RunningJob {
    const job = new RunningJob(report.id, report.kind, report.request);
    const { done, of, failure, begun } = report;
    const hasEnded = report.state !== 'running' && report.state !== 'waiting';
    const state = hasEnded ? report.state : 'interrupted';
    job.said = { state, done, of, failure, begun, ended: report.ended ?? begun };
    job.results = [...report.results];
    job.remarks = [...report.remarks];
    job.summary = report.summary;
    return job;
  }

  get signal(): AbortSignal {
    return this.abort.signal;
  }

  get hasEnded(): boolean {
    return this.said.ended !== null;
  }

  get state(): JobState {
    const counts: Partial<Record<Result['status'], number>> = {};
    for (const { status } of this.results) counts[status] = (counts[status] ?? 0) + 1;
    return { id: this.id, kind: this.kind, round: roundOf(this.request), ...this.said, counts };
  }

  get report(): JobReport {
    const { request, results, remarks, summary } = this;
    return { ...this.state, request, results, remarks, summary };
  }

  begin(): void {
    this.said = { ...this.said, state: 'running' };
  }

  hear(event: JobEvent): void {
    switch (event.event) {
      case 'begun':
        this.said = { ...this.said, of: event.inputs };
        break;
      case 'progress':
        this.said = { ...this.said, done: this.said.done + 1 };
        break;
      case 'result':
        this.results.push(event.result);
        break;
      case 'remark':
        this.remarks.push(...[remarkWords(event.remark) ?? []].flat());
    }
  }

  /** Asks it to end: work in hand is finished. */
  stop(): void {
    this.abort.abort();
  }

  end(
    state: JobStateName,
    { failure = null, summary = null }: { failure?: Refused | null; summary?: unknown } = {},
  ): void {
    this.said = { ...this.said, state, failure, ended: new Date().toISOString() };
    this.summary = summary;
  }
}

function roundOf(request: unknown): string | null {
  return typeof request === 'object' && request !== null && 'round' in request ? String(request.round) : null;
}
