import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useUnsaved } from '../parts/use-unsaved.ts';

/** A field that somebody types into. */
interface Typed {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

/**
 * A field that is kept when it is left, also with its page, and when the window goes out of sight: a telephone may end it
 * there. What is typed stays in it until then, whatever becomes of the value meanwhile.
 * @param value what the field shows while nothing is typed
 * @param keep takes what was typed, without spaces around it, and what the field showed before; false where it cannot be
 * used, and stays as it is
 */
export function useTyped(value: string, keep: (text: string, seen: string) => boolean): Typed {
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: string } | null>(null);
  const isAnother = typed !== null && [value, typed.seen].every((other) => other.trim() !== typed.text.trim());
  useUnsaved(isAnother);
  const type = (text: string): void => setTyped((before) => ({ text, seen: before?.seen ?? value }));
  const leave = (): void => {
    if (!isAnother || keep(typed.text.trim(), typed.seen)) setTyped(null);
  };
  const latest = useRef(leave);
  useLayoutEffect(() => {
    latest.current = leave;
  });
  useEffect(() => {
    const leaveOutOfSight = (): void => {
      if (document.visibilityState === 'hidden') latest.current();
    };
    document.addEventListener('visibilitychange', leaveOutOfSight);
    return () => {
      document.removeEventListener('visibilitychange', leaveOutOfSight);
      latest.current();
    };
  }, []);
  return { text: typed?.text ?? value, type, leave };
}
