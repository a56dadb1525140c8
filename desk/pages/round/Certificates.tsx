import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import { MessageBar, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';
import type { Agenda, RoundDecisions } from '../../api/rounds.ts';
import { call } from '../call.ts';
import { useLive } from '../live.ts';
import { hrefOf } from '../routes.ts';
import { useAttempt, useSay } from '../say.tsx';
import { DryRun } from './DryRun.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { Issuing } from './Issuing.tsx';
import { Letters } from './Letters.tsx';
import { useRoundJob } from './use-round-job.ts';
import { certificatesIn, certificatesInWords, tallyInWords, tallyOf } from './words.ts';

interface CertificatesProps {
  readonly name: string;
  readonly agenda: Agenda;
  readonly isCheckable: boolean;
  readonly state: RoundDecisions;
  /** Resolves when each decision has come to the desk. */
  readonly settled: () => Promise<unknown>;
}

/** What follows from the decisions: seen first, then issued. */
export function Certificates({ name, agenda, isCheckable, state, settled }: CertificatesProps): ReactElement {
  const [attempt, say] = [useAttempt(), useSay()];
  const [isAsking, setIsAsking] = useState(false);
  const { jobs } = useLive();
  const dryRun = useRoundJob('dry-run', name);
  const letters = useRoundJob('letters', name);
  const issuing = useRoundJob('issue-certificates', name);
  const tally = tallyOf(agenda, state);
  const count = certificatesIn(tally);
  const certificates = certificatesInWords(tally);
  const start = (kind: 'dry-run' | 'issue-certificates' | 'letters'): Promise<unknown> =>
    settled().then(() => call('POST /api/jobs/start', { kind, request: { round: name } }));
  const issue = (): void => {
    setIsAsking(false);
    attempt(start('issue-certificates'));
  };
  const write = (): void => attempt(start('letters').then(() => say('The letters are being written.')));
  const isGoing = issuing?.ended === null;
  /** What a dry run said would be issued is issued since. */
  const isPast = dryRun !== null && issuing !== null && jobs.indexOf(issuing) < jobs.indexOf(dryRun);
  return (
    <section aria-labelledby="certificates-head">
      <h2 id="certificates-head" tabIndex={-1}>
        Certificates
      </h2>
      <p>{tallyInWords(tally)}</p>
      <Issuing job={issuing} issued={tally.issued} left={count} decided={state.decided} />
      {count > 0 && !isCheckable && (
        <MessageBar intent="warning">
          <MessageBarTitle>These certificates will carry no code by which anybody could check them.</MessageBarTitle> To
          have one, first give the address of the page for it under{' '}
          <a className="link" href={hrefOf('settings')}>
            Settings
          </a>
          , in “Where certificates are checked”.
        </MessageBar>
      )}
      <div className="buttons">
        <Button disabledFocusable={dryRun?.ended === null} onClick={() => attempt(start('dry-run'))}>
          Dry run: see the certificates
        </Button>
        <Button appearance="primary" disabledFocusable={count === 0 || isGoing} onClick={() => setIsAsking(true)}>
          {count === 0 ? 'Issue certificates' : `Issue ${certificates} …`}
        </Button>
        <Button disabledFocusable={count + tally.issued + tally.without.length === 0} onClick={write}>
          Write the letters to the schools
        </Button>
      </div>
      <Letters job={letters} />
      {!isPast && <DryRun job={dryRun} decided={state.decided} />}
      <IssueDialog isOpen={isAsking} tally={tally} onIssue={issue} onClose={() => setIsAsking(false)} />
    </section>
  );
}
