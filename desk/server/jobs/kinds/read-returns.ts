import { z } from 'zod';
import { kind } from '../kind.ts';

/** Reads what is new or changed among the returns. */
export const readReturns = kind({
  name: 'read-returns',
  schema: z.strictObject({}),
  lane: 'reading',
  leavesNoTrace: true,
  tellsAsItGoes: true,
  changes: ['returns'],
  start: (_, means, { returns }) => returns.read(means),
});
