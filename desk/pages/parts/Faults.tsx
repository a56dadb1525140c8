import type { ReactElement } from 'react';
import type { JobReport } from '../../api/jobs.ts';
import { counted } from '../words.ts';

/** The returns of which no certificate was or would be made, though they should have one, and why. */
export function Faults({ results }: { readonly results: JobReport['results'] }): ReactElement | null {
  const faults = results.flatMap(({ file, organisation, problems }) => {
    const errors = problems.filter(({ severity }) => severity === 'error');
    return errors.length === 0 ? [] : [{ file, organisation, errors }];
  });
  if (faults.length === 0) return null;
  return (
    <div className="faults">
      <p>
        <strong>{counted(faults.length, 'return needs', 'returns need')} somebody:</strong>
      </p>
      <ul className="problem-list">
        {faults.map(({ file, organisation, errors }) => (
          <li key={file} className="problem error">
            <div>
              <strong>{organisation ?? file}</strong>
              {errors.map(({ message, remedy }) => (
                <p key={message}>
                  {message} <span className="remedy">{remedy}</span>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
