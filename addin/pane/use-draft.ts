import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Milliseconds without a key after which what is being typed is written. */
const pause = 700;

export interface DraftOptions {
  /** What the workbook holds, as it would be typed. */
  readonly stored: string;
  /** Whether two texts mean the same entry. */
  readonly isSame: (one: string, other: string) => boolean;
  /** Whether a text is worth writing while it is still being typed. */
  readonly isWhole: (text: string) => boolean;
  readonly write: (text: string) => void;
  /**
   * Keeps a text at every key, before it is written.
   * @param over what it goes on from, where that is not what the workbook holds
   */
  readonly keep: (text: string, over?: string) => void;
}

export interface Draft {
  readonly text: string;
  readonly begin: () => void;
  readonly change: (text: string) => void;
  readonly finish: () => void;
}

interface Typed {
  readonly text: string;
  /** What the workbook held when this was begun; what was typed, once it holds that. */
  readonly over: string;
  readonly isWritten: boolean;
}

/**
 * A text while it is being typed: kept at every key, written after a pause, when the field is left, when the page changes and
 * when the pane closes. Somebody else's edit shows once nobody types in the field any more.
 */
export function useDraft(options: DraftOptions): Draft {
  const { stored, isSame } = options;
  const [typed, setTyped] = useState<Typed | null>(null);
  const [hasFocus, setHasFocus] = useState(false);
  const latest = useRef(options);
  const unwritten = useRef<string | null>(null);
  const timer = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    latest.current = options;
  });

  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    const text = unwritten.current;
    if (text === null) return;
    unwritten.current = null;
    setTyped((current) => current && { ...current, isWritten: true });
    latest.current.write(text);
  }, []);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  if (typed !== null && typed.over !== stored && isSame(typed.text, stored)) setTyped({ ...typed, over: stored });

  return {
    text: typed !== null && (hasFocus || !typed.isWritten) ? typed.text : stored,
    begin: () => {
      setHasFocus(true);
      setTyped((current) => (current?.isWritten === true ? null : current));
    },
    change: (text) => {
      const over = typed?.over ?? stored;
      setTyped({ text, over, isWritten: false });
      unwritten.current = text;
      options.keep(text, typed !== null && over !== stored ? typed.text : undefined);
      window.clearTimeout(timer.current);
      if (!options.isWhole(text)) return;
      timer.current = window.setTimeout(() => {
        // Somebody else has changed it meanwhile: their text does not come under the hands that still type.
        if (latest.current.stored === over) flush();
      }, pause);
    },
    finish: () => {
      setHasFocus(false);
      if (document.querySelector(':active') === null) return flush();
      // What writing changes on the page would move the button that is being pressed from under the mouse, and the press would
      // not count. Of a press that ends in a menu or outside, nothing tells.
      window.addEventListener('mouseup', flush, { capture: true, once: true });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(flush, pause);
    },
  };
}
