import { useCallback, useState } from 'react';
import type { Taken } from '../../api/returns.ts';
import { refusedIn, sendReturn } from '../call.ts';
import type { Given } from './dropped-files.ts';

export interface Sending {
  readonly of: number;
  readonly done: number;
  readonly taken: readonly Taken[];
}

/** Files sent at once. */
const atOnce = 3;

interface UseSending {
  /** Null before anything was sent, and when its account was put away. */
  readonly sending: Sending | null;
  readonly send: (files: readonly Given[]) => void;
  readonly putAway: () => void;
}

/** Sends files to the office, and gives an account of each. */
export function useSending(): UseSending {
  const [sending, setSending] = useState<Sending | null>(null);
  const send = useCallback((files: readonly Given[]) => {
    if (files.length === 0) return;
    const taken: Taken[] = [];
    setSending({ of: files.length, done: 0, taken });
    const queue = files.values();
    let done = 0;
    const sendSome = async (): Promise<void> => {
      for (const { name, file } of queue) {
        taken.push(...(await sendReturn(name, file).catch((error: unknown) => notSent(name, error))));
        done += 1;
        setSending({ of: files.length, done, taken: [...taken] });
      }
    };
    void Promise.all(Array.from({ length: atOnce }, sendSome));
  }, []);
  const putAway = useCallback(() => setSending(null), []);
  return { sending, send, putAway };
}

function notSent(name: string, error: unknown): readonly Taken[] {
  const { message, remedy } = refusedIn(error);
  return [{ name, outcome: 'refused', file: null, message, remedy }];
}
