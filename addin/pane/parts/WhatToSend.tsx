import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { areaOf, schoolMessage } from '../messages.ts';
import { HandOver } from './HandOver.tsx';

interface WhatToSendProps {
  /** Of what was submitted. */
  readonly receipt: string;
}

/** What happens to a submitted return; one that does not seek the award stays at the school. */
export function WhatToSend({ receipt }: WhatToSendProps): ReactElement {
  const { edition, schoolReturn } = useSurroundings().ready;
  if (schoolReturn.overall.intention === 'no') {
    return (
      <HandOver
        title="Nothing to send"
        message={null}
        to="Keep the file. You use the workbook as your own audit; the receipt tells this state from later ones."
      />
    );
  }
  const area = areaOf(schoolReturn, edition);
  return (
    <HandOver
      title="What to send"
      message={schoolMessage(schoolReturn, edition, receipt)}
      to={
        <>
          Send it, with this file attached, to the Quality Mark contact of your local authority
          {area !== undefined && <> ({area})</>}. The file goes on to your verifier.
        </>
      }
    >
      <p className="quiet">After you have sent it, change nothing before the visit without telling your verifier.</p>
    </HandOver>
  );
}
