import type { ReactElement } from 'react';
import type { LevelId } from '../../framework/edition.ts';

const filled: Readonly<Record<LevelId, ReactElement>> = {
  developing: <path d="M8 8V1.25A6.75 6.75 0 0 1 14.75 8Z" fill="currentColor" />,
  enhancing: <path d="M8 1.25a6.75 6.75 0 0 1 0 13.5Z" fill="currentColor" />,
  embedded: <circle cx="8" cy="8" r="6.75" fill="currentColor" />,
};

interface LevelSymbolProps {
  readonly level: LevelId | null;
}

/** A circle filled by a quarter, a half or wholly; dashed where there is no level. */
export function LevelSymbol({ level }: LevelSymbolProps): ReactElement {
  return (
    <svg className={`level-symbol level-${level ?? 'none'}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle
        cx="8"
        cy="8"
        r="6.75"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray={level === null ? '2.2 2.04' : undefined}
      />
      {level && filled[level]}
    </svg>
  );
}
