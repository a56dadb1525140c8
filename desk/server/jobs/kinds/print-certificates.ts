import { z } from 'zod';
import { printAwards } from '../../../../generator/jobs/register/print-awards.ts';
import { kind } from '../kind.ts';

/** The certificates of awards of the register, made again. */
export const printKind = kind({
  name: 'print-certificates',
  schema: z.strictObject({ serials: z.array(z.string().max(100)).min(1).max(20_000) }),
  lane: 'documents',
  changes: ['register', 'certificates'],
  start: ({ serials }, means) => printAwards({ serials, out: null, force: false }, means),
});
