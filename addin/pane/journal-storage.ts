import type { Panes } from '../session/journal.ts';
import { newPane } from '../session/journal.ts';

/** The window's storage; null where the browser forbids it, as it may in Office's frames. */
export function journalStorage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

const lock = 'quality-mark.pane ';

/** Tells the panes apart that share the storage. Each holds a lock for as long as it is open, however it ends. */
export async function joinPanes(): Promise<Panes> {
  const own = newPane();
  try {
    navigator.locks.request(`${lock}${own}`, () => new Promise(() => undefined)).catch(() => undefined);
    const { held = [] } = await navigator.locks.query();
    const names = held.flatMap(({ name = '' }) => (name.startsWith(lock) ? [name.slice(lock.length)] : []));
    return { own, others: new Set(names.filter((name) => name !== own)) };
  } catch {
    return { own, others: new Set() };
  }
}
