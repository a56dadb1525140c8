import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import { elementId } from '../entries.ts';

interface PageProps {
  readonly title: string;
  /** A line above the title: what the page belongs to. */
  readonly above?: ReactNode;
  /** What the page is for, in a sentence. */
  readonly purpose?: ReactNode;
  readonly children: ReactNode;
}

/**
 * A page. When somebody has gone to it, its heading gets the focus, or the entry that the route names; a pane that has
 * just opened leaves the focus in the grid.
 */
export function Page({ title, above, purpose, children }: PageProps): ReactElement {
  const { route, hasMoved } = useSurroundings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Quality Mark`;
  }, [title]);
  useEffect(() => {
    if (!hasMoved) return;
    const entry = route.field === undefined ? null : inputOf(route.field);
    entry?.scrollIntoView({ block: 'center' });
    if (!entry) window.scrollTo(0, 0);
    (entry ?? heading.current)?.focus({ preventScroll: true });
  }, [route, hasMoved]);
  return (
    <main>
      <header className="page-head">
        {above !== undefined && <p className="above">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {purpose !== undefined && <p className="purpose">{purpose}</p>}
      </header>
      {children}
    </main>
  );
}

/** Where the focus goes for an entry: its field, or of its buttons the one chosen, else the first. */
function inputOf(path: string): HTMLElement | null {
  const entry = document.getElementById(elementId(path));
  return (
    entry?.querySelector<HTMLElement>('input:checked') ??
    entry?.querySelector<HTMLElement>('input, select, textarea') ??
    null
  );
}
