import type { ReactElement } from 'react';
import type { FieldPath } from '../../../../framework/fields.ts';
import { AnyEntry } from '../../parts/FieldEntry.tsx';
import { useVerifierEntry } from './use-verifier-entry.ts';

/** The entry of a field of the verifier's. */
export function VerifierEntry({ path }: { readonly path: FieldPath }): ReactElement {
  return <AnyEntry entry={useVerifierEntry(path)} />;
}
