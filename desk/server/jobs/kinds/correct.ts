import { z } from 'zod';
import type { Job } from '../../../../generator/jobs/job.ts';
import { begun, progress, resultEvent } from '../../../../generator/jobs/job.ts';
import type { Means } from '../../../../generator/jobs/means.ts';
import { correctAward } from '../../../../generator/jobs/register/edit.ts';
import { kind } from '../kind.ts';

const schema = z.strictObject({
  serial: z.string().max(100),
  organisation: z.string().max(1_000),
  reason: z.string().max(2_000),
});

/** Puts the name of a school right, and makes the next issue of its certificate. */
export const correctKind = kind({
  name: 'correct-award',
  schema,
  lane: 'documents',
  changes: ['register', 'certificates'],
  start: correcting,
});

interface Corrected {
  readonly isChanged: boolean;
  readonly issue: number;
}

async function* correcting(request: z.infer<typeof schema>, means: Means): Job<Corrected> {
  yield begun(1);
  const { isChanged, award, certificate } = await correctAward(request, means);
  if (certificate !== null) yield resultEvent(certificate);
  yield progress;
  return { isChanged, issue: award.issue };
}
