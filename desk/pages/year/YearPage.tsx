import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { longDate } from '../../../framework/dates.ts';
import { MessageBar, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';
import type { Year } from '../../api/year.ts';
import { useChanges } from '../live.ts';
import { EmptyPage } from '../parts/EmptyPage.tsx';
import { Page } from '../parts/Page.tsx';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import type { Given } from '../parts/dropped-files.ts';
import { DropArea } from '../parts/DropArea.tsx';
import { useAnswer } from '../use-answer.ts';
import { counted } from '../words.ts';
import { Issue } from './Issue.tsx';
import { Lapsing } from './Lapsing.tsx';
import { NextStep } from './NextStep.tsx';
import { NotReturned } from '../parts/NotReturned.tsx';
import { RoundsList } from './RoundsList.tsx';
import { Steps } from './Steps.tsx';

/** The year of the Quality Mark: what stands where, and what is next. */
export default function YearPage(): ReactElement {
  const { answer, refused, again } = useAnswer('GET /api/year', {}, 'returns');
  useChanges('office', again);
  useChanges('rounds', again);
  useChanges('decisions', again);
  useChanges('certificates', again);
  useChanges('register', again);
  const [list, setList] = useState<Given | null>(null);
  return (
    <Page title="Year">
      <DropArea words="Drop the list of schools here" onFiles={([first]) => setList(first ?? null)} />
      {refused && <RefusedBar refused={refused} onAgain={again} />}
      {answer !== null && <Standing year={answer} list={list} onList={setList} />}
    </Page>
  );
}

interface StandingProps {
  readonly year: Year;
  /** The list of schools that was given last; null where none is at hand. */
  readonly list: Given | null;
  readonly onList: (list: Given | null) => void;
}

function Standing({ year, list, onList }: StandingProps): ReactElement {
  const notReturned = useRef<HTMLDetailsElement>(null);
  const { reached, waiting, lapsing, awardTitles, lists, rounds, troubles, earlierWorkbooks } = year;
  const isEmpty = reached.issued + reached.returned + reached.agenda + waiting.unread + waiting.unreadable === 0;
  return (
    <>
      {troubles.map(({ message, remedy }) => (
        <MessageBar key={message} intent="warning" className="refused">
          <MessageBarBody>
            <MessageBarTitle>{message}</MessageBarTitle> {remedy}
          </MessageBarBody>
        </MessageBar>
      ))}
      {isEmpty ? (
        <FirstSteps />
      ) : (
        <>
          <NextStep year={year} notReturned={notReturned} />
          <h2>Where everything stands, {longDate(year.day)}</h2>
          <Steps year={year} />
          {lists.length > 0 && (
            <p className="quiet">
              Workbooks issued: those on {lists.join(', ')}.{earlierWorkbooks > 0 && ` ${notCounted(earlierWorkbooks)}`}
            </p>
          )}
          <NotReturned ref={notReturned} schools={year.notReturned} count={year.waiting.toReturn} />
          {rounds.length > 0 && <RoundsList title="Rounds" rounds={rounds} />}
        </>
      )}
      <Issue list={list} onList={onList} issued={reached.issued} earlier={earlierWorkbooks} day={year.day} />
      {lapsing.due + lapsing.lapsed > 0 && <Lapsing lapsing={lapsing} awardTitles={awardTitles} />}
    </>
  );
}

function notCounted(earlier: number): string {
  const them = earlier === 1 ? 'it was' : 'they were';
  const school = earlier === 1 ? 'its school has' : 'their schools have';
  return `${counted(earlier, 'other')} ${earlier === 1 ? 'is' : 'are'} of an earlier year and not counted: ${them} issued more than a year ago, or ${school} been issued another one since.`;
}

function FirstSteps(): ReactElement {
  return (
    <EmptyPage title="How a year goes">
      <ol className="first-steps">
        <li>
          <strong>Issue the workbooks.</strong> Give the list of your schools below. Each gets a workbook with its
          details filled in, which you send to it. Or send a blank one.
        </li>
        <li>
          <strong>Take the returns in.</strong> Drop what comes back on the page Returns. You see what each school has
          to put right, with a message to send to it.
        </li>
        <li>
          <strong>Decide in a round.</strong> Verified returns go on the panel’s agenda; certificates follow from its
          decisions.
        </li>
      </ol>
      <p>This page then says how far everything is, and what is next.</p>
    </EmptyPage>
  );
}
