import type { Edition } from '../../../framework/edition.ts';
import { requireFolderName } from '../../store/folder-to-write-to.ts';
import type { Job } from '../job.ts';
import { resultEvent } from '../job.ts';
import type { Means } from '../means.ts';
import type { KnownWorkbooks, LeftOut } from './issue.ts';
import { issueToSchools } from './issue.ts';

export interface IssueRequest {
  /** List of schools: CSV or a workbook. */
  readonly list: string;
  /** Folder to write to. */
  readonly out: string;
  readonly edition: Edition;
  /** Codes or names of the local authorities whose schools get a workbook; all where none is named. */
  readonly las: readonly string[];
  /** Optional: nothing was issued but what the folder's own list names, and all of it counts. */
  readonly known?: KnownWorkbooks | undefined;
}

export interface IssueSummary {
  readonly leftOut: LeftOut;
}

/** A pre-filled workbook for each school of a list. Never writes over a file. */
export async function* issueWorkbooks(
  { out, ...request }: IssueRequest,
  { today }: Pick<Means, 'today'>,
): Job<IssueSummary> {
  const leftOut = { closed: 0, notYetOpen: 0, elsewhere: 0 };
  requireFolderName(out);
  for await (const result of issueToSchools({ ...request, folder: out, today }, leftOut)) yield resultEvent(result);
  return { leftOut };
}
