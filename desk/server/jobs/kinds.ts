import type { AnyKind } from './kind.ts';
import { readReturns } from './kinds/read-returns.ts';
import { reports } from './kinds/reports.ts';
import { dryRun, issueCertificates, letters, makeRoundAgenda } from './kinds/round.ts';

/** All that the desk can be asked to do as a job. */
export const kinds: ReadonlyMap<string, AnyKind> = new Map(
  [readReturns, reports, makeRoundAgenda, dryRun, issueCertificates, letters].map((each) => [each.name, each]),
);
