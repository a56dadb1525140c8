import { z } from 'zod';
import { EnvironmentLacks } from '../../../../generator/failure.ts';
import { isSampleOffice, makeDemo } from '../../../../generator/jobs/demo.ts';
import type { Job } from '../../../../generator/jobs/job.ts';
import { begun, progress } from '../../../../generator/jobs/job.ts';
import type { Means } from '../../../../generator/jobs/means.ts';
import { demoSteps } from '../../../../generator/jobs/remark.ts';
import type { Office } from '../../../../generator/office/office.ts';
import { DeskRefused } from '../../words.ts';
import { kind } from '../kind.ts';

/** Fills the sample office with twelve invented schools, and all their documents. */
export const makeSamples = kind({
  name: 'make-samples',
  schema: z.strictObject({}),
  lane: 'documents',
  tellsAsItGoes: true,
  changes: ['returns', 'rounds', 'certificates', 'register', 'borough'],
  start: (_, means, { office }) => inSteps(office, means),
});

async function* inSteps(office: Office, means: Means): Job<null> {
  if (!isSampleOffice(office)) throw new DeskRefused(notSamples);
  yield begun(demoSteps.length);
  const demo = makeDemo({ out: office.folder }, means);
  for (;;) {
    const { done, value } = await demo.next();
    if (done === true) {
      if (value?.environmentLacks === true) throw new EnvironmentLacks('no-browser', {});
      return null;
    }
    if (value.event === 'remark' && value.remark.code === 'demo-step') yield progress;
  }
}

const notSamples = {
  code: 'not-samples',
  message: 'This is your own office, and samples do not belong in it.',
  remedy: 'Start the desk without an office, and choose the samples on its first page.',
};
