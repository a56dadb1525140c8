import type { FSWatcher } from 'node:fs';
import { watch } from 'node:fs';

/** Milliseconds of quiet after which a change counts: programs write a file in several goes. */
const quiet = 700;

/**
 * Calls back when something in a folder has changed. Where the system cannot tell, nothing is called: the list is looked through
 * whenever it is opened.
 * @returns a call that ends it
 */
export function watched(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const watchers: FSWatcher[] = [];
  const end = () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
  try {
    // On Linux, the watch of all folders below loses a file once another has taken its place by its name: programs save so.
    for (const recursive of [true, false]) {
      const watcher = watch(folder, { recursive, persistent: false }, () => {
        clearTimeout(timer);
        timer = setTimeout(changed, quiet);
      });
      watcher.on('error', () => watcher.close());
      watchers.push(watcher);
    }
  } catch {
    end();
  }
  return end;
}
