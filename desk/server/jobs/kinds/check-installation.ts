import { z } from 'zod';
import { checkInstallation as check } from '../../../../generator/jobs/check-installation.ts';
import type { Job } from '../../../../generator/jobs/job.ts';
import type { Means } from '../../../../generator/jobs/means.ts';
import type { CheckedItem } from '../../../api/settings.ts';
import { checkedItem } from '../../settings/check-words.ts';
import { kind } from '../kind.ts';

/** Whether everything is there that the desk needs. */
export const checkInstallation = kind({
  name: 'check-installation',
  schema: z.strictObject({}),
  lane: 'documents',
  changes: [],
  start: (_, means) => inWords(means),
});

async function* inWords(means: Means): Job<readonly CheckedItem[]> {
  return (yield* check(means)).map(checkedItem);
}
