import { z } from 'zod';
import { sendOut } from '../../../../generator/jobs/send-out/send-out.ts';
import { roundFile } from '../../documents/office-documents.ts';
import { eventsNow } from '../../register/events-now.ts';
import { kind } from '../kind.ts';

/** Packs, a mail-merge list and files for the printer of what was made. */
export const sendOutKind = kind({
  name: 'send-out',
  schema: z.strictObject({ by: z.enum(['la', 'school']), round: z.string().max(300).nullable() }),
  lane: 'documents',
  changes: ['certificates'],
  async *start({ by, round }, means, { office }) {
    const decisions = round === null ? undefined : await roundFile(office, round);
    const events = await eventsNow(office);
    const summary = yield* sendOut({ folder: office.folder, out: null, by, decisions }, means);
    return summary && { ...summary, events };
  },
});
