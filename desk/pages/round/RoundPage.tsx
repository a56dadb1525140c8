import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import type { RoundLine } from '../../api/rounds.ts';
import type { Year } from '../../api/year.ts';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { hrefOf } from '../routes.ts';
import { useAnswer } from '../use-answer.ts';
import { counted } from '../words.ts';
import { RoundsList } from '../year/RoundsList.tsx';
import { ChooseReturns } from './ChooseReturns.tsx';
import { WorkbookRound } from './WorkbookRound.tsx';
import { RoundView } from './RoundView.tsx';

/** The panel’s rounds: a list of all, a new one, or one of them. */
export default function RoundPage({ asked }: { readonly asked: URLSearchParams }): ReactElement {
  const name = asked.get('name');
  if (name !== null) return <RoundView key={name} name={name} row={asked.get('row')} />;
  const workbook = asked.get('workbook');
  if (workbook !== null) return <WorkbookRound key={workbook} name={workbook} row={asked.get('row')} />;
  return asked.has('new') ? <ChooseReturns /> : <Rounds />;
}

function Rounds(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/rounds', {}, 'rounds');
  const year = useAnswer('GET /api/year', {}, 'rounds');
  const elsewhere = year.answer?.rounds.filter(({ isHeldHere }) => !isHeldHere) ?? [];
  const isEmpty = answer?.length === 0 && elsewhere.length === 0 && (year.answer !== null || year.refused !== null);
  const start = (
    <a className="button primary" href={hrefOf('round', { new: '1' })}>
      Start a round
    </a>
  );
  return (
    <Page title="Round" actions={answer !== null && !isEmpty ? start : undefined}>
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {isEmpty && (
        <EmptyPage title="No round yet">
          <p>
            A round brings returns before the panel. Choose the returns that are verified: the agenda is made of them,
            and the panel’s decisions are entered here or in its workbook, whichever you prefer.
          </p>
          <p>{start}</p>
        </EmptyPage>
      )}
      {answer !== null && answer.length > 0 && <RoundTable rounds={answer} />}
      {elsewhere.length > 0 && <InWorkbooks rounds={elsewhere} />}
    </Page>
  );
}

function RoundTable({ rounds }: { readonly rounds: readonly RoundLine[] }): ReactElement {
  return (
    <table className="rounds-table">
      <caption className="for-ears">Rounds</caption>
      <thead>
        <tr>
          <th scope="col">Round</th>
          <th scope="col">Date of the panel</th>
          <th scope="col">On the agenda</th>
          <th scope="col">Decided</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map(({ name, decidedOn, returns, decided }) => (
          <tr key={name}>
            <th scope="row">
              <a className="link" href={hrefOf('round', { name })}>
                {name}
              </a>
            </th>
            <td>{decidedOn === null ? 'Not set' : longDate(decidedOn)}</td>
            <td>{returns === null ? 'Not made' : counted(returns, 'return')}</td>
            <td>{decided.toLocaleString('en-GB')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Rounds that somebody has made with the command line. */
function InWorkbooks({ rounds }: Pick<Year, 'rounds'>): ReactElement {
  return (
    <>
      <RoundsList title="Decided in their workbooks" rounds={rounds} />
      <p className="quiet">
        These rounds were not made at the desk: they are decided in Excel, in the office’s folder “rounds”. Open one to
        take it to the desk, where its certificates are issued.
      </p>
    </>
  );
}
