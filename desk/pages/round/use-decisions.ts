import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Refused } from '../../api/refused.ts';
import type { Decided, Entry, RoundDecisions, Sitting } from '../../api/rounds.ts';
import { useAttempt } from '../say.tsx';
import { useAnswer } from '../use-answer.ts';
import type { EnteringState, Overtaken } from './entering.ts';
import { enteringIn, ofSitting, overtakenIn, useEntering } from './entering.ts';
import { entryOf } from './words.ts';

export interface UsedDecisions {
  /** With what has just been entered and is not kept yet; null until there is an answer. */
  readonly state: RoundDecisions | null;
  readonly refused: Refused | null;
  readonly again: () => void;
  /** Why what is entered is not all kept; null where it is, or is on its way. */
  readonly unsaved: Refused | null;
  /** What was entered here while somebody else has changed it. */
  readonly overtaken: readonly Overtaken[];
  /** Enters what counts of two texts. */
  readonly choose: (overtaken: Overtaken, value: string | null) => void;
  /** Tries again to have it kept. */
  readonly save: () => void;
  /**
   * Resolves with what came of it; rejects never: what went wrong is said.
   * @param seen what was there when somebody began to enter it; where left out, what is there now
   */
  readonly decide: (key: string, changes: Partial<Entry>, seen?: Partial<Entry>) => Promise<RoundDecisions | null>;
  readonly sit: (changes: Partial<Sitting>, seen: Partial<Sitting>) => void;
  /** Resolves when all that is entered is kept, and rejects where that cannot be: what follows from decisions waits for it. */
  readonly settled: () => Promise<unknown>;
  /** What the decision before the last was; null where there is none to take back. */
  readonly undo: (() => string) | null;
}

interface Step {
  readonly key: string;
  readonly before: Partial<Entry>;
}

/** What the panel has decided in a round. A decision is shown as soon as it is made. */
export function useDecisions(name: string): UsedDecisions {
  const { answer, refused, again } = useAnswer('GET /api/rounds/decisions', { name }, 'decisions');
  const attempt = useAttempt();
  const entering = enteringIn(name);
  const entered = useEntering(name);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  useEffect(() => {
    if (answer !== null) entering.hear(answer);
  }, [answer, entering]);
  const state = useStable(useMemo(() => withEntered(entered), [entered]));
  const latest = useRef(state);
  latest.current = state;
  const overtaken = useMemo(() => overtakenIn(entered), [entered]);

  const decide = useCallback(
    (key: string, changes: Partial<Entry>, seen: Partial<Entry> = {}) => {
      const before = beforeOf(latest.current, key, changes);
      setSteps((all) => (isTypedOn(all.at(-1), key, changes) ? all : [...all.slice(-99), { key, before }]));
      const kept = entering.put(key, changes, { ...before, ...seen });
      attempt(kept);
      return kept.catch(() => null);
    },
    [entering, attempt],
  );
  const sit = useCallback(
    (changes: Partial<Sitting>, seen: Partial<Sitting>) => attempt(entering.put(ofSitting, changes, seen)),
    [entering, attempt],
  );
  const settled = useCallback(() => entering.settled(), [entering]);
  const save = useCallback(() => attempt(settled()), [attempt, settled]);
  const choose = useCallback(
    (two: Overtaken, value: string | null) => attempt(entering.choose(two, value)),
    [attempt, entering],
  );
  const step = steps.at(-1);
  const undo = useMemo(
    () =>
      step === undefined
        ? null
        : () => {
            setSteps((all) => all.slice(0, -1));
            attempt(entering.put(step.key, step.before, beforeOf(latest.current, step.key, step.before)));
            return step.key;
          },
    [entering, step, attempt],
  );
  return { state, refused, again, unsaved: entered.why, overtaken, choose, save, decide, sit, settled, undo };
}

/** Whether more of a text was typed: it is taken back as a whole, however often it was kept meanwhile. */
function isTypedOn(last: Step | undefined, key: string, changes: Partial<Entry>): boolean {
  const [field, ...others] = Object.keys(changes);
  const isText = (field === 'rationale' || field === 'notes') && others.length === 0;
  return isText && last?.key === key && Object.keys(last.before).join() === field;
}

/** What is there now of the fields that are changed. */
function beforeOf(state: RoundDecisions | null, key: string, changes: Partial<Entry>): Partial<Entry> {
  const all = Object.entries(entryOf(state?.decisions[key]));
  return Object.fromEntries(all.filter(([field]) => field in changes));
}

function withEntered({ said, entered }: EnteringState): RoundDecisions | null {
  if (said === null) return null;
  const decisions = { ...said.decisions };
  const { [ofSitting]: sitting, ...entries } = entered;
  for (const [key, { now }] of Object.entries(entries)) {
    decisions[key] = { ...nothingDecided, ...decisions[key], ...now };
  }
  return { ...said, ...sitting?.now, decisions };
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
