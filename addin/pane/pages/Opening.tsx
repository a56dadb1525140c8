import type { ReactElement } from 'react';
import { useOverdue } from '../use-overdue.ts';

/** While the workbook is being read: nothing at first, since that is quickly over. */
export function Opening(): ReactElement {
  const isOverdue = useOverdue(true, 300);
  return (
    <main className="alone" aria-busy>
      {isOverdue && <p className="spinner">Reading the workbook …</p>}
    </main>
  );
}
