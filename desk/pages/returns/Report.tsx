import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { JobReport } from '../../api/jobs.ts';
import { reportPath } from '../../api/returns.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useTask } from '../parts/use-task.ts';
import { useAnswer } from '../use-answer.ts';
import { whenInWords } from '../words.ts';
import { Problems } from './Problems.tsx';

interface ReportProps {
  readonly file: string;
  /** Of the school. */
  readonly name: string;
}

/** The verifier report of a return: makes it, shows it, gives it. */
export function Report({ file, name }: ReportProps): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/returns/report', { file }, 'returns');
  const { isGoing: isMaking, start, outcome, refused: notMade } = useTask('reports');
  const [isShown, setIsShown] = useState(false);
  const made = answer?.made ?? null;
  const address = addressOf(file, made === null ? {} : { of: made.at });
  return (
    <section className="report">
      <h2>Verifier report</h2>
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer !== null && <p>{wordsOf(made, isMaking)}</p>}
      {outcome ? <Outcome outcome={outcome} /> : notMade && <RefusedBar refused={notMade} />}
      <div className="buttons">
        {made !== null && navigator.pdfViewerEnabled && (
          <Button aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? 'Hide the report' : 'Show the report'}
          </Button>
        )}
        {made !== null && (
          <a className="button" href={addressOf(file, { save: '1' })} download>
            Download the report
          </a>
        )}
        {answer !== null && made?.isOfNow !== true && (
          <Button disabledFocusable={isMaking} onClick={() => start({ files: [file] })}>
            {made === null ? 'Make the report' : 'Make it again'}
          </Button>
        )}
      </div>
      {isShown && made !== null && <iframe className="document" title={`Verifier report of ${name}`} src={address} />}
    </section>
  );
}

function addressOf(file: string, more: Readonly<Record<string, string>>): string {
  return `${reportPath}?${new URLSearchParams({ file, ...more }).toString()}`;
}

function wordsOf(made: { readonly at: string; readonly isOfNow: boolean } | null, isMaking: boolean): string {
  if (isMaking) return 'The report is being made.';
  if (made === null) return 'No report has been made of this return yet.';
  const when = whenInWords(made.at);
  return made.isOfNow ? `Made: ${when}.` : `Made: ${when}. The return has changed since then.`;
}

function Outcome({ outcome: { failure, results } }: { readonly outcome: JobReport }): ReactElement | null {
  if (failure !== null) return <RefusedBar refused={failure} />;
  const notMade = results.filter(({ status }) => status === 'failed' || status === 'refused');
  return notMade.length === 0 ? null : <Problems problems={notMade.flatMap(({ problems }) => problems)} />;
}
