import type { ReactElement } from 'react';
import { capital } from '../../../framework/sentences.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import { ProgressBar } from '../../../screen/parts/ProgressBar.tsx';
import type { JobState } from '../../api/jobs.ts';
import { call } from '../call.ts';
import { jobWords } from '../job-words.ts';
import { hrefOf } from '../routes.ts';
import { Faults } from '../parts/Faults.tsx';
import { useReport } from '../parts/use-task.ts';
import { useAttempt } from '../say.tsx';
import { inWords, isOfDecisions } from './words.ts';

interface IssuingProps {
  readonly job: JobState | null;
  readonly issued: number;
  /** Certificates that are still to be issued. */
  readonly left: number;
  /** A name for what the panel has decided. */
  readonly decided: string;
}

/** How far issuing is, what came of it, and how it is finished where it was cut off. */
export function Issuing({ job, issued, left, decided }: IssuingProps): ReactElement | null {
  const attempt = useAttempt();
  const report = useReport(job);
  if (job === null) return null;
  if (job.ended === null) {
    return (
      <div className="making">
        <p id="issuing">Certificates are being issued. {jobWords(job)}</p>
        {job.of !== null && job.of > 0 && <ProgressBar value={job.done} max={job.of} labelledBy="issuing" />}
        <Button size="small" onClick={() => attempt(call('POST /api/jobs/cancel', { id: job.id }))}>
          Stop
        </Button>
      </div>
    );
  }
  if (job.state === 'done') {
    return (
      <>
        <p>
          {issued > 0 && (
            <>
              {capital(inWords(issued, 'certificate is', 'certificates are'))} issued.{' '}
              <a className="link" href={hrefOf('certificates')}>
                See the certificates
              </a>
            </>
          )}
        </p>
        {report !== null && isOfDecisions(report, decided) && <Faults results={report.results} />}
      </>
    );
  }
  return (
    <div className="message-bar warning issuing-cut">
      <div className="message-bar-content">
        <strong>{job.failure?.message ?? 'Issuing did not come to its end.'}</strong> {job.failure?.remedy}{' '}
        {capital(inWords(issued, 'certificate is', 'certificates are'))} issued, {inWords(left, 'is', 'are')} left. What
        is issued is not issued again.
      </div>
      <div className="message-bar-actions">
        <Button size="small" onClick={() => attempt(call('POST /api/jobs/resume', { id: job.id }))}>
          Finish it
        </Button>
      </div>
    </div>
  );
}
