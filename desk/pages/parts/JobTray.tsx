import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { MouseEvent, ReactElement } from 'react';
import type { JobState } from '../../api/jobs.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import { ProgressBar } from '../../../screen/parts/ProgressBar.tsx';
import { call } from '../call.ts';
import { jobTitle, jobWords } from '../job-words.ts';
import { useEnds, useLive } from '../live.ts';
import { useAttempt, useTell } from '../say.tsx';
import { counted, whenInWords } from '../words.ts';
import { Faults } from './Faults.tsx';
import { isGoing, useOutcome } from './use-task.ts';

/** What the desk is doing, and has done; at hand on every page. Screen readers are told when a task has ended. */
export function JobTray(): ReactElement {
  const { jobs } = useLive();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const tray = useRef<HTMLDivElement>(null);
  const focused = useRef<Element | null>(null);
  const tell = useTell();
  useEnds(useCallback((job) => tell(`${jobTitle(job)}: ${jobWords(job)}`), [tell]));
  const close = (): void => {
    setIsOpen(false);
    tray.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    // A button goes once its task has ended, also while it has the focus.
    if (focused.current?.isConnected === false) tray.current?.querySelector('button')?.focus();
  });
  const going = jobs.filter(isGoing);
  const cut = jobs.filter(({ state }) => state === 'interrupted');
  const words =
    going.length > 0
      ? `${counted(going.length, 'task')} under way`
      : cut.length > 0
        ? `${counted(cut.length, 'task')} to finish`
        : 'Tasks';
  return (
    <div
      className="job-tray"
      ref={tray}
      onFocus={({ target }) => (focused.current = target)}
      onBlur={() => (focused.current = null)}
      onKeyDown={({ key }) => key === 'Escape' && isOpen && close()}
    >
      <Button
        appearance="subtle"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
        className={going.length > 0 ? 'going' : cut.length > 0 ? 'cut' : ''}
      >
        {words}
      </Button>
      <section id={id} aria-label="Tasks" hidden={!isOpen}>
        {jobs.length === 0 && <p className="quiet">What the desk does for you will be listed here.</p>}
        <ul>
          {jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      </section>
    </div>
  );
}

/** A task, how far it is, and what can be done about it. */
function JobRow({ job }: { readonly job: JobState }): ReactElement {
  const id = useId();
  const attempt = useAttempt();
  const { done, of, begun, failure } = job;
  const toDo = isGoing(job) ? 'POST /api/jobs/cancel' : 'POST /api/jobs/resume';
  const forget = ({ currentTarget }: MouseEvent<HTMLButtonElement>): void => {
    const next = focusAfter(currentTarget);
    attempt(call('POST /api/jobs/forget', { id: job.id }).then(() => next?.focus()));
  };
  return (
    <li className={`job ${job.state}`}>
      <div id={id} className="job-words">
        <strong>{jobTitle(job)}</strong>
        <span>{jobWords(job)}</span>
      </div>
      {job.state === 'running' && of !== null && of > 0 && <ProgressBar value={done} max={of} labelledBy={id} />}
      {failure && <p className="remedy">{failure.remedy}</p>}
      {(job.counts.failed ?? 0) > 0 && <Why job={job} />}
      <div className="job-foot">
        <span className="quiet">{whenInWords(begun)}</span>
        {job.state !== 'done' && (
          <Button size="small" aria-describedby={id} onClick={() => attempt(call(toDo, { id: job.id }))}>
            {isGoing(job) ? 'Stop' : job.state === 'failed' ? 'Try again' : 'Finish it'}
          </Button>
        )}
        {!isGoing(job) && (
          <Button
            size="small"
            appearance="subtle"
            className="forget"
            aria-label={`Remove from the list: ${jobTitle(job)}`}
            onClick={forget}
          >
            Remove
          </Button>
        )}
      </div>
    </li>
  );
}

/** Why some of what it should have made was not made; asked for once somebody wants to know. */
function Why({ job }: { readonly job: JobState }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>Why {job.counts.failed === 1 ? 'one' : 'some'} failed</summary>
      {isOpen && <Failed job={job} />}
    </details>
  );
}

function Failed({ job }: { readonly job: JobState }): ReactElement | null {
  const report = useOutcome(job);
  return report && <Faults results={report.results.filter(({ status }) => status === 'failed')} />;
}

/** Where the focus goes once a task is out of the list: to the next that can be taken out, else to what opens the list. */
function focusAfter(button: HTMLElement): HTMLElement | null {
  const tray = button.closest('.job-tray');
  const all = [...(tray?.querySelectorAll<HTMLElement>('.forget') ?? [])];
  const at = all.indexOf(button);
  return all[at + 1] ?? all[at - 1] ?? tray?.querySelector('button') ?? null;
}
