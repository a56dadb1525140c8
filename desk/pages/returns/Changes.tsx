import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ReturnPage } from '../../api/returns.ts';
import { RefusedBar } from '../parts/RefusedBar.tsx';
import { hrefOf } from '../routes.ts';
import { useAnswer } from '../use-answer.ts';
import { whenInWords } from '../words.ts';

interface ChangesProps {
  readonly file: string;
  readonly copies: ReturnPage['copies'];
}

/** The other copies of a return, and what is not the same in them. */
export function Changes({ file, copies }: ChangesProps): ReactElement {
  return (
    <ul className="copies">
      {copies.map((copy) => (
        <li key={copy.file}>
          <a className="link" href={hrefOf('returns', { file: copy.file })}>
            {copy.file}
          </a>{' '}
          <span className="quiet">{whenInWords(copy.changed)}</span>
          <Copy file={file} before={copy.file} />
        </li>
      ))}
    </ul>
  );
}

function Copy({ file, before }: { readonly file: string; readonly before: string }): ReactElement {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>What is not the same</summary>
      {isOpen && <Differences file={file} before={before} />}
    </details>
  );
}

function Differences({ file, before }: { readonly file: string; readonly before: string }): ReactElement | null {
  const { answer, refused, again } = useAnswer('GET /api/returns/differences', { file, before }, 'returns');
  if (refused) return <RefusedBar refused={refused} onAgain={again} />;
  if (answer === null) return <p>Comparing …</p>;
  if (answer.length === 0) return <p>Every entry is the same.</p>;
  return (
    <table className="differences">
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">There</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      <tbody>
        {answer.map(({ entry, before: there, now }) => (
          <tr key={entry}>
            <th scope="row">{entry}</th>
            <td>{there ?? 'Nothing'}</td>
            <td>{now ?? 'Nothing'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
