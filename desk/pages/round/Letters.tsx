import type { ReactElement } from 'react';
import type { JobState } from '../../api/jobs.ts';
import { jobWords } from '../job-words.ts';
import { Faults } from '../parts/Faults.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useReport } from '../parts/use-task.ts';
import { hrefOf } from '../routes.ts';
import { whenInWords } from '../words.ts';

/** How far the letters are, and why one could not be written. */
export function Letters({ job }: { readonly job: JobState | null }): ReactElement | null {
  const report = useReport(job);
  if (job === null) return null;
  if (job.ended === null) return <p>The letters are being written. {jobWords(job)}</p>;
  if (job.failure !== null) return <RefusedBar refused={job.failure} />;
  return (
    <>
      <p>
        Letters: {jobWords(job)}. {whenInWords(job.ended)}.{' '}
        <a className="link" href={hrefOf('certificates')}>
          See the letters
        </a>
      </p>
      {report !== null && <Faults results={report.results.filter(({ status }) => status === 'failed')} />}
    </>
  );
}
