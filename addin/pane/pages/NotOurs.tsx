import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Inserted } from '../../excel/open-workbook.ts';
import type { Notice } from '../../excel/notice.ts';
import type { Session } from '../../session/session.ts';
import { AlonePage } from '../parts/AlonePage.tsx';
import { NoticeBar } from '../parts/NoticeBar.tsx';
import { PressedInVain } from '../parts/PressedInVain.tsx';
import { unexpected } from '../unexpected.ts';
import { Button } from '../../../screen/parts/Button.tsx';

interface NotOursProps {
  readonly session: Session;
}

type Progress = 'not-begun' | 'under-way' | Inserted;

const elsewhere =
  'Excel has opened a new workbook with the Quality Mark’s sheets. Go on there, and open this pane from its Home tab.';

/** Where they are here, the pane shows them in a moment. */
const inWords: Partial<Readonly<Record<Progress, string>>> = {
  'under-way': 'This takes a few seconds.',
  elsewhere,
  instead: `Excel could not add the sheets to this workbook, which is as it was. ${elsewhere}`,
};

/** In a workbook that is not of the Quality Mark: offers to make one. */
export function NotOurs({ session }: NotOursProps): ReactElement {
  const [progress, setProgress] = useState<Progress>('not-begun');
  const [failure, setFailure] = useState<Notice | null>(null);
  const create = (): void => {
    setProgress('under-way');
    setFailure(null);
    session.create().then(
      (inserted) => setProgress(inserted ?? 'not-begun'),
      (error: unknown) => {
        setProgress('not-begun');
        setFailure(unexpected(error));
      },
    );
  };
  const isUnderWay = progress === 'under-way';
  return (
    <AlonePage
      title="This is not a Quality Mark workbook"
      above={
        <>
          <PressedInVain />
          {failure && <NoticeBar notice={failure} onRetry={create} />}
        </>
      }
    >
      <p>The Quality Mark is an award for schools that judge and improve their professional development.</p>
      <p>Open the workbook of a return to go on with it, or begin one here. Your own sheets stay as they are.</p>
      <Button appearance="primary" size="large" disabledFocusable={isUnderWay} onClick={create}>
        {isUnderWay ? 'Adding the sheets …' : 'Add the Quality Mark’s sheets'}
      </Button>
      <p role="status">{inWords[progress]}</p>
      <p className="quiet">In this workbook the ribbon’s Next missing and Verification have nothing to go to.</p>
    </AlonePage>
  );
}
