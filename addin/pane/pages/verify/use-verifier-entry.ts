import { useSurroundings } from '../../context.ts';
import type { FieldPath } from '../../../../framework/fields.ts';
import type { PaneEntry } from '../../entries.ts';
import { useEntry } from '../../entries.ts';

/**
 * An entry of the verifier's. The first one that is made also records which content of the school's the verifier has
 * before them; what the school changes later shows against it.
 */
export function useVerifierEntry(path: FieldPath): PaneEntry {
  const { ready, session, attempt } = useSurroundings();
  const entry = useEntry(path);
  return {
    ...entry,
    set(value) {
      entry.set(value);
      const { submittedReceipt, reviewedReceipt } = ready.schoolReturn.meta;
      // Where nothing has been submitted, nobody says unasked that it was reviewed.
      if (value !== null && submittedReceipt !== null && reviewedReceipt === null) attempt(session.review());
    },
  };
}
