import { useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from './Button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What the button says, such as "Copy the report". */
  readonly label: string;
}

/** Copies a text; where the browser does not allow it, shows the text marked, to be copied by hand. */
export function CopyButton({ text, label }: CopyButtonProps): ReactElement {
  const [state, setState] = useState<'waiting' | 'copied' | 'by-hand'>('waiting');
  const copy = (): void => {
    writeToClipboard(text).then(
      () => setState('copied'),
      () => setState('by-hand'),
    );
  };
  return (
    <span className="copy">
      <Button size="small" onClick={copy}>
        {state === 'copied' ? 'Copied' : label}
      </Button>
      <span className="for-ears" role="status">
        {state === 'copied' && 'Copied'}
      </span>
      {state === 'by-hand' && (
        <textarea
          className="by-hand"
          readOnly
          rows={4}
          aria-label="Press Ctrl+C to copy"
          value={text}
          ref={(area) => {
            area?.focus();
            area?.select();
          }}
        />
      )}
    </span>
  );
}

/** Inside Office's frames the clipboard may be missing altogether, or refuse. */
async function writeToClipboard(text: string): Promise<void> {
  const { clipboard } = navigator as Partial<Navigator>;
  if (!clipboard) throw new Error('There is no clipboard here');
  await clipboard.writeText(text);
}
