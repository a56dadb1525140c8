import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import { useUnsaved } from '../parts/use-unsaved.ts';

/** A field that somebody types into. */
interface Typed {
  readonly text: string;
  readonly type: (text: string) => void;
  /** @param event by which the focus goes; left out where it stays and the field is done with */
  readonly leave: (event?: FocusEvent) => void;
}

/** Milliseconds without a key, after which a text is kept while somebody is still writing: a browser may be ended at any time. */
const quiet = 1_000;

/**
 * A field that is kept when it is left, also with its page, and when the window is, or goes out of sight: a telephone may end
 * it there. What is typed stays in it as it was typed until the field itself is left, whatever becomes of the value meanwhile:
 * who comes back to the window types on.
 * @param value what the field shows while nothing is typed
 * @param keep takes what was typed, without spaces around it, and what the field showed before; false where it cannot be
 * used, and stays as it is
 * @param isText whether half of it says something too, so that it is also kept whenever somebody stops to think
 */
export function useTyped(
  value: string,
  keep: (text: string, seen: string) => boolean,
  { isText }: { readonly isText: boolean },
): Typed {
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: string } | null>(null);
  const isAnother = typed !== null && [value, typed.seen].every((other) => other.trim() !== typed.text.trim());
  useUnsaved(isAnother);
  const type = (text: string): void => setTyped((before) => ({ text, seen: before?.seen ?? value }));
  const keepTyped = (isLeft: boolean): void => {
    const isKept = isAnother && keep(typed.text.trim(), typed.seen);
    if (isLeft) {
      if (isKept || !isAnother) setTyped(null);
    } else if (isKept) setTyped({ text: typed.text, seen: typed.text.trim() });
  };
  // The window is left, and the field is not, where it stays the active one.
  const leave = (event?: FocusEvent): void => keepTyped(event?.target !== document.activeElement);
  const latest = useRef(keepTyped);
  useLayoutEffect(() => {
    latest.current = keepTyped;
  });
  useEffect(() => {
    if (!isText || !isAnother) return;
    const timer = window.setTimeout(() => latest.current(false), quiet);
    return () => window.clearTimeout(timer);
  }, [isText, isAnother, typed]);
  useEffect(() => {
    const leaveOutOfSight = (): void => {
      if (document.visibilityState === 'hidden') latest.current(false);
    };
    document.addEventListener('visibilitychange', leaveOutOfSight);
    return () => {
      document.removeEventListener('visibilitychange', leaveOutOfSight);
      latest.current(true);
    };
  }, []);
  return { text: typed?.text ?? value, type, leave };
}
