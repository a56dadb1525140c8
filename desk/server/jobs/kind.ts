import type { z } from 'zod';
import type { Area } from '../../api/jobs.ts';
import type { Job } from '../../../generator/jobs/job.ts';
import type { Means } from '../../../generator/jobs/means.ts';
import type { Office } from '../../../generator/office/office.ts';
import type { Returns } from '../returns/returns.ts';
import type { Rounds } from '../rounds/rounds.ts';
import type { RoundWorkbooks } from '../year/round-workbooks.ts';

/** What a job of the desk works with besides its means. */
export interface AtWork {
  readonly office: Office;
  readonly returns: Returns;
  readonly rounds: Rounds;
  readonly roundWorkbooks: RoundWorkbooks;
}

/** Something that the desk can be asked to do, which takes its time. One file a kind, and a line in `kinds.ts`. */
export interface JobKind<Request = unknown> {
  readonly name: string;
  readonly schema: z.ZodType<Request>;
  /** Jobs of one lane run one after the other. */
  readonly lane: 'reading' | 'documents' | 'register';
  /** Whether it is left out of the list once it is done, because nothing of it is to be looked at. */
  readonly leavesNoTrace?: boolean;
  /** Whether pages are told while it goes on, too: where much of it is of use before its end. */
  readonly tellsAsItGoes?: boolean;
  /** What of the office it changes: pages over these are told to look again. */
  readonly changes: readonly Area[];
  readonly start: (request: Request, means: Means, at: AtWork) => Job<unknown>;
}

/** Any kind, whatever its requests look like: each is parsed by the kind's own schema before it starts. */
export type AnyKind = Omit<JobKind, 'start'> & {
  readonly start: (request: unknown, means: Means, at: AtWork) => Job<unknown>;
};

/** A kind among others. */
export function kind<Request>({ start, ...described }: JobKind<Request>): AnyKind {
  return { ...described, start: (request, means, at) => start(described.schema.parse(request), means, at) };
}
