import { z } from 'zod';
import { issueToThoseDue } from '../../../../generator/jobs/issue/issue-due.ts';
import { issuedFolderOf } from '../../year/issued.ts';
import { kind } from '../kind.ts';
import { untilStopped } from '../until-stopped.ts';

/** A workbook for the next time, for each school whose award lapses within a year. */
export const issueDue = kind({
  name: 'issue-due',
  schema: z.strictObject({}),
  lane: 'documents',
  changes: ['office'],
  start: (_, means, { office }) =>
    untilStopped(
      issueToThoseDue(
        {
          within: { count: 1, unit: 'y' },
          las: [],
          edition: means.reader.editions[0],
          out: issuedFolderOf(office),
        },
        means,
      ),
      means.signal,
    ),
});
