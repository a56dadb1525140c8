import type { ReactElement } from 'react';
import type { JobState } from '../../api/jobs.ts';
import { contactSheetPath } from '../../api/rounds.ts';
import { jobWords } from '../job-words.ts';
import { whenInWords } from '../words.ts';
import { Faults } from '../parts/Faults.tsx';
import { useReport } from '../parts/use-task.ts';
import { inWords, isOfDecisions } from './words.ts';

interface DryRunProps {
  readonly job: JobState | null;
  /** A name for what the panel has decided. */
  readonly decided: string;
}

/** What issuing would do, and the certificates as they will look. */
export function DryRun({ job, decided }: DryRunProps): ReactElement | null {
  const report = useReport(job);
  if (job === null) return null;
  if (job.ended === null) return <p>The dry run is under way. {jobWords(job)}</p>;
  if (job.failure !== null) {
    return (
      <p>
        The dry run was not done: {job.failure.message} {job.failure.remedy}
      </p>
    );
  }
  if (report === null) return null;
  const made = report.results.filter(({ status }) => status === 'made').length;
  const there = report.results.filter(({ status }) => status === 'unchanged').length;
  const sheets = sheetsOf(report.summary);
  return (
    <div className="dry-run">
      <h3>Dry run: {whenInWords(report.begun)}</h3>
      {!isOfDecisions(report, decided) && (
        <p className="remedy">The panel has decided more since. Do it again to see all.</p>
      )}
      <p>
        {made === 0
          ? 'No certificate would be issued.'
          : `${inWords(made, 'certificate').replace(/^./, (first) => first.toUpperCase())} would be issued, and none is yet.`}
        {there > 0 && ` ${there.toLocaleString('en-GB')} ${there === 1 ? 'is' : 'are'} there already.`}
      </p>
      <Faults results={report.results} />
      {Array.from({ length: sheets }, (_, number) => {
        const address = `${contactSheetPath}?${new URLSearchParams({ job: job.id, number: String(number) }).toString()}`;
        const title = sheets === 1 ? 'The certificates' : `The certificates, part ${String(number + 1)}`;
        return (
          <div key={number} className="sheet">
            {navigator.pdfViewerEnabled && <iframe title={title} src={`${address}#view=FitH`} />}
            <a className="link" href={address} target="_blank" rel="noreferrer">
              {title} in a window of their own
            </a>
          </div>
        );
      })}
    </div>
  );
}

function sheetsOf(summary: unknown): number {
  if (typeof summary !== 'object' || summary === null || !('contactSheets' in summary)) return 0;
  return Array.isArray(summary.contactSheets) ? summary.contactSheets.length : 0;
}
