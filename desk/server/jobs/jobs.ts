import { randomUUID } from 'node:crypto';
import { today } from '../../../framework/today.ts';
import { follow } from '../../../generator/jobs/job.ts';
import type { Tools } from '../../../generator/jobs/open-tools.ts';
import type { JobReport, JobState } from '../../api/jobs.ts';
import type { Events } from '../events.ts';
import { requireOfficeThere } from '../office-there.ts';
import { DeskRefused, refusedOf } from '../words.ts';
import type { KeptJobs } from './kept-jobs.ts';
import type { AnyKind, AtWork } from './kind.ts';
import { RunningJob } from './running-job.ts';

interface Surroundings {
  readonly kinds: ReadonlyMap<string, AnyKind>;
  readonly tools: Tools;
  readonly at: AtWork;
  readonly events: Events;
  readonly kept: KeptJobs;
}

/** Jobs that have ended stay in the list, so many at most. */
const mostEnded = 50;
/** Milliseconds between two words to the windows about one job. */
const pause = 100;
/** Milliseconds between two words about what a job that goes on has changed. */
const pauseInChanges = 2_000;

/** What the desk is doing and has done. Jobs go on when no window is open; what was cut off is offered again. */
export class Jobs {
  private readonly jobs = new Map<string, RunningJob>();
  private readonly lanes = new Map<AnyKind['lane'], Promise<void>>();
  private readonly toTell = new Map<string, NodeJS.Timeout>();
  private readonly around: Surroundings;
  private isClosing = false;

  private constructor(around: Surroundings) {
    this.around = around;
  }

  /** With what is known of earlier days. */
  static async open(around: Surroundings): Promise<Jobs> {
    const jobs = new Jobs(around);
    for (const report of await around.kept.all()) jobs.jobs.set(report.id, RunningJob.from(report));
    await jobs.tidy();
    return jobs;
  }

  /** The newest first. */
  list(): readonly JobState[] {
    return [...this.jobs.values()].map(({ state }) => state).reverse();
  }

  /** @throws DeskRefused */
  report(id: string): JobReport {
    return this.job(id).report;
  }

  /** Begins a job; where the very same waits already, it is that one. @throws DeskRefused */
  async start(kindName: string, request: unknown): Promise<JobState> {
    const kind = this.kind(kindName);
    if (!kind.schema.safeParse(request).success) throw unknownJob();
    const same = [...this.jobs.values()].find(
      (job) =>
        job.state.state === 'waiting' &&
        job.kind === kindName &&
        JSON.stringify(job.request) === JSON.stringify(request),
    );
    return same?.state ?? this.run(new RunningJob(randomUUID(), kindName, request), kind);
  }

  /** @throws DeskRefused */
  cancel(id: string): JobState {
    const job = this.job(id);
    job.stop();
    return job.state;
  }

  /** Runs the request of a job that ended again, in its place: what was done stays done. @throws DeskRefused */
  async resume(id: string): Promise<JobState> {
    const { hasEnded, kind, request, state } = this.job(id);
    if (!hasEnded) return state;
    return this.run(new RunningJob(id, kind, request), this.kind(kind));
  }

  /** @throws DeskRefused */
  async forget(id: string): Promise<void> {
    if (!this.job(id).hasEnded) return;
    this.jobs.delete(id);
    await this.around.kept.forget(id);
    this.around.events.tell({ event: 'forgotten', id });
  }

  /** Ends what runs; it is offered again when the office is opened next. */
  async close(): Promise<void> {
    this.isClosing = true;
    for (const job of this.jobs.values()) if (!job.hasEnded) job.stop();
    await Promise.all(this.lanes.values());
    for (const timer of this.toTell.values()) clearTimeout(timer);
  }

  /** As the newest. */
  private put(job: RunningJob): void {
    this.jobs.delete(job.id);
    this.jobs.set(job.id, job);
  }

  private async run(job: RunningJob, kind: AnyKind): Promise<JobState> {
    const earlier = this.jobs.get(job.id);
    this.put(job);
    try {
      // On the disk before it begins: whatever happens, it is known that it was asked for.
      await this.keep(job);
    } catch (error) {
      this.jobs.delete(job.id);
      if (earlier !== undefined) this.put(earlier);
      throw error;
    }
    const before = this.lanes.get(kind.lane) ?? Promise.resolve();
    this.lanes.set(
      kind.lane,
      before.then(() => this.carryOut(job, kind)),
    );
    this.tell(job);
    return job.state;
  }

  /** Never fails: what went wrong is said of the job. */
  private async carryOut(job: RunningJob, kind: AnyKind): Promise<void> {
    try {
      const summary = isStopped(job) ? null : await this.followed(job, kind);
      if (isStopped(job)) job.end(this.isClosing ? 'interrupted' : 'cancelled');
      else job.end('done', { summary });
    } catch (error) {
      job.end('failed', { failure: refusedOf(error) });
    }
    if (job.state.state === 'done' && kind.leavesNoTrace === true) await this.forget(job.id);
    else await this.keep(job).catch(() => undefined);
    this.tell(job);
    this.tellChanges(kind);
    await this.tidy();
  }

  private async keep(job: RunningJob): Promise<void> {
    await requireOfficeThere(this.around.at.office);
    await this.around.kept.keep(job.report);
  }

  private async followed(job: RunningJob, kind: AnyKind): Promise<unknown> {
    const { tools, at } = this.around;
    const { close: _, ...means } = tools;
    job.begin();
    this.tell(job);
    await requireOfficeThere(at.office);
    // Another desk, or a text editor, may have changed the settings: nothing is printed by those of before.
    if (kind.lane !== 'reading') await at.office.refresh();
    let told = Date.now();
    const running = kind.start(job.request, { ...means, today: today(), signal: job.signal }, at);
    return follow(running, (event) => {
      job.hear(event);
      this.tell(job);
      if (kind.tellsAsItGoes !== true || Date.now() - told < pauseInChanges) return;
      told = Date.now();
      this.tellChanges(kind);
    });
  }

  private tellChanges({ changes }: AnyKind): void {
    for (const area of changes) this.around.events.tell({ event: 'changed', area });
  }

  private async tidy(): Promise<void> {
    const ended = [...this.jobs.values()].filter(({ hasEnded }) => hasEnded);
    for (const { id } of ended.slice(0, Math.max(0, ended.length - mostEnded))) await this.forget(id);
  }

  /** Now and then while it goes on, and when it ends. */
  private tell(job: RunningJob): void {
    if (this.toTell.has(job.id)) return;
    const timer = setTimeout(() => {
      this.toTell.delete(job.id);
      if (this.jobs.get(job.id) === job) this.around.events.tell({ event: 'job', job: job.state });
    }, pause);
    this.toTell.set(job.id, timer);
  }

  private job(id: string): RunningJob {
    const job = this.jobs.get(id);
    if (job === undefined) throw unknownJob();
    return job;
  }

  private kind(name: string): AnyKind {
    const kind = this.around.kinds.get(name);
    if (kind === undefined) throw unknownJob();
    return kind;
  }
}

function isStopped({ signal }: RunningJob): boolean {
  return signal.aborted;
}

function unknownJob(): DeskRefused {
  return new DeskRefused({
    code: 'no-job',
    message: 'The desk does not know this task.',
    remedy: 'Load the page again: it may have been removed in another window.',
  });
}
