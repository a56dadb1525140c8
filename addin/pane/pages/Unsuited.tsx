import type { ReactElement } from 'react';
import { AlonePage } from '../parts/AlonePage.tsx';
import { PressedInVain } from '../parts/PressedInVain.tsx';

interface UnsuitedProps {
  readonly message: string;
  readonly remedy: string;
}

/** For a workbook of another schema or edition. */
export function Unsuited({ message, remedy }: UnsuitedProps): ReactElement {
  return (
    <AlonePage title="This pane does not fit this workbook" above={<PressedInVain />}>
      <p>{message}</p>
      <p>{remedy}</p>
      <p className="quiet">The workbook itself is as it was, and you can go on in its sheets.</p>
    </AlonePage>
  );
}
