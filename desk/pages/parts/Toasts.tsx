import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Button } from '../../../screen/parts/Button.tsx';
import type { Command } from '../commands.tsx';
import { useCommands } from '../commands.tsx';

export interface Toast {
  readonly id: number;
  readonly words: string;
  readonly action: { readonly title: string; readonly run: () => void } | null;
  /** What it is about: a newer sentence about the same takes its place. Null where it stands for itself. */
  readonly about: string | null;
  /** Whether it stays until somebody closes it: what a person has to act on does. */
  readonly stays: boolean;
}

interface ToastsProps {
  readonly toasts: readonly Toast[];
  readonly onDrop: (id: number) => void;
}

/** Sentences at the foot of the window. */
export function Toasts({ toasts, onDrop }: ToastsProps): ReactElement {
  const section = useRef<HTMLElement>(null);
  /** Where the focus was before it came here. */
  const [from, setFrom] = useState<EventTarget | null>(null);
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'messages',
          title: 'Go to the messages at the foot of the window',
          run: () => section.current?.querySelector<HTMLElement>('.button')?.focus(),
        },
      ],
      [],
    ),
  );
  const close = (id: number): void => {
    const isHere = section.current?.contains(document.activeElement) === true;
    const others = [...(section.current?.querySelectorAll<HTMLElement>('.toast') ?? [])].filter(
      ({ dataset }) => dataset['id'] !== String(id),
    );
    const next = others.at(-1)?.querySelector<HTMLElement>('.button:last-child') ?? from;
    if (isHere && next instanceof HTMLElement) next.focus();
    onDrop(id);
  };
  return (
    <section
      ref={section}
      className="toasts"
      aria-label="What has just happened, on screen"
      onFocus={({ relatedTarget }) => {
        if (relatedTarget instanceof Element && section.current?.contains(relatedTarget) !== true)
          setFrom(relatedTarget);
      }}
    >
      {toasts.map((toast) => (
        <One key={toast.id} toast={toast} onClose={() => close(toast.id)} onDrop={onDrop} />
      ))}
    </section>
  );
}

/** Milliseconds for which a mere confirmation stays, from when nobody looks at it any more. */
const lasts = 6_000;

interface OneProps {
  readonly toast: Toast;
  readonly onClose: () => void;
  readonly onDrop: (id: number) => void;
}

function One({ toast: { id, words, action, stays }, onClose, onDrop }: OneProps): ReactElement {
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (stays || isHeld) return;
    const timer = window.setTimeout(() => onDrop(id), lasts);
    return () => window.clearTimeout(timer);
  }, [stays, isHeld, id, onDrop]);
  return (
    <div
      className="toast"
      data-id={id}
      onMouseEnter={() => setIsHeld(true)}
      onMouseLeave={() => setIsHeld(false)}
      onFocus={() => setIsHeld(true)}
      onBlur={() => setIsHeld(false)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <p id={`toast${String(id)}`}>{words}</p>
      {action && (
        <Button
          size="small"
          onClick={() => {
            onClose();
            action.run();
          }}
        >
          {action.title}
        </Button>
      )}
      <Button size="small" appearance="subtle" aria-describedby={`toast${String(id)}`} onClick={onClose}>
        Close
      </Button>
    </div>
  );
}
