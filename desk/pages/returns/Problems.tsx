import type { ReactElement } from 'react';
import type { Problem } from '../../../framework/problems.ts';
import { ErrorIcon, QueryIcon } from '../../../screen/parts/icons.tsx';
import { placeOf } from './words.ts';

/** A problem; one of no workbook has no place. */
type Shown = Pick<Problem, 'severity' | 'message' | 'remedy'> & Partial<Pick<Problem, 'sheet' | 'cell'>>;

/** Problems with their places and remedies, errors first. */
export function Problems({ problems }: { readonly problems: readonly Shown[] }): ReactElement {
  if (problems.length === 0) return <p>Nothing to put right.</p>;
  const isError = ({ severity }: Shown): boolean => severity === 'error';
  const ordered = [...problems.filter(isError), ...problems.filter((problem) => !isError(problem))];
  return (
    <ul className="problem-list">
      {ordered.map((problem, index) => (
        <li key={index} className={`problem ${problem.severity}`}>
          {isError(problem) ? <ErrorIcon label="Error" /> : <QueryIcon label="Query" />}
          <div>
            <p>{problem.message}</p>
            <p className="remedy">{problem.remedy}</p>
          </div>
          {placeOf(problem) !== '' && <span className="place">{placeOf(problem)}</span>}
        </li>
      ))}
    </ul>
  );
}
