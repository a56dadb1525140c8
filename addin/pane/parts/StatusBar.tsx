import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { counted } from '../../../framework/sentences.ts';
import { useSurroundings } from '../context.ts';
import { useOverdue } from '../use-overdue.ts';
import { findingsOf } from '../findings.ts';
import { focusKept } from '../focus.ts';
import { countsOf } from '../wording.ts';
import { DoneIcon, ErrorIcon, QueryIcon, WaitingIcon } from '../../../screen/parts/icons.tsx';
import { PageLink } from './PageLink.tsx';
import { useUnfinishedRows } from './UnfinishedRows.tsx';

/** At the foot of every page: whether the workbook has everything, what a check finds, and help. */
export function StatusBar(): ReactElement {
  const { ready } = useSurroundings();
  const { problems, notBegun } = findingsOf(ready);
  const counts = countsOf(problems);
  return (
    <footer className="status-bar">
      <Saved />
      <nav aria-label="Always at hand">
        <PageLink to={{ page: 'check' }}>
          Check
          {counts.errors > 0 && (
            <span className="count">
              <ErrorIcon label="Errors:" /> {counts.errors}
            </span>
          )}
          {counts.queries > 0 && (
            <span className="count">
              <QueryIcon label="Queries:" /> {counts.queries}
            </span>
          )}
          {problems.length + notBegun.length === 0 && <DoneIcon label="Nothing to put right" />}
        </PageLink>
        <PageLink to={{ page: 'help' }}>Help</PageLink>
      </nav>
    </footer>
  );
}

function Saved(): ReactElement {
  const { ready } = useSurroundings();
  const { size } = ready.waiting;
  const isLate = useOverdue(size > 0, 1000) || (size > 0 && (ready.isReadOnly || ready.notice !== null));
  const [unfinished] = useUnfinishedRows();
  useSavedAnnouncement();
  return (
    <p className="saved">
      {isLate ? (
        <>
          <WaitingIcon /> {counted(size, 'entry waits', 'entries wait')} for Excel
        </>
      ) : size > 0 || ready.isTyping ? (
        <>
          <WaitingIcon /> Typed, going to the workbook
        </>
      ) : ready.kept.length > 0 ? (
        <>
          <QueryIcon />{' '}
          <button type="button" className="link" onClick={focusKept}>
            {counted(ready.kept.length, 'text is', 'texts are')} not in the workbook
          </button>
        </>
      ) : unfinished !== undefined ? (
        <PageLink to={{ page: 'row', table: unfinished, index: null }}>
          <WaitingIcon /> A new row is not added
        </PageLink>
      ) : ready.isReadOnly ? (
        <>For reading only</>
      ) : (
        <>
          <DoneIcon /> In the workbook
        </>
      )}
    </p>
  );
}

/** Says that an entry has arrived in the workbook; where one did not, and is kept, that is said instead. */
function useSavedAnnouncement(): void {
  const { ready, announce } = useSurroundings();
  const isWaiting = ready.waiting.size > 0;
  const kept = ready.kept.length;
  const before = useRef({ isWaiting, kept });
  useEffect(() => {
    if (before.current.isWaiting && !isWaiting && kept <= before.current.kept) announce('Saved.');
    before.current = { isWaiting, kept };
  }, [isWaiting, kept, announce]);
}
