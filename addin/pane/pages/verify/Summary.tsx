import type { ReactElement } from 'react';
import { ListEntry } from '../../parts/ChosenEntry.tsx';
import { TypedEntry } from '../../parts/TypedEntry.tsx';
import { useVerifierEntry } from './use-verifier-entry.ts';

/** What the verifier makes of it all. */
export function Summary(): ReactElement {
  return (
    <>
      <TypedEntry
        entry={useVerifierEntry('goodPractice')}
        hint="What others can learn from this organisation."
        needed
      />
      <TypedEntry
        entry={useVerifierEntry('development')}
        hint="What leads to the next award, or sustains Embedded practice."
        needed
      />
      <ListEntry entry={useVerifierEntry('recommendation')} needed />
      <TypedEntry entry={useVerifierEntry('recommendationReason')} />
    </>
  );
}
