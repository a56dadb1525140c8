import type { Route } from './routes.ts';

/** A page that a button of the ribbon may ask for. */
type AskedPage = 'check';

const name = 'quality-mark.asked-page';
/** Milliseconds after which nobody waits any more for what was asked. */
const longest = 30_000;

/**
 * Asks the pane for a page without loading it again. Where the buttons' functions run in another page than the pane, the
 * window's storage takes it there.
 */
export function askFor(page: AskedPage): void {
  waiting = page;
  window.dispatchEvent(new Event(name));
  try {
    localStorage.setItem(name, JSON.stringify({ page, at: Date.now() }));
  } catch {
    return;
  }
}

/** @returns stops listening */
export function onAsked(go: (route: Route) => void): () => void {
  const take = (): void => {
    const page = takeAsked();
    if (page) go({ page });
  };
  const onStorage = ({ key }: StorageEvent): void => {
    if (key === name) take();
  };
  take();
  window.addEventListener(name, take);
  window.addEventListener('storage', onStorage);
  return () => {
    window.removeEventListener(name, take);
    window.removeEventListener('storage', onStorage);
  };
}

let waiting: AskedPage | null = null;

/** What was asked and has not been gone to. */
function takeAsked(): AskedPage | null {
  const asked = waiting ?? stored();
  waiting = null;
  try {
    localStorage.removeItem(name);
  } catch {
    return asked;
  }
  return asked;
}

function stored(): AskedPage | null {
  try {
    const asked = JSON.parse(localStorage.getItem(name) ?? 'null') as { page?: unknown; at?: unknown } | null;
    const isRecent = typeof asked?.at === 'number' && Date.now() - asked.at < longest;
    return isRecent && asked.page === 'check' ? 'check' : null;
  } catch {
    return null;
  }
}
