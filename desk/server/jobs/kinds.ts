import type { AnyKind } from './kind.ts';
import { issue } from './kinds/issue.ts';
import { issueDue } from './kinds/issue-due.ts';
import { readReturns } from './kinds/read-returns.ts';
import { reports } from './kinds/reports.ts';

/** All that the desk can be asked to do as a job. */
export const kinds: ReadonlyMap<string, AnyKind> = new Map(
  [readReturns, reports, issue, issueDue].map((each) => [each.name, each]),
);
