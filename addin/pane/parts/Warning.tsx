import type { ReactElement, ReactNode } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';

interface WarningProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something about the return that a person must know on this page. */
export function Warning({ title, children }: WarningProps): ReactElement {
  return (
    <MessageBar intent="warning" className="notice">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {children}
      </MessageBarBody>
    </MessageBar>
  );
}
