import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { BrandBar } from './BrandBar.tsx';
import { focusHeading, isFocusLost } from '../focus.ts';

interface AlonePageProps {
  readonly title: string;
  readonly above?: ReactNode;
  readonly children: ReactNode;
}

/** A page with nothing around it, while there is no return to work on. */
export function AlonePage({ title, above, children }: AlonePageProps): ReactElement {
  useEffect(() => {
    document.title = `${title} – Quality Mark`;
    if (isFocusLost()) focusHeading();
  }, [title]);
  return (
    <main className="alone">
      {above}
      <h1 tabIndex={-1}>{title}</h1>
      {children}
      <BrandBar />
    </main>
  );
}
