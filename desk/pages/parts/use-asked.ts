import { useCallback, useRef, useState } from 'react';
import type { Refused } from '../../api/refused.ts';
import { refusedIn } from '../call.ts';

interface AskedFor<T> {
  /** Null before there is one, and while another is asked for. */
  readonly answer: T | null;
  readonly refused: Refused | null;
  readonly ask: (asking: Promise<T>) => void;
}

/** The answer to what somebody asked for last: one to what they asked before, which comes later, is passed over. */
export function useAsked<T>(): AskedFor<T> {
  const [state, setState] = useState<Omit<AskedFor<T>, 'ask'>>({ answer: null, refused: null });
  const last = useRef<Promise<T>>(undefined);
  const ask = useCallback((asking: Promise<T>) => {
    last.current = asking;
    const settle = (next: typeof state): void => {
      if (last.current === asking) setState(next);
    };
    settle({ answer: null, refused: null });
    asking.then(
      (answer) => settle({ answer, refused: null }),
      (error: unknown) => settle({ answer: null, refused: refusedIn(error) }),
    );
  }, []);
  return { ...state, ask };
}
