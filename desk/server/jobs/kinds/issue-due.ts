import { z } from 'zod';
import { issueToThoseDue } from '../../../../generator/jobs/issue/issue-due.ts';
import { issuedFolderOf, knownWorkbooks } from '../../year/issued.ts';
import { yearBefore } from '../../year/issued-workbooks.ts';
import { kind } from '../kind.ts';
import { untilStopped } from '../until-stopped.ts';

/** A workbook for the next time, for each school whose award lapses within a year. */
export const issueDue = kind({
  name: 'issue-due',
  schema: z.strictObject({}),
  lane: 'documents',
  changes: ['office'],
  async *start(_, means, { office }) {
    const within = { count: 1, unit: 'y' } as const;
    const known = await knownWorkbooks(office, yearBefore(means.today));
    const edition = means.reader.editions[0];
    return yield* untilStopped(
      issueToThoseDue({ within, las: [], edition, out: issuedFolderOf(office), known }, means),
      means.signal,
    );
  },
});
