import type { ReactElement } from 'react';
import type { JobReport } from '../../api/jobs.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { Problems } from '../returns/Problems.tsx';
import { Told } from '../say.tsx';
import { counted } from '../words.ts';

/** What came of issuing: how many workbooks, and each line of the list that got none. */
export function IssueOutcome({ outcome }: { readonly outcome: JobReport }): ReactElement {
  const { failure, results, counts, state, summary } = outcome;
  if (failure !== null) return <RefusedBar refused={failure} />;
  const { made = 0, unchanged = 0 } = counts;
  const refused = results.filter(({ status }) => status === 'refused' || status === 'failed');
  const parts = [
    `${counted(made, 'workbook')} issued`,
    ...(unchanged > 0 ? [`${counted(unchanged, 'school')} had one already`] : []),
    ...(refused.length > 0 ? [`${counted(refused.length, 'line')} left out`] : []),
    ...leftOutWords(summary),
    ...(state === 'cancelled' ? ['stopped before the end'] : []),
  ];
  return (
    <div className="issued-account">
      <Told>
        <strong>{parts.join(', ')}.</strong>
      </Told>
      {refused.length > 0 && <Problems problems={refused.flatMap(({ problems }) => problems)} />}
    </div>
  );
}

interface Summary {
  readonly leftOut?: { readonly closed: number; readonly notYetOpen: number; readonly elsewhere: number };
}

function leftOutWords(summary: unknown): readonly string[] {
  const { leftOut } = (summary ?? {}) as Summary;
  if (leftOut === undefined) return [];
  const { closed, notYetOpen, elsewhere } = leftOut;
  return [
    ...(closed > 0 ? [`${counted(closed, 'closed school')} passed over`] : []),
    ...(notYetOpen > 0 ? [`${counted(notYetOpen, 'school')} not yet open`] : []),
    ...(elsewhere > 0 ? [`${counted(elsewhere, 'school')} of other local authorities`] : []),
  ];
}
