import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refused } from '../../api/refused.ts';
import type { Decided, Entry, RoundDecisions, Sitting } from '../../api/rounds.ts';
import { call } from '../call.ts';
import { useAttempt } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { entryOf } from './words.ts';

export interface UsedDecisions {
  /** With what has just been decided and is on its way; null until there is an answer. */
  readonly state: RoundDecisions | null;
  readonly refused: Refused | null;
  readonly again: () => void;
  /** Resolves with what came of it; rejects never: what went wrong is said. */
  readonly decide: (key: string, entry: Entry) => Promise<RoundDecisions | null>;
  readonly sit: (changes: Partial<Sitting>) => void;
  /** Resolves when nothing is on its way to the desk any more: what follows from decisions waits for it. */
  readonly settled: () => Promise<unknown>;
  /** What the decision before the last was; null where there is none to take back. */
  readonly undo: (() => string) | null;
}

interface Step {
  readonly key: string;
  readonly before: Entry;
}

/** What the panel has decided in a round. A decision is shown as soon as it is made, and kept in the order of making. */
export function useDecisions(name: string): UsedDecisions {
  const { answer, refused, again } = useAnswer('GET /api/rounds/decisions', { name }, 'decisions');
  const attempt = useAttempt();
  const [own, setOwn] = useState<RoundDecisions | null>(null);
  const [underway, setUnderway] = useState<Readonly<Record<string, Entry>>>({});
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => setOwn(answer), [answer]);
  const state = useStable(useMemo(() => withUnderway(own, underway), [own, underway]));
  const latest = useRef(state);
  latest.current = state;

  const send = useCallback(
    (ask: () => Promise<RoundDecisions>): Promise<RoundDecisions | null> => {
      const sent = last.current.then(ask);
      last.current = sent.catch(() => undefined);
      attempt(sent.then(setOwn));
      return sent.catch(() => null);
    },
    [attempt],
  );
  const put = useCallback(
    (key: string, entry: Entry) => {
      setUnderway((before) => ({ ...before, [key]: entry }));
      return send(() => call('POST /api/rounds/decide', { name, key, entry })).finally(() =>
        setUnderway((before) => {
          const { [key]: mine, ...others } = before;
          return mine === entry ? others : before;
        }),
      );
    },
    [name, send],
  );
  const decide = useCallback(
    (key: string, entry: Entry) => {
      const before = entryOf(latest.current?.decisions[key]);
      setSteps((all) => [...all.slice(-99), { key, before }]);
      return put(key, entry);
    },
    [put],
  );
  const sit = useCallback(
    (changes: Partial<Sitting>) => void send(() => call('POST /api/rounds/sitting', { name, ...changes })),
    [name, send],
  );
  const settled = useCallback(() => last.current, []);
  const step = steps.at(-1);
  const undo = useMemo(
    () =>
      step === undefined
        ? null
        : () => {
            setSteps((all) => all.slice(0, -1));
            void put(step.key, step.before);
            return step.key;
          },
    [put, step],
  );
  return { state, refused, again, decide, sit, settled, undo };
}

function withUnderway(own: RoundDecisions | null, underway: Readonly<Record<string, Entry>>): RoundDecisions | null {
  if (own === null || Object.keys(underway).length === 0) return own;
  const decisions = { ...own.decisions };
  for (const [key, entry] of Object.entries(underway)) {
    const before = decisions[key];
    decisions[key] = { by: '', at: '', problems: [], serial: null, ...before, ...entry };
  }
  return { ...own, decisions };
}

/** The same objects for what has not changed, so that only the rows that have are drawn again. */
function useStable(state: RoundDecisions | null): RoundDecisions | null {
  const known = useRef(new Map<string, { readonly text: string; readonly decided: Decided }>());
  return useMemo(() => {
    if (state === null) return null;
    const decisions = Object.entries(state.decisions).map(([key, decided]): readonly [string, Decided] => {
      const text = JSON.stringify(decided);
      const before = known.current.get(key);
      if (before?.text === text) return [key, before.decided];
      known.current.set(key, { text, decided });
      return [key, decided];
    });
    return { ...state, decisions: Object.fromEntries(decisions) };
  }, [state]);
}
