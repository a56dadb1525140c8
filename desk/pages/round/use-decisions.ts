import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refused } from '../../api/refused.ts';
import type { Decided, Entry, RoundDecisions, Sitting } from '../../api/rounds.ts';
import { call, refusedIn } from '../call.ts';
import { useUnsaved } from '../parts/use-unsaved.ts';
import { useAttempt } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import { entryOf } from './words.ts';

export interface UsedDecisions {
  /** With what has just been entered and is not kept yet; null until there is an answer. */
  readonly state: RoundDecisions | null;
  readonly refused: Refused | null;
  readonly again: () => void;
  /** Why what is entered is not all kept; null where it is, or is on its way. */
  readonly unsaved: Refused | null;
  /** Tries again to have it kept. */
  readonly save: () => void;
  /** Resolves with what came of it; rejects never: what went wrong is said. */
  readonly decide: (key: string, changes: Partial<Entry>) => Promise<RoundDecisions | null>;
  readonly sit: (changes: Partial<Sitting>) => void;
  /** Resolves when all that is entered is kept, and rejects where that cannot be: what follows from decisions waits for it. */
  readonly settled: () => Promise<unknown>;
  /** What the decision before the last was; null where there is none to take back. */
  readonly undo: (() => string) | null;
}

interface Step {
  readonly key: string;
  readonly before: Partial<Entry>;
}

/** What is entered and not kept yet: about the round, and by the key of the row. */
interface Unsaved {
  readonly sitting: Partial<Sitting>;
  readonly entries: Readonly<Record<string, Partial<Entry>>>;
}

const nothingUnsaved: Unsaved = { sitting: {}, entries: {} };

/**
 * What the panel has decided in a round. A decision is shown as soon as it is made, and kept in the order of making. What
 * the desk could not keep stays here, and goes with whatever is entered next beside it.
 */
export function useDecisions(name: string): UsedDecisions {
  const { answer, refused, again } = useAnswer('GET /api/rounds/decisions', { name }, 'decisions');
  const attempt = useAttempt();
  const [own, setOwn] = useState<RoundDecisions | null>(null);
  const [unsaved, setUnsaved] = useState(nothingUnsaved);
  const [notSaved, setNotSaved] = useState<Refused | null>(null);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => setOwn(answer), [answer]);
  const state = useStable(useMemo(() => withUnsaved(own, unsaved), [own, unsaved]));
  const [latest, latestUnsaved] = [useRef(state), useRef(unsaved)];
  latest.current = state;
  const hasUnsaved = unsaved !== nothingUnsaved;
  useUnsaved(hasUnsaved);

  const change = useCallback((next: Unsaved) => {
    const isNothing = Object.keys(next.sitting).length + Object.keys(next.entries).length === 0;
    latestUnsaved.current = isNothing ? nothingUnsaved : next;
    setUnsaved(latestUnsaved.current);
    if (isNothing) setNotSaved(null);
  }, []);
  const send = useCallback((ask: () => Promise<RoundDecisions>): Promise<RoundDecisions> => {
    const sent = last.current.then(ask);
    last.current = sent.catch(() => undefined);
    sent.then(setOwn, (error: unknown) => setNotSaved(refusedIn(error)));
    return sent;
  }, []);
  const put = useCallback(
    async (key: string, changes: Partial<Entry>) => {
      const { entries, sitting } = latestUnsaved.current;
      const entry = { ...entries[key], ...changes };
      change({ sitting, entries: { ...entries, [key]: entry } });
      const after = await send(() => call('POST /api/rounds/decide', { name, key, entry }));
      const { [key]: mine, ...others } = latestUnsaved.current.entries;
      if (mine === entry) change({ ...latestUnsaved.current, entries: others });
      return after;
    },
    [name, send, change],
  );
  const putSitting = useCallback(
    async (changes: Partial<Sitting>) => {
      const sitting = { ...latestUnsaved.current.sitting, ...changes };
      change({ ...latestUnsaved.current, sitting });
      await send(() => call('POST /api/rounds/sitting', { name, ...sitting }));
      if (latestUnsaved.current.sitting === sitting) change({ ...latestUnsaved.current, sitting: {} });
    },
    [name, send, change],
  );
  const decide = useCallback(
    (key: string, changes: Partial<Entry>) => {
      const before = entryOf(latest.current?.decisions[key]);
      const changed = Object.fromEntries(Object.entries(before).filter(([field]) => field in changes));
      setSteps((all) => [...all.slice(-99), { key, before: changed }]);
      const kept = put(key, changes);
      attempt(kept);
      return kept.catch(() => null);
    },
    [put, attempt],
  );
  const sit = useCallback((changes: Partial<Sitting>) => attempt(putSitting(changes)), [putSitting, attempt]);
  const settled = useCallback(async () => {
    await last.current;
    const { entries, sitting } = latestUnsaved.current;
    if (Object.keys(sitting).length > 0) await putSitting({});
    for (const key of Object.keys(entries)) await put(key, {});
  }, [put, putSitting]);
  const save = useCallback(() => attempt(settled()), [attempt, settled]);
  const step = steps.at(-1);
  const undo = useMemo(
    () =>
      step === undefined
        ? null
        : () => {
            setSteps((all) => all.slice(0, -1));
            attempt(put(step.key, step.before));
            return step.key;
          },
    [put, step, attempt],
  );
  return { state, refused, again, unsaved: hasUnsaved ? notSaved : null, save, decide, sit, settled, undo };
}

function withUnsaved(own: RoundDecisions | null, { sitting, entries }: Unsaved): RoundDecisions | null {
  if (own === null) return own;
  const decisions = { ...own.decisions };
  for (const [key, entry] of Object.entries(entries)) {
    decisions[key] = { ...nothingDecided, ...decisions[key], ...entry };
  }
  return { ...own, ...sitting, decisions };
}

const nothingDecided: Decided = { ...entryOf(undefined), by: '', at: '', problems: [], serial: null };

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
