import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import { focusEntry, focusHeading, isFocusLost } from '../focus.ts';

interface PageProps {
  readonly title: string;
  /** A line above the title: what the page belongs to. */
  readonly above?: ReactNode;
  /** What the page is for, in a sentence. */
  readonly purpose?: ReactNode;
  /** The title is a name that somebody gave, however long: it takes three lines at most. */
  readonly isName?: boolean;
  readonly children: ReactNode;
}

/**
 * A page. When somebody has gone to it, its heading gets the focus, or the entry that the route names; a pane that has
 * just opened leaves the focus in the grid.
 */
export function Page({ title, above, purpose, isName = false, children }: PageProps): ReactElement {
  const { route, hasMoved } = useSurroundings();
  useEffect(() => {
    document.title = `${title} – Quality Mark`;
  }, [title]);
  useEffect(() => {
    if (!hasMoved && !isFocusLost()) return;
    if (route.field !== undefined && focusEntry(route.field)) return;
    window.scrollTo(0, 0);
    focusHeading();
  }, [route, hasMoved]);
  return (
    <main>
      <header className="page-head">
        {above !== undefined && <p className="above">{above}</p>}
        <h1 tabIndex={-1} {...(isName ? { className: 'name', title } : {})}>
          {title}
        </h1>
        {purpose !== undefined && <p className="purpose">{purpose}</p>}
      </header>
      {children}
    </main>
  );
}
