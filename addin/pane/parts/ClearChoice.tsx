import type { ReactElement } from 'react';
import { useSurroundings } from '../context.ts';
import type { PaneEntry } from '../entries.ts';
import { Button } from '../../../screen/parts/Button.tsx';

interface ClearChoiceProps {
  readonly entry: PaneEntry;
  /** What the choice is about. */
  readonly what: string;
}

/** Takes a choice back; there only while something is chosen. */
export function ClearChoice({ entry, what }: ClearChoiceProps): ReactElement | null {
  const { announce } = useSurroundings();
  if (entry.value === null) return null;
  return (
    <Button
      className="clear-choice"
      appearance="transparent"
      size="small"
      aria-label={`Clear ${what}`}
      onClick={(event) => {
        event.currentTarget.closest('.entry')?.querySelector<HTMLElement>('input')?.focus();
        entry.set(null);
        announce(`${what} cleared.`);
      }}
    >
      Clear
    </Button>
  );
}
