import { z } from 'zod';
import { isDate } from '../../../../framework/dates.ts';
import { issueWorkbooks } from '../../../../generator/jobs/issue/issue-workbooks.ts';
import { listFile } from '../../year/given-lists.ts';
import { issuedFolderOf, knownWorkbooks } from '../../year/issued.ts';
import { kind } from '../kind.ts';
import { untilStopped } from '../until-stopped.ts';

/** A workbook for each school of a list that was given to the desk, unless it has one that was issued on a day or later. */
export const issue = kind({
  name: 'issue',
  schema: z.strictObject({
    list: z.uuid(),
    las: z.array(z.string().max(200)).max(500),
    since: z.string().refine(isDate),
  }),
  lane: 'documents',
  changes: ['office'],
  async *start({ list, las, since }, means, { office }) {
    const edition = means.reader.editions[0];
    const [file, known] = [await listFile(office, list), await knownWorkbooks(office, since)];
    return yield* untilStopped(
      issueWorkbooks({ list: file, las, edition, out: issuedFolderOf(office), known }, means),
      means.signal,
    );
  },
});
