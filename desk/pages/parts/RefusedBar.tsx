import type { ReactElement } from 'react';
import type { Refused } from '../../api/refused.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';

interface RefusedBarProps {
  readonly refused: Refused;
  readonly onAgain?: () => void;
}

/** What could not be done, and what to do about it: screen readers say it when it comes, also in a dialog. */
export function RefusedBar({ refused: { message, remedy }, onAgain }: RefusedBarProps): ReactElement {
  return (
    <MessageBar intent="error" className="refused" isAlert>
      <MessageBarBody>
        <MessageBarTitle>{message}</MessageBarTitle> {remedy}
      </MessageBarBody>
      {onAgain && (
        <MessageBarActions>
          <Button size="small" onClick={onAgain}>
            Try again
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
