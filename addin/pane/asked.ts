import type { CommandName } from '../commands/ribbon.ts';
import { commandNames } from '../commands/ribbon.ts';

const name = 'quality-mark.asked';
/** Milliseconds after which nobody waits any more for what was asked. */
const longest = 30_000;

/**
 * Tells the pane, without loading it again, that a button of the ribbon was pressed. Where the buttons' functions run in
 * another page than the pane, the window's storage takes it there.
 */
export function tellOf(button: CommandName): void {
  waiting = button;
  // Kept before it is heeded: who heeds it lets go of it.
  keep(button);
  window.dispatchEvent(new Event(name));
}

function keep(button: CommandName): void {
  try {
    localStorage.setItem(name, JSON.stringify({ button, at: Date.now() }));
  } catch {
    return;
  }
}

/** @returns stops listening */
export function onAsked(heed: (button: CommandName) => void): () => void {
  const take = (): void => {
    const button = takeAsked();
    if (button) heed(button);
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

let waiting: CommandName | null = null;

/** What was asked and has not been heeded. */
function takeAsked(): CommandName | null {
  const asked = waiting ?? stored();
  waiting = null;
  try {
    localStorage.removeItem(name);
  } catch {
    return asked;
  }
  return asked;
}

function stored(): CommandName | null {
  try {
    const asked = JSON.parse(localStorage.getItem(name) ?? 'null') as { button?: unknown; at?: unknown } | null;
    const isRecent = typeof asked?.at === 'number' && Date.now() - asked.at < longest;
    return isRecent ? (commandNames.find((each) => each === asked.button) ?? null) : null;
  } catch {
    return null;
  }
}
