import { useCallback, useEffect, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import type { AwardPage, AwardRow } from '../../api/register.ts';
import { certificatePath } from '../../api/register.ts';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { useTask } from '../parts/use-task.ts';
import { whyNotMade } from '../parts/why-not-made.ts';
import { hrefOf } from '../routes.ts';
import { useSay } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { AwardDocuments } from './AwardDocuments.tsx';
import { AwardMark } from './AwardMark.tsx';
import { CorrectDialog } from './CorrectDialog.tsx';
import { StateMark } from './StateMark.tsx';
import { TurnDialog } from './TurnDialog.tsx';
import { comingInWords, validityInWords } from './words.ts';

/** One award, with all that happened to it and what can be done about it. */
export function AwardView({ serial }: { readonly serial: string }): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/register/one', { serial }, 'register');
  const back = (
    <a className="link back" href={hrefOf('register')}>
      All awards
    </a>
  );
  return (
    <Page
      title={answer === null ? serial : answer.row.organisation}
      above={back}
      actions={answer && <Actions page={answer} />}
    >
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer !== null && <Parts page={answer} />}
    </Page>
  );
}

/** What can be done about it; whatever cannot be undone asks first. */
function Actions({ page }: { readonly page: AwardPage }): ReactElement {
  const { row, isWithdrawn, documents } = page;
  const [asking, setAsking] = useState<'correct' | 'withdraw' | 'reinstate' | null>(null);
  const close = useCallback(() => setAsking(null), []);
  const isThere = documents.some(({ issue, standing }) => issue === row.issue && standing === 'whole');
  const certificate = new URLSearchParams({ serial: row.serial }).toString();
  return (
    <>
      {isThere && (
        <>
          <a className="button" href={`${certificatePath}?${certificate}&show=1`} target="_blank" rel="noreferrer">
            View the certificate
          </a>
          <a className="button" href={`${certificatePath}?${certificate}`} download>
            Download it
          </a>
        </>
      )}
      {!isWithdrawn && <MakeAgain serial={row.serial} isFirst={!isThere} />}
      {!isWithdrawn && <Button onClick={() => setAsking('correct')}>Correct …</Button>}
      {(isWithdrawn || row.coming !== null) && <Button onClick={() => setAsking('reinstate')}>Reinstate …</Button>}
      {!isWithdrawn && <Button onClick={() => setAsking('withdraw')}>Withdraw …</Button>}
      {asking === 'correct' && <CorrectDialog row={row} onClose={close} />}
      {(asking === 'withdraw' || asking === 'reinstate') && <TurnDialog kind={asking} row={row} onClose={close} />}
    </>
  );
}

function MakeAgain({ serial, isFirst }: { readonly serial: string; readonly isFirst: boolean }): ReactElement {
  const say = useSay();
  const { start, isGoing, outcome, refused } = useTask('print-certificates');
  const why = refused === null ? outcome && whyNotMade(outcome) : `${refused.message} ${refused.remedy}`;
  useEffect(() => {
    if (why !== null) say(why || 'The certificate is made.', { stays: why !== '' });
  }, [why, say]);
  const name = isFirst ? 'Make the certificate' : 'Make it again';
  return (
    <Button disabledFocusable={isGoing} onClick={() => start({ serials: [serial] })}>
      {isGoing ? 'Being made …' : name}
    </Button>
  );
}

function Parts({ page }: { readonly page: AwardPage }): ReactElement {
  const { row, documents, history, others, leftBehind, awardTitles } = page;
  return (
    <>
      <Facts page={page} />
      <h2>What happened</h2>
      <ol className="history">
        {history.map(({ number, recordedOn, by, reason, sentence }) => (
          <li key={number}>
            <p>{sentence}</p>
            {reason !== null && <p className="reason">{reason}</p>}
            <p className="quiet">
              Recorded on {recordedOn} by {by}, event {number}
            </p>
          </li>
        ))}
      </ol>
      <h2>Certificates</h2>
      <AwardDocuments
        serial={row.serial}
        issue={row.issue}
        holds={row.state === 'in force' || row.state === 'due'}
        documents={documents}
        isImported={page.imported}
      />
      {others.length > 0 && (
        <>
          <h2>Other awards of this school</h2>
          <Awards rows={others} titles={awardTitles} />
        </>
      )}
      {leftBehind.length > 0 && (
        <>
          <h2>Perhaps also of this school</h2>
          <p>
            These have a number that this award had until it was corrected, so they do not count as awards of this
            school. Where one is, correct its number too.
          </p>
          <Awards rows={leftBehind} titles={awardTitles} />
        </>
      )}
    </>
  );
}

interface AwardsProps {
  readonly rows: readonly AwardRow[];
  readonly titles: AwardPage['awardTitles'];
}

function Awards({ rows, titles }: AwardsProps): ReactElement {
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.serial}>
          <a className="link" href={hrefOf('register', { serial: row.serial })}>
            {titles[row.award]}, {longDate(row.decidedOn)}
          </a>{' '}
          <StateMark row={row} />
        </li>
      ))}
    </ul>
  );
}

function Facts({ page: { row, title, pdLead, contact, sample } }: { readonly page: AwardPage }): ReactElement {
  const facts: readonly (readonly [string, ReactNode])[] = [
    ['Award', <AwardMark key="award" award={row.award} title={title} />],
    ['State today', <StateMark key="state" row={row} />],
    ['To come', row.coming && comingInWords(row.coming)],
    ['Decided on', longDate(row.decidedOn)],
    ['Valid', validityInWords(row)],
    ['Serial', <span key="serial" className="serial">{`${row.serial}, issue ${String(row.issue)}`}</span>],
    ['Local authority', row.la],
    ['URN', row.urn],
    ['LAESTAB', row.laestab],
    ['PD lead', pdLead],
    ['Contact', contact],
    ['Sample', sample ? 'This award is sample data' : null],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
