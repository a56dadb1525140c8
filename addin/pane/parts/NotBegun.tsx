import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import type { Route } from '../routes.ts';
import { keyOf, titleOf } from '../routes.ts';
import { RowLink } from './RowLink.tsx';

interface NotBegunProps {
  readonly parts: readonly Route[];
}

/** Parts of the return that are yet to be begun, each with the way there. */
export function NotBegun({ parts }: NotBegunProps): ReactElement | null {
  const { edition } = useSurroundings().ready;
  if (parts.length === 0) return null;
  return (
    <section aria-labelledby="not-begun">
      <h2 id="not-begun">Not begun</h2>
      <ul className="rows">
        {parts.map((part) => (
          <RowLink key={keyOf(part)} to={part} title={titleOf(part, edition)} />
        ))}
      </ul>
    </section>
  );
}
