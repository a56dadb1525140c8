import type { Job } from '../job.ts';
import type { DocumentsSummary } from '../making/documents.ts';
import type { Means } from '../means.ts';

export interface PrintRequest {
  readonly serials: readonly string[];
  readonly out: string | null;
  readonly force: boolean;
}

/** Stands for the certificates of awards of the register, made again. */
export const printAwards: (request: PrintRequest, means: Means) => Job<DocumentsSummary> = async function* () {
  yield* [];
  return Promise.resolve({ environmentLacks: false });
};
