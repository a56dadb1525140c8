import type { JobReport } from '../../api/jobs.ts';

/** Why what a task should have made was not made, and what to do; empty where all was. */
export function whyNotMade({ results }: Pick<JobReport, 'results'>): string {
  const notMade = results.filter(({ status }) => status === 'failed' || status === 'refused');
  const errors = notMade.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'));
  return errors.map(({ message, remedy }) => `${message} ${remedy}`).join(' ');
}
