import type { ReactElement } from 'react';
import { useSurroundings } from '../../context.ts';
import { TypedEntry } from '../../parts/TypedEntry.tsx';
import { useVerifierEntry } from './use-verifier-entry.ts';

/** Who verifies, and what was arranged before the visit. */
export function Before(): ReactElement {
  const { preVisit } = useSurroundings().ready.edition.process;
  return (
    <>
      <ul className="source">
        {preVisit.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
      <TypedEntry entry={useVerifierEntry('verifier')} needed />
      <TypedEntry entry={useVerifierEntry('organisation')} label="Your organisation" />
      <TypedEntry entry={useVerifierEntry('contactedOn')} />
      <TypedEntry entry={useVerifierEntry('preVisit')} />
    </>
  );
}
