import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { MessageBar, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';

const title = 'This workbook cannot be changed.';

/** Above every page of a workbook that cannot be changed. */
export function ReadOnlyBar(): ReactElement {
  const { ready, announce } = useSurroundings();
  useEffect(() => announce(title), [announce]);
  return (
    <MessageBar className="notice read-only">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> You can read it here. Choose Edit in Excel, or save a copy of your
        own and open that.{ready.waiting.size > 0 && ' What you entered here is kept until then.'}
      </MessageBarBody>
    </MessageBar>
  );
}
