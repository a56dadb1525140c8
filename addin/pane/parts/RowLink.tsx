import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import type { Route } from '../routes.ts';
import { OnwardIcon } from '../../../screen/parts/icons.tsx';

interface RowLinkProps {
  readonly to: Route;
  readonly title: string;
  /** What there is to know about the page before opening it. */
  readonly children?: ReactNode;
}

/** A row of a list that leads to a page. */
export function RowLink({ to, title, children }: RowLinkProps): ReactElement {
  const { go } = useSurroundings();
  return (
    <li>
      <button type="button" className="row-link" onClick={() => go(to)}>
        <span className="row-title">{title}</span>
        <span className="row-state">{children}</span>
        <OnwardIcon />
      </button>
    </li>
  );
}
