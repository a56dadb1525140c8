import { z } from 'zod';
import { issueWorkbooks } from '../../../../generator/jobs/issue/issue-workbooks.ts';
import { listFile } from '../../year/given-lists.ts';
import { issuedFolderOf } from '../../year/issued.ts';
import { kind } from '../kind.ts';
import { untilStopped } from '../until-stopped.ts';

/** A workbook for each school of a list that was given to the desk. */
export const issue = kind({
  name: 'issue',
  schema: z.strictObject({ list: z.uuid(), las: z.array(z.string().max(200)).max(500) }),
  lane: 'documents',
  changes: ['office'],
  async *start({ list, las }, means, { office }) {
    const edition = means.reader.editions[0];
    const file = await listFile(office, list);
    return yield* untilStopped(
      issueWorkbooks({ list: file, las, edition, out: issuedFolderOf(office) }, means),
      means.signal,
    );
  },
});
