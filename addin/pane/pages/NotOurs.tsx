import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Notice, Session } from '../../session/session.ts';
import { NoticeBar } from '../parts/NoticeBar.tsx';
import { unexpected } from '../unexpected.ts';

interface NotOursProps {
  readonly session: Session;
}

/** In a workbook that is not of the Quality Mark: offers to make one. */
export function NotOurs({ session }: NotOursProps): ReactElement {
  const [isUnderWay, setUnderWay] = useState(false);
  const [failure, setFailure] = useState<Notice | null>(null);
  const create = (): void => {
    setUnderWay(true);
    setFailure(null);
    session
      .create()
      .catch((error: unknown) => setFailure(unexpected(error)))
      .finally(() => setUnderWay(false));
  };
  return (
    <main className="alone">
      {failure && <NoticeBar notice={failure} onRetry={create} />}
      <h1>This is not a Quality Mark workbook</h1>
      <p>To go on with a return, open its workbook.</p>
      <p>To begin a new one, add the Quality Mark’s sheets. Your own sheets stay as they are.</p>
      <Button appearance="primary" size="large" disabledFocusable={isUnderWay} onClick={create}>
        {isUnderWay ? 'Adding the sheets …' : 'Add the Quality Mark’s sheets'}
      </Button>
      <p className="quiet" role="status">
        {isUnderWay && 'This takes a few seconds.'}
      </p>
    </main>
  );
}
