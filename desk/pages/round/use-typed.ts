import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useUnsaved } from '../parts/use-unsaved.ts';

/** What somebody is typing into a field. */
interface Typed {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly leave: () => void;
}

/**
 * A field that is kept when it is left, also with its page. What is typed stays in it until then, whatever becomes of
 * the value meanwhile.
 * @param value what the field shows while nothing is typed
 * @param keep takes what was typed, without spaces around it; false where it cannot be used, and stays as it is
 */
export function useTyped(value: string, keep: (text: string) => boolean): Typed {
  const [typed, setTyped] = useState<string | null>(null);
  const isAnother = typed !== null && typed.trim() !== value.trim();
  useUnsaved(isAnother);
  const leave = (): void => {
    if (!isAnother || keep(typed.trim())) setTyped(null);
  };
  const latest = useRef(leave);
  useLayoutEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);
  return { text: typed ?? value, type: setTyped, leave };
}
