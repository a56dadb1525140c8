import type { ReactElement } from 'react';
import type { Notice, Session } from '../../session/session.ts';
import { NoticeBar } from '../parts/NoticeBar.tsx';

interface ClosedProps {
  readonly session: Session;
  readonly notice: Notice;
}

/** Where there is nothing to show, because Excel did not do what it was asked. */
export function Closed({ session, notice }: ClosedProps): ReactElement {
  return (
    <main className="alone">
      <NoticeBar notice={notice} onRetry={() => void session.refresh()} />
      <h1>The pane is waiting for Excel</h1>
      <p>Your workbook is as you left it. The pane tries again whenever you come back to it.</p>
    </main>
  );
}
