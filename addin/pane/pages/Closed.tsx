import type { ReactElement } from 'react';
import type { Notice } from '../../excel/notice.ts';
import type { Session } from '../../session/session.ts';
import { AlonePage } from '../parts/AlonePage.tsx';
import { NoticeBar } from '../parts/NoticeBar.tsx';

interface ClosedProps {
  readonly session: Session;
  readonly notice: Notice;
}

/** Where there is nothing to show, because Excel did not do what it was asked. */
export function Closed({ session, notice }: ClosedProps): ReactElement {
  return (
    <AlonePage
      title="The pane is waiting for Excel"
      above={<NoticeBar notice={notice} onRetry={() => void session.refresh()} />}
    >
      <p>Your workbook is as you left it. The pane tries again whenever you come back to it.</p>
    </AlonePage>
  );
}
