import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import type { Route } from '../routes.ts';

interface PageLinkProps {
  readonly to: Route;
  /** Its name where others have the same words: begins with these. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Leads to another page of the pane. */
export function PageLink({ to, label, children }: PageLinkProps): ReactElement {
  const { go } = useSurroundings();
  return (
    <button type="button" className="link" aria-label={label} onClick={() => go(to)}>
      {children}
    </button>
  );
}
