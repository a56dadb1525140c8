import type { ReactElement } from 'react';
import { recordFields } from '../../../../framework/fields.ts';
import { useSurroundings } from '../../context.ts';
import { VerifierEntry } from './VerifierEntry.tsx';

/** What the verifier makes of it all. */
export function Summary(): ReactElement {
  const { edition } = useSurroundings().ready;
  return (
    <>
      {recordFields(edition, 'summary').map(({ path }) => (
        <VerifierEntry key={path} path={path} />
      ))}
    </>
  );
}
