import type { ReactElement } from 'react';
import type { Coverage } from '../../../framework/borough/borough-return.ts';
import { QueryIcon, WarningIcon } from '../../../screen/parts/icons.tsx';
import type { Query } from '../../api/borough.ts';
import { counted } from '../words.ts';

interface QuestionsProps {
  readonly queries: readonly Query[];
  readonly coverage: Coverage;
}

/** What became of the files, and what only the officer knows. */
export function Questions({ queries, coverage }: QuestionsProps): ReactElement | null {
  const { files, counted: inFigures, superseded, duplicates, earlier, awaiting, unreadable, others } = coverage;
  const parts = [
    [superseded, 'earlier copies of a return'],
    [duplicates, 'identical copies'],
    [earlier, 'of an earlier year'],
    [awaiting, 'waiting for you'],
    [unreadable, 'that cannot be read'],
    [others, 'that are not workbooks'],
  ] as const;
  const said = parts.flatMap(([count, what]) =>
    count === null || count === 0 ? [] : [`${count.toLocaleString('en-GB')} ${what}`],
  );
  // For publication the account of the files may be hidden, and schools are not named.
  if (files === null && queries.length === 0) return null;
  return (
    <section>
      <h2>Where the figures come from</h2>
      {files !== null && inFigures !== null && (
        <p>
          {counted(files, 'file')} in the folder for returns; {counted(inFigures, 'return is', 'returns are')} in the
          figures{said.length > 0 && `. Not counted: ${said.join(', ')}`}.
        </p>
      )}
      {queries.length > 0 && (
        <ul className="questions">
          {queries.map(({ organisation, blocking, message, remedy }) => (
            <li key={`${organisation}${message}`}>
              {blocking ? <WarningIcon label="Waits for you" /> : <QueryIcon label="Please look" />}
              <div>
                <strong>{organisation}</strong>
                <p>{message}</p>
                <p className="remedy">{remedy}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
