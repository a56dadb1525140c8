import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { findingsOf, partOf } from '../findings.ts';
import type { Route } from '../routes.ts';
import type { Counts } from '../wording.ts';
import { countsOf } from '../wording.ts';
import { ErrorIcon, QueryIcon } from '../../../screen/parts/icons.tsx';

interface FindingMarksProps {
  /** Whether a part of the return is meant. */
  readonly of: (part: Route) => boolean;
}

/** How many errors and queries a check finds in a part of the return; nothing where it finds none. */
export function FindingMarks({ of }: FindingMarksProps): ReactElement | null {
  const { errors, queries } = useCounts(of);
  if (errors + queries === 0) return null;
  return (
    <span className="finding-marks">
      {errors > 0 && (
        <span className="error">
          <ErrorIcon label="Errors:" /> {errors}
        </span>
      )}
      {queries > 0 && (
        <span className="query">
          <QueryIcon label="Queries:" /> {queries}
        </span>
      )}
    </span>
  );
}

/** How many errors and queries a check finds in a part of the return. */
export function useCounts(of: FindingMarksProps['of']): Counts {
  const { ready } = useSurroundings();
  const found = findingsOf(ready).problems.filter(({ field }) => {
    const part = partOf(field, ready.edition);
    return part !== null && of(part);
  });
  return countsOf(found);
}
