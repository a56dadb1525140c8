import type { ReactElement } from 'react';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';

interface ReceiptProps {
  readonly title: string;
  readonly code: string;
}

/** A receipt, large enough to be read out. */
export function Receipt({ title, code }: ReceiptProps): ReactElement {
  return (
    <section className="receipt-card" aria-label={`${title}: receipt`}>
      <p className="quiet">{title}</p>
      <p className="receipt-code">{code}</p>
      <CopyButton text={code} label="Copy the receipt" />
    </section>
  );
}
