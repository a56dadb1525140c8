import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface DisclosureProps {
  /** Disclosures of one name stay open or closed from page to page. */
  readonly name: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
}

const open = new Set<string>();

/** Something that folds out. */
export function Disclosure({ name, title, children }: DisclosureProps): ReactElement {
  const [isOpen, setOpen] = useState(open.has(name));
  return (
    <details
      open={isOpen}
      onToggle={(event) => {
        const nowOpen = event.currentTarget.open;
        setOpen(nowOpen);
        if (nowOpen) open.add(name);
        else open.delete(name);
      }}
    >
      <summary>{title}</summary>
      <div className="disclosed">{children}</div>
    </details>
  );
}
