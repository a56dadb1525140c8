import type { ReactElement, ReactNode } from 'react';

interface EmptyPageProps {
  readonly title: string;
  /** What will stand here, and how it comes here. */
  readonly children: ReactNode;
}

/** In place of a page that has nothing to show yet: says what it is for and what to do first. */
export function EmptyPage({ title, children }: EmptyPageProps): ReactElement {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
