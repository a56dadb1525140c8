import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Kept } from '../../session/session.ts';
import { useSurroundings } from '../context.ts';
import { firstClick } from '../first-click.ts';
import { shortened } from '../wording.ts';
import { Button } from '../../../screen/parts/Button.tsx';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import { WarningIcon } from '../../../screen/parts/icons.tsx';
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '../../../screen/parts/MessageBar.tsx';

/** What was entered and did not get into the workbook, where only a person can say what is to become of it. */
export function KeptEntries(): ReactElement {
  const { kept } = useSurroundings().ready;
  const entries = kept.map((each) => <KeptEntry key={each.id} kept={each} />);
  return kept.length > few ? <Folded count={kept.length}>{entries}</Folded> : <>{entries}</>;
}

/** More of them would push the page out of sight. */
const few = 3;

function Folded({ count, children }: { readonly count: number; readonly children: ReactNode }): ReactElement {
  const { announce } = useSurroundings();
  const sentence = `${count} texts that you wrote are not in the workbook`;
  // After what each of them says of itself.
  useEffect(() => announce(`${sentence}. They are kept.`), [announce, sentence]);
  return (
    <details className="notice folded">
      <summary>
        <WarningIcon /> {sentence}
      </summary>
      {children}
    </details>
  );
}

/** Characters of a text that show; the button copies all of them. */
const most = 400;

function KeptEntry({ kept }: { readonly kept: Kept }): ReactElement {
  const { ready, session, announce } = useSurroundings();
  const { id, title, text, place } = kept;
  const happened = place
    ? 'it has changed in the workbook since you wrote in it.'
    : 'its row was moved or deleted in the sheet.';
  useEffect(() => announce(`${title}: ${happened} What you wrote is kept.`), [announce, title, happened]);
  return (
    <MessageBar className="notice kept" intent="warning">
      <MessageBarBody>
        <MessageBarTitle>{title}:</MessageBarTitle> {happened} What you wrote is kept here.
        <span className="versions">
          <span>You wrote: {text === '' ? 'nothing, to clear it' : `“${shortened(text, most)}”`}</span>
          {place && (
            <span>The workbook says: {place.now === null ? 'nothing' : `“${shortened(place.now, most)}”`}</span>
          )}
        </span>
      </MessageBarBody>
      <MessageBarActions>
        {text !== '' && <CopyButton text={text} label="Copy the text" />}
        {place && !ready.isReadOnly && (
          <Button size="small" onClick={firstClick(() => session.settle(id, 'put-in'))}>
            Use what I wrote
          </Button>
        )}
        <Button size="small" onClick={firstClick(() => session.settle(id, 'let-go'))}>
          {place ? 'Keep the workbook’s' : 'Discard it'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
