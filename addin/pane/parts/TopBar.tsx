import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { pathTo, titleOf } from '../routes.ts';
import { PageLink } from './PageLink.tsx';

/** The way back up. Its right end stays empty: Office puts a button of its own there. */
export function TopBar(): ReactElement {
  const { route, ready } = useSurroundings();
  const path = pathTo(route);
  // Excel writes the pane's name above it.
  if (path.length === 0) return <div className="top-bar" />;
  return (
    <nav className="top-bar" aria-label="Where you are">
      <ol>
        {path.map((above) => (
          <li key={above.page}>
            <PageLink to={above}>{titleOf(above, ready.edition)}</PageLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
