import type { ReactElement, ReactNode } from 'react';
import { CopyButton } from '../../../screen/parts/CopyButton.tsx';
import { SaveWorkbook } from './SaveWorkbook.tsx';

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
          <SaveWorkbook />
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
