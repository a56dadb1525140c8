import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { pathTo, titleOf } from '../routes.ts';
import { PageLink } from './PageLink.tsx';

/** The way back up. Its right end stays empty: Office puts a button of its own there. */
export function TopBar(): ReactElement {
  const { route, ready } = useSurroundings();
  const path = pathTo(route);
  return (
    <nav className="top-bar" aria-label="Where you are">
      {path.length === 0 ? (
        <span className="wordmark">Quality Mark</span>
      ) : (
        <ol>
          {path.map((above) => (
            <li key={above.page}>
              <PageLink to={above}>{titleOf(above, ready.edition)}</PageLink>
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
