import { useEffect } from 'react';
import type { ReactElement } from 'react';
import type { Kept } from '../../session/session.ts';
import { useSurroundings } from '../context.ts';
import { shortened } from '../wording.ts';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from './MessageBar.tsx';

/** What was entered and did not get into the workbook, where only a person can say what is to become of it. */
export function KeptEntries(): ReactElement {
  const { ready } = useSurroundings();
  return (
    <>
      {ready.kept.map((kept) => (
        <KeptEntry key={kept.id} kept={kept} />
      ))}
    </>
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
          <Button size="small" onClick={() => session.settle(id, 'put-in')}>
            Use what I wrote
          </Button>
        )}
        <Button size="small" onClick={() => session.settle(id, 'let-go')}>
          {place ? 'Keep the workbook’s' : 'Discard it'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
