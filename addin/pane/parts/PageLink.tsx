import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import type { Route } from '../routes.ts';

interface PageLinkProps {
  readonly to: Route;
  readonly children: ReactNode;
}

/** Leads to another page of the pane. */
export function PageLink({ to, children }: PageLinkProps): ReactElement {
  const { go } = useSurroundings();
  return (
    <button type="button" className="link" onClick={() => go(to)}>
      {children}
    </button>
  );
}
