import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface PageProps {
  readonly title: string;
  /** Beside the title: what is done most on this page. */
  readonly actions?: ReactNode;
  /** Above the title: where this page belongs. */
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** Puts the focus on the page’s heading, where what had it is about to go. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('#page h1')?.focus({ preventScroll: true });
}

/** A page with its heading, which takes the focus when somebody comes to it. */
export function Page({ title, actions, above, children }: PageProps): ReactElement {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Quality Mark`;
    if (document.activeElement === document.body || document.activeElement?.closest('nav, main, dialog')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [title]);
  return (
    <main id="page" tabIndex={-1}>
      {above}
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
