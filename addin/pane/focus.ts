import { elementId } from './entries.ts';

/** Whether somebody who works in the pane has the focus on nothing, because what had it is gone. */
export function isFocusLost(): boolean {
  return document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
}

/** Where what had the focus is gone: back to the top of the page. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('main h1')?.focus();
}

/** Puts an entry into view and the focus on it. @returns whether it is there */
export function focusEntry(path: string): boolean {
  const input = inputOf(path);
  input?.scrollIntoView({ block: 'center' });
  input?.focus({ preventScroll: true });
  return input !== null;
}

/** An entry's field, or of its buttons the one chosen, else the first. */
function inputOf(path: string): HTMLElement | null {
  const entry = document.getElementById(elementId(path));
  return (
    entry?.querySelector<HTMLElement>('input:checked') ??
    entry?.querySelector<HTMLElement>('input, select, textarea') ??
    null
  );
}

/** Puts what somebody is asked about into view, and the focus on the first thing to do about it. */
export function focusKept(): void {
  const first = document.querySelector('.messages > :is(.kept, .folded)');
  first?.scrollIntoView();
  first?.querySelector<HTMLElement>('summary, button')?.focus({ preventScroll: true });
}
