import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useSurroundings } from '../context.ts';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import { Button } from '../../../screen/parts/Button.tsx';

interface HandOverProps {
  readonly title: string;
  /** Who gets the file. */
  readonly to: ReactNode;
  /** Prepared for the mail that the file goes with; null where nothing is sent. */
  readonly message: string | null;
  /** What is to be borne in mind. */
  readonly children?: ReactNode;
}

/** The last steps of somebody's part: save, send the file with a message, to whom. */
export function HandOver({ title, to, message, children }: HandOverProps): ReactElement {
  return (
    <section className="hand-over">
      <h2>{title}</h2>
      <ol className="steps">
        <li>
          <Save />
        </li>
        {message === null ? (
          <li>{to}</li>
        ) : (
          <>
            <li>
              Copy this message.
              <p className="message-to-send">{message}</p>
              <CopyButton text={message} label="Copy the message" />
            </li>
            <li>{to}</li>
          </>
        )}
      </ol>
      {children}
    </section>
  );
}

function Save(): ReactElement {
  const { ready, session, file, attempt, announce } = useSurroundings();
  const [state, setState] = useState<'not-yet' | 'under-way' | 'saved'>('not-yet');
  if (ready.isReadOnly) return <>There is nothing to save: this workbook is open for reading only.</>;
  if (!file.canSave) return <>Save this workbook: Ctrl+S, or File, Save.</>;
  const save = async (): Promise<void> => {
    setState('under-way');
    try {
      if (ready.waiting.size > 0) await session.refresh();
      await file.save();
      setState('saved');
      announce('Saved.');
    } catch (error) {
      setState('not-yet');
      throw error;
    }
  };
  return (
    <>
      <Button size="small" disabledFocusable={state === 'under-way'} onClick={() => attempt(save())}>
        {state === 'under-way' ? 'Saving …' : 'Save this workbook'}
      </Button>
      {state === 'saved' && <span className="quiet"> Saved</span>}
    </>
  );
}
