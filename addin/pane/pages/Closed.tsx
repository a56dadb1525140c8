import type { ReactElement } from 'react';
import type { Notice, Session } from '../../session/session.ts';
import { NoticeBar } from '../parts/NoticeBar.tsx';

interface ClosedProps {
  readonly session: Session;
  readonly notice: Notice;
}

/** Where Excel could not be read. */
export function Closed({ session, notice }: ClosedProps): ReactElement {
  return (
    <main className="alone">
      <NoticeBar notice={notice} onRetry={() => void session.refresh()} />
      <h1>The workbook could not be read</h1>
      <p>Nothing in it has been changed. The pane tries again whenever you come back to it.</p>
    </main>
  );
}
