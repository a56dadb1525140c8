import { useState } from 'react';
import type { ReactElement } from 'react';
import Fluent from '../../../screen/Fluent.tsx';
import { Button } from '../../../screen/parts/Button.tsx';
import { ErrorIcon, QueryIcon } from '../../../screen/parts/icons.tsx';
import type { DocumentList, SendOutWritten } from '../../api/certificates.ts';
import type { JobReport } from '../../api/jobs.ts';
import { jobWords } from '../job-words.ts';
import { useChanges } from '../live.ts';
import { Choice } from '../parts/Choice.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { isGoing, useLatestTask, useReport, useTask } from '../parts/use-task.ts';
import { useAnswer } from '../use-answer.ts';
import { counted, whenInWords } from '../words.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { hrefOfDocument, lastPart } from './words.ts';

/** What a round is sent out with: packs, a list for the mail merge, files for the printer. Nothing is sent. */
export function SendOutView(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/documents', {}, 'certificates');
  useChanges('register', again);
  const [by, setBy] = useState<'la' | 'school'>('la');
  const [round, setRound] = useState('');
  const task = useTask('send-out');
  const latest = useLatestTask('send-out');
  const report = useReport(latest);
  const going = task.isGoing || (latest !== null && isGoing(latest));
  return (
    <>
      <p className="summary">
        Puts together what goes to schools: a ZIP of each school’s certificate, letter, report and badge, a list for the
        mail merge, and all certificates and all letters as one PDF each for the printer. Nothing is sent: that is for
        you to do.
      </p>
      {refused && <RefusedBar refused={refused} />}
      <Fluent>
        <div className="filters">
          <Choice
            label="Schools"
            all="All schools with documents"
            choices={(answer?.rounds ?? []).map((name) => [name, `Schools of ${name.replace(/\.xlsx$/i, '')}`])}
            value={round}
            onChoice={setRound}
          />
          <Choice
            label="ZIPs"
            choices={[
              ['la', 'One ZIP for each local authority'],
              ['school', 'One ZIP for each school'],
            ]}
            value={by}
            onChoice={(value) => setBy(value === 'school' ? 'school' : 'la')}
          />
        </div>
      </Fluent>
      <p className="do">
        <Button
          appearance="primary"
          disabledFocusable={going}
          onClick={() => task.start({ by, round: round === '' ? null : round })}
        >
          Put it together
        </Button>{' '}
        {latest !== null && <span>{going ? jobWords(latest) : ''}</span>}
      </p>
      {task.refused && <RefusedBar refused={task.refused} />}
      {report !== null && report.summary !== null && <Written report={report} now={answer} />}
    </>
  );
}

interface WrittenProps {
  readonly report: JobReport;
  readonly now: DocumentList | null;
}

function Written({ report, now }: WrittenProps): ReactElement {
  const written = report.summary as SendOutWritten;
  const { packs, lists, printFiles } = written;
  const withProblems = report.results.filter(({ problems }) => problems.length > 0);
  return (
    <section aria-labelledby="written">
      <h2 id="written">{packs.length === 0 ? 'There was nothing to put together' : 'Ready to be sent'}</h2>
      <p className="quiet">
        {whenInWords(report.ended ?? report.begun)}, for {counted(report.results.length, 'school')}, in the office’s
        folder send-out
      </p>
      <ChangedSince made={written} now={now} remedy="Put it together again before you send any of it." />
      {report.remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
      <ul className="plain-list">
        {printFiles.map(({ place, kind, pages }) => (
          <FileItem key={place} place={place} about={`all ${kind}s for the printer, ${counted(pages, 'page')}`} />
        ))}
        {lists.map((place) => (
          <FileItem key={place} place={place} about="list for the mail merge" />
        ))}
        {packs.map((place) => (
          <FileItem key={place} place={place} about="pack" />
        ))}
      </ul>
      {withProblems.length > 0 && (
        <>
          <h2>What was left out, and why</h2>
          <ul className="problem-list">
            {withProblems.flatMap(({ file, organisation, problems }) =>
              problems.map(({ severity, message, remedy }, index) => (
                <li key={`${file}${String(index)}`} className={`problem ${severity}`}>
                  {severity === 'error' ? <ErrorIcon label="Error" /> : <QueryIcon label="Query" />}
                  <div>
                    <p>
                      <strong>{organisation ?? file}</strong>
                    </p>
                    <p>{message}</p>
                    <p className="remedy">{remedy}</p>
                  </div>
                </li>
              )),
            )}
          </ul>
        </>
      )}
    </section>
  );
}

function FileItem({ place, about }: { readonly place: string; readonly about: string }): ReactElement {
  const file = lastPart(place);
  return (
    <li>
      <a className="link" href={hrefOfDocument({ folder: 'send-out', file })} download>
        {file}
      </a>{' '}
      <span className="quiet">{about}</span>
    </li>
  );
}
