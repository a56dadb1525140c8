import { z } from 'zod';
import type { Job } from '../../../../generator/jobs/job.ts';
import { begun, progress, resultEvent } from '../../../../generator/jobs/job.ts';
import type { Means } from '../../../../generator/jobs/means.ts';
import { correctAward } from '../../../../generator/jobs/register/edit.ts';
import type { CorrectSummary } from '../../../api/register.ts';
import { kind } from '../kind.ts';

const schema = z.strictObject({
  serial: z.string().max(100),
  organisation: z.string().max(1_000).optional(),
  la: z.string().max(200).optional(),
  urn: z.string().max(200).optional(),
  reason: z.string().max(2_000),
});

/** Puts right what a certificate says of its school, and makes its next issue. */
export const correctKind = kind({
  name: 'correct-award',
  schema,
  lane: 'documents',
  changes: ['register', 'certificates'],
  start: correcting,
});

async function* correcting(request: z.infer<typeof schema>, means: Means): Job<CorrectSummary> {
  yield begun(1);
  const { isChanged, award, certificate, failure } = await correctAward(request, means);
  if (failure !== null) throw failure;
  if (certificate !== null) yield resultEvent(certificate);
  yield progress;
  return {
    isChanged: isChanged || certificate !== null,
    organisation: award.school.organisation,
    issue: award.issue,
    isMade: certificate && award.document !== null,
  };
}
