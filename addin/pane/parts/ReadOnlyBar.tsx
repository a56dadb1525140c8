import type { ReactElement } from 'react';
import { MessageBar, MessageBarBody, MessageBarTitle } from './MessageBar.tsx';

/** Above every page of a workbook that cannot be changed. */
export function ReadOnlyBar(): ReactElement {
  return (
    <MessageBar className="notice read-only" intent="info">
      <MessageBarBody>
        <MessageBarTitle>This workbook cannot be changed.</MessageBarTitle> You can read and check it here. To work in
        it, choose Edit in Excel, or save a copy of your own and open that.
      </MessageBarBody>
    </MessageBar>
  );
}
