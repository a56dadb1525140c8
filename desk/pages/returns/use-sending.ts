import { useSyncExternalStore } from 'react';
import type { Taken } from '../../api/returns.ts';
import { refusedIn, sendReturn } from '../call.ts';
import type { Given } from '../parts/dropped-files.ts';

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

/** The account goes on, and is there again, when somebody has been on another page. */
let sending: Sending | null = null;
const watchers = new Set<() => void>();

/** Sends files to the office, and gives an account of each: more that are sent meanwhile are added to it. */
export function useSending(): UseSending {
  return { sending: useSyncExternalStore(watch, () => sending), send, putAway };
}

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

function set(next: Sending | null): void {
  sending = next;
  for (const changed of watchers) changed();
}

function add(more: Sending): void {
  const { of, done, taken } = sending ?? nothing;
  set({ of: of + more.of, done: done + more.done, taken: [...taken, ...more.taken] });
}

const nothing: Sending = { of: 0, done: 0, taken: [] };

function send(files: readonly Given[]): void {
  if (files.length === 0) return;
  if (sending?.done === sending?.of) putAway();
  add({ ...nothing, of: files.length });
  const queue = files.values();
  const sendSome = async (): Promise<void> => {
    for (const { name, file } of queue) {
      const taken = await sendReturn(name, file).catch((error: unknown) => notSent(name, error));
      add({ of: 0, done: 1, taken });
    }
  };
  void Promise.all(Array.from({ length: atOnce }, sendSome));
}

function putAway(): void {
  set(null);
}

function notSent(name: string, error: unknown): readonly Taken[] {
  const { message, remedy } = refusedIn(error);
  return [{ name, outcome: 'refused', file: null, message, remedy }];
}
