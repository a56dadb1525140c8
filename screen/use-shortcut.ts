import { useEffect, useLayoutEffect, useRef } from 'react';

/** `Ctrl+Enter`, `Ctrl+Shift+Enter`, `Alt+ArrowLeft`: modifiers in this order, then the key. */
export type Shortcut = `${'Ctrl+' | ''}${'Alt+' | ''}${'Shift+' | ''}${string}`;

/** Runs something when its keys are pressed anywhere in the pane. On a Mac, Command does what Ctrl does. */
export function useShortcut(keys: Shortcut, run: () => void): void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || keysOf(event) !== keys || movesInText(event)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [keys]);
}

function keysOf({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): string {
  return [ctrlKey || metaKey ? 'Ctrl' : [], altKey ? 'Alt' : [], shiftKey ? 'Shift' : [], key].flat().join('+');
}

/** On a Mac, Option and an arrow go a word back in a text. */
function movesInText({ altKey, target }: KeyboardEvent): boolean {
  return altKey && target instanceof Element && target.matches('textarea, input:not([type=radio], [type=checkbox])');
}
