import type { ReactElement } from 'react';
import { recordFields } from '../../../../framework/fields.ts';
import { useSurroundings } from '../../context.ts';
import { VerifierEntry } from './VerifierEntry.tsx';

/** Who verifies, and what was arranged before the visit. */
export function Before(): ReactElement {
  const { edition } = useSurroundings().ready;
  return (
    <>
      <ul className="source">
        {edition.process.preVisit.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      {recordFields(edition, 'before').map(({ path }) => (
        <VerifierEntry key={path} path={path} />
      ))}
    </>
  );
}
