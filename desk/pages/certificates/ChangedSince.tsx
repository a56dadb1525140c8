import type { ReactElement } from 'react';
import { MessageBar, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';
import type { DocumentList, OfRegister } from '../../api/certificates.ts';

interface ChangedSinceProps {
  readonly made: OfRegister;
  readonly now: Pick<DocumentList, 'events'> | null;
  /** What to do about it. */
  readonly remedy: string;
}

/** Says that the register does not say any more what was made of it. */
export function ChangedSince({ made, now, remedy }: ChangedSinceProps): ReactElement | null {
  const [then, events] = [made.events ?? null, now?.events ?? null];
  if (then === null || events === null || then === events) return null;
  return (
    <MessageBar intent="warning" className="changed-since">
      <MessageBarTitle>The register has changed since then.</MessageBarTitle> {remedy}
    </MessageBar>
  );
}
