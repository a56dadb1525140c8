import type { ReactElement, Ref } from 'react';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import type { Year } from '../../api/year.ts';
import { counted } from '../words.ts';

interface NotReturnedProps {
  readonly year: Year;
  readonly ref: Ref<HTMLDetailsElement>;
}

/** Who has a workbook and has not returned it. */
export function NotReturned({ year: { waiting, notReturned }, ref }: NotReturnedProps): ReactElement | null {
  const { toReturn } = waiting;
  if (toReturn === 0) return null;
  const more = toReturn - notReturned.length;
  const lineOf = ({ organisation, la }: Year['notReturned'][number]): string =>
    [organisation ?? 'A school without a name', la].filter(Boolean).join(', ');
  return (
    <details ref={ref} className="not-returned">
      <summary>{counted(toReturn, 'school')} not returned yet</summary>
      <ul>
        {notReturned.map((school, index) => (
          <li key={index}>{lineOf(school)}</li>
        ))}
      </ul>
      {more > 0 && <p className="quiet">And {more.toLocaleString('en-GB')} more.</p>}
      <CopyButton text={notReturned.map(lineOf).join('\n')} label="Copy the list" />
    </details>
  );
}
