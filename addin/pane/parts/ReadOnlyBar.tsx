import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import { MessageBar, MessageBarBody, MessageBarTitle } from './MessageBar.tsx';

const title = 'This workbook cannot be changed.';
const remedy =
  'You can read and check it here. To work in it, choose Edit in Excel, or save a copy of your own and open that.';

/** Above every page of a workbook that cannot be changed. */
export function ReadOnlyBar(): ReactElement {
  const { ready, announce } = useSurroundings();
  const isKept = ready.waiting.size > 0;
  const kept = isKept ? ' What you entered is kept here, and goes into the workbook when it can be changed.' : '';
  useEffect(() => announce(`${title} ${remedy}${kept}`), [announce, kept]);
  return (
    <MessageBar className="notice read-only" intent="info">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle> {remedy}
        {kept}
      </MessageBarBody>
    </MessageBar>
  );
}
