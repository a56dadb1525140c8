import { z } from 'zod';
import { publishRegister } from '../../../../generator/jobs/register/publish.ts';
import { publicFolder, publicName } from '../../documents/public-folder.ts';
import { eventsNow } from '../../register/events-now.ts';
import { kind } from '../kind.ts';
import { oneStep } from '../one-step.ts';

/** Writes the public pages into a folder of the office. */
export const publishKind = kind({
  name: 'publish-register',
  schema: z.strictObject({ folder: publicName }),
  lane: 'register',
  changes: ['certificates'],
  start: ({ folder }, means, { office }) =>
    oneStep(async () => {
      const events = await eventsNow(office);
      return { ...(await publishRegister({ out: publicFolder(office, folder) }, means)), events };
    }),
});
