import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Asked, RouteName } from '../api/api.ts';
import type { Area } from '../api/jobs.ts';
import type { Refused } from '../api/refused.ts';
import { call, refusedIn } from './call.ts';
import { useChanges } from './live.ts';

export interface Answered<T> {
  /** The latest answer, also while a newer one is on its way; null until there is one. */
  readonly answer: T | null;
  /** Why there is no newer one; null where there is. */
  readonly refused: Refused | null;
  readonly again: () => void;
}

/** What the server answers, asked again whenever data of the area change. */
export function useAnswer<Name extends RouteName>(name: Name, asked: Asked<Name>, area: Area): Answered<Answer<Name>> {
  const [state, setState] = useState<{ key: string; answer: Answer<Name> | null; refused: Refused | null }>();
  const key = JSON.stringify([name, asked]);
  const latest = useRef(asked);
  latest.current = asked;
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  useChanges(area, again);
  useEffect(() => {
    const stop = new AbortController();
    call(name, latest.current, stop.signal).then(
      (answer) => setState({ key, answer, refused: null }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setState((before) => ({
          key,
          answer: before?.key === key ? before.answer : null,
          refused: refusedIn(error),
        }));
      },
    );
    return () => stop.abort();
  }, [name, key, turn]);
  const current = state?.key === key ? state : null;
  return { answer: current?.answer ?? null, refused: current?.refused ?? null, again };
}
