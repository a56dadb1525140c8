import { z } from 'zod';
import { importAwards } from '../../../../generator/jobs/register/import-awards.ts';
import { AwardLists } from '../../register/award-lists.ts';
import { kind } from '../kind.ts';
import { oneStep } from '../one-step.ts';

/** Takes a list of earlier awards over that somebody has looked at before. */
export const importKind = kind({
  name: 'import-awards',
  schema: z.strictObject({ list: z.string().max(100) }),
  lane: 'register',
  changes: ['register'],
  start: ({ list }, means, { office }) =>
    oneStep(async () => {
      const file = await new AwardLists(office).fileOf(list);
      const request = { file, dryRun: false };
      const { added, known, faults } = await importAwards(request, { ...means, edition: means.reader.editions[0] });
      return { added: added.length, known: known.length, faults: faults.length };
    }),
});
