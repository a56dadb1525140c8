import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { Refused } from '../../api/refused.ts';
import { RefusedBar } from './RefusedBar.tsx';

interface DialogProps {
  readonly title: string;
  /** What is done: `Withdraw`. */
  readonly doing: string;
  readonly isBusy?: boolean;
  readonly refused?: Refused | null;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something is done: Escape and Cancel do nothing. */
export function Dialog(props: DialogProps): ReactElement {
  const { title, doing, isBusy = false, refused = null, onDo, onClose, children } = props;
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} className="asking" aria-labelledby={id} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isBusy) onDo();
        }}
      >
        <h2 id={id}>{title}</h2>
        {children}
        {refused && <RefusedBar refused={refused} />}
        <div className="buttons">
          <button type="submit" className="button primary" aria-disabled={isBusy || undefined}>
            {isBusy ? 'One moment …' : doing}
          </button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </dialog>
  );
}
