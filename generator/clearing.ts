import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Clears away what a thread no longer needs after every so much work. The engine waits until it sees a need, which makes what a long run
 * takes of memory grow with its length. It takes some tens of milliseconds, and costs more than that where the thread has much to do:
 * compiled code that refers to nothing alive goes as well.
 * @param every pieces of work
 * @returns told of each piece that is done, or of how many
 */
export function clearingAfter(every: number): (done?: number) => void {
  let sinceCleared = 0;
  return (done = 1) => {
    sinceCleared += done;
    if (sinceCleared < every) return;
    sinceCleared = 0;
    clear();
  };
}

/** Clears away at once, after work that has left much behind. */
export function clear(): void {
  collectGarbage ??= exposedCollector();
  collectGarbage();
}

let collectGarbage: (() => void) | undefined;

/** Only contexts that are made while the flag is set have the function. */
function exposedCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collector = runInNewContext('globalThis.gc') as (() => void) | undefined;
  setFlagsFromString('--no-expose-gc');
  return collector ?? (() => undefined);
}
