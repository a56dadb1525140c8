import { z } from 'zod';
import { planPublication } from '../../../../generator/jobs/register/publish.ts';
import { publicFolder, publicName } from '../../documents/public-folder.ts';
import { kind } from '../kind.ts';
import { oneStep } from '../one-step.ts';

/** What publishing into a folder of the office would do. */
export const planPublicationKind = kind({
  name: 'plan-publication',
  schema: z.strictObject({ folder: publicName }),
  lane: 'register',
  changes: [],
  start: ({ folder }, means, { office }) =>
    oneStep(async () => {
      const place = publicFolder(office, folder);
      return { folder, place, ...(await planPublication({ out: place }, means)) };
    }),
});
