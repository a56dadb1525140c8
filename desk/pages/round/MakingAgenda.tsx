import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { ProgressBar } from '../../../screen/parts/ProgressBar.tsx';
import { call } from '../call.ts';
import { jobWords } from '../job-words.ts';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { useAttempt, useTell } from '../say.tsx';
import { useRoundJob } from './use-round-job.ts';

/** How far the agenda is while it is made; where it is not, how it comes about. */
export function MakingAgenda({
  name,
  isMade,
}: {
  readonly name: string;
  readonly isMade: boolean;
}): ReactElement | null {
  const job = useRoundJob('make-round', name);
  const attempt = useAttempt();
  const make = (giveUp: boolean): void =>
    attempt(
      call('POST /api/jobs/start', { kind: 'make-round', request: giveUp ? { round: name, giveUp } : { round: name } }),
    );
  const failure = job?.failure ?? null;
  const tell = useTell();
  const isMaking = job?.ended === null;
  const wasMaking = useRef(false);
  useEffect(() => {
    wasMaking.current ||= isMaking;
    if (isMaking || !isMade || !wasMaking.current) return;
    wasMaking.current = false;
    tell('The agenda is made.');
  }, [isMaking, isMade, tell]);
  if (isMaking) {
    return (
      <div className="making">
        <p id="making">The agenda is being made. {jobWords(job)}</p>
        {job.of !== null && job.of > 0 && <ProgressBar value={job.done} max={job.of} labelledBy="making" />}
      </div>
    );
  }
  if (failure !== null) {
    return (
      <div className="message-bar error">
        <div className="message-bar-content">
          <strong>The agenda was not made.</strong> {failure.message} {failure.remedy}
        </div>
        <div className="message-bar-actions">
          <Button size="small" onClick={() => make(false)}>
            Try again
          </Button>
          {failure.code === 'decisions-would-be-lost' && (
            <Button size="small" onClick={() => make(true)}>
              Give these up and make it
            </Button>
          )}
        </div>
      </div>
    );
  }
  if (isMade) return null;
  return (
    <EmptyPage title="The agenda is not made">
      <p>It is made of the returns that were chosen, as they are now. What the panel has decided is kept.</p>
      <p>
        <Button appearance="primary" onClick={() => make(false)}>
          Make the agenda
        </Button>
      </p>
    </EmptyPage>
  );
}
