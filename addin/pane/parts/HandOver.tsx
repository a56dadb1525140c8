import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Ready } from '../../session/session.ts';
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
  const [isUnderWay, setUnderWay] = useState(false);
  const [saved, setSaved] = useState<Ready['checked'] | 'not-whole' | null>(null);
  if (ready.isReadOnly) return <>There is nothing to save: this workbook is open for reading only.</>;
  if (!file.canSave) return <>Save this workbook: Ctrl+S, or File, Save.</>;
  const waiting = ready.waiting.size;
  const save = async (): Promise<void> => {
    setSaved(null);
    setUnderWay(true);
    try {
      if (waiting > 0) await session.refresh();
      const state = session.state();
      const isWhole = state.kind === 'ready' && state.waiting.size === 0;
      if (isWhole) await file.save();
      setSaved(isWhole ? state.checked : 'not-whole');
      announce(isWhole ? 'Saved.' : notSaved);
    } finally {
      setUnderWay(false);
    }
  };
  return (
    <>
      <Button size="small" disabledFocusable={isUnderWay} onClick={() => attempt(save())}>
        {isUnderWay ? 'Saving …' : 'Save this workbook'}
      </Button>
      {saved === ready.checked && waiting === 0 && <span className="quiet"> Saved</span>}
      {saved === 'not-whole' && waiting > 0 && <p>{notSaved}</p>}
    </>
  );
}

const notSaved = 'Not saved: Excel has not taken all that you entered here.';
