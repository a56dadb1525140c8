import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { CommandName } from '../../commands/ribbon.ts';
import { onAsked } from '../asked.ts';
import { MessageBar, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';

/** As the manifest calls them. */
const titles: Readonly<Record<CommandName, string>> = {
  check: 'Check',
  nextMissing: 'Next missing',
  goToVerification: 'Verification',
};

/** Says, in a workbook without a return, why a button of the ribbon goes nowhere. */
export function PressedInVain(): ReactElement {
  const [presses, setPresses] = useState<readonly CommandName[]>([]);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => onAsked((button) => setPresses((past) => [...past, button])), []);
  useEffect(() => {
    if (presses.length > 0) place.current?.scrollIntoView({ block: 'nearest' });
  }, [presses]);
  const button = presses.at(-1);
  return (
    <div role="alert" ref={place}>
      {button && (
        <MessageBar key={presses.length} className="notice" intent="warning">
          <MessageBarBody>
            <MessageBarTitle>{titles[button]}</MessageBarTitle> has nothing to go to: this workbook holds no Quality
            Mark return that this pane can read.
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
