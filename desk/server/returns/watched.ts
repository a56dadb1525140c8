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
  try {
    const watcher = watch(folder, { recursive: true, persistent: false }, () => {
      clearTimeout(timer);
      timer = setTimeout(changed, quiet);
    });
    watcher.on('error', () => watcher.close());
    return () => {
      clearTimeout(timer);
      watcher.close();
    };
  } catch {
    return () => undefined;
  }
}
