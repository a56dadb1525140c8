import { useId } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface BlockProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** One of several parts of a page with the same entries: a group, so that screen readers say of which part an entry is. */
export function Block({ title, children }: BlockProps): ReactElement {
  const id = useId();
  return (
    <section className="block" role="group" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
