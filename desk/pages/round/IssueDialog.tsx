import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { Tally } from './words.ts';
import { certificatesInWords, tallyInWords } from './words.ts';

interface IssueDialogProps {
  readonly isOpen: boolean;
  readonly tally: Tally;
  readonly onIssue: () => void;
  readonly onClose: () => void;
}

/** Asks once: what is issued stands in the register for good. */
export function IssueDialog({ isOpen, tally, onIssue, onClose }: IssueDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (!isOpen) {
      dialog.current?.close();
      return;
    }
    dialog.current?.showModal();
    // A key that is held too long issues nothing.
    dialog.current?.querySelector<HTMLElement>('.not-yet')?.focus();
  }, [isOpen]);
  const certificates = certificatesInWords(tally);
  return (
    <dialog ref={dialog} className="ask" aria-labelledby="ask-head" onClose={onClose}>
      {isOpen && (
        <>
          <h2 id="ask-head">Issue {certificates}?</h2>
          <p>{tallyInWords(tally)}</p>
          <p>
            Each award is entered in the register, where it stays: it can be corrected or withdrawn afterwards, and not
            undone.
          </p>
          <div className="buttons">
            <Button appearance="primary" onClick={onIssue}>
              Issue {certificates}
            </Button>
            <Button className="not-yet" onClick={onClose}>
              Not yet
            </Button>
          </div>
        </>
      )}
    </dialog>
  );
}
