import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

interface WarningProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Something about the return that a person must know on this page. */
export function Warning({ title, children }: WarningProps): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline" className="notice">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {children}
      </MessageBarBody>
    </MessageBar>
  );
}
