import { z } from 'zod';
import { auditRegister } from '../../../../generator/jobs/register/audit.ts';
import { kind } from '../kind.ts';
import { oneStep } from '../one-step.ts';

/** Whether the register and every certificate are as they were recorded. */
export const auditKind = kind({
  name: 'audit-register',
  schema: z.strictObject({}),
  lane: 'register',
  changes: [],
  start: (_, means) => oneStep(() => auditRegister(means)),
});
