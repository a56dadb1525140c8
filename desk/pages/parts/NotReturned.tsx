import type { ReactElement, Ref } from 'react';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import type { Year } from '../../api/year.ts';
import { counted } from '../words.ts';

interface NotReturnedProps {
  /** The first of them. */
  readonly schools: Year['notReturned'];
  /** How many there are. */
  readonly count: number;
  readonly ref?: Ref<HTMLDetailsElement>;
}

/** Who has a workbook and has not returned it. */
export function NotReturned({ schools, count, ref }: NotReturnedProps): ReactElement | null {
  if (count === 0) return null;
  const more = count - schools.length;
  const lineOf = ({ organisation, la }: Year['notReturned'][number]): string =>
    [organisation ?? 'A school without a name', la].filter(Boolean).join(', ');
  return (
    <details ref={ref} className="not-returned">
      <summary>{counted(count, 'school')} not returned yet</summary>
      <ul>
        {schools.map((school, index) => (
          <li key={index}>{lineOf(school)}</li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">And {more.toLocaleString('en-GB')} more.</p>}
      <CopyButton text={schools.map(lineOf).join('\n')} label="Copy the list" />
    </details>
  );
}
