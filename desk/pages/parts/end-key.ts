import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Where the key means something else. */
const ownEnd = 'input, textarea, select, [contenteditable], [role="dialog"], [role="listbox"], [role="menu"]';

/**
 * Whether somebody has asked for the end of the page with its key, and done nothing since. The browser would go to where the end of a
 * long list is supposed, and stop there when the last rows turn out higher: whoever draws them goes on until the end is there.
 */
export function useEndKey(): RefObject<boolean> {
  const isAsked = useRef(false);
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, target, altKey, shiftKey } = event;
      isAsked.current =
        key === 'End' && !altKey && !shiftKey && target instanceof Element && target.closest(ownEnd) === null;
      if (!isAsked.current) return;
      event.preventDefault();
      goToEnd();
    };
    const leave = (): void => {
      isAsked.current = false;
    };
    const others = ['wheel', 'pointerdown', 'touchstart'] as const;
    window.addEventListener('keydown', press);
    for (const other of others) window.addEventListener(other, leave, { passive: true });
    return () => {
      window.removeEventListener('keydown', press);
      for (const other of others) window.removeEventListener(other, leave);
    };
  }, []);
  return isAsked;
}

export function goToEnd(): void {
  window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
}
