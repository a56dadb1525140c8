import type { ReactElement } from 'react';
import type { LevelId } from '../../framework/edition.ts';
import { LevelSymbol } from './LevelSymbol.tsx';

interface LevelBadgeProps {
  /** Null for none, or one that cannot be read. */
  readonly level: LevelId | null;
  readonly word: string;
}

/** A level as it always looks: symbol and word on its colour. */
export function LevelBadge({ level, word }: LevelBadgeProps): ReactElement {
  return (
    <span className={`level-mark level-${level ?? 'none'}`}>
      <LevelSymbol level={level} />
      {word}
    </span>
  );
}
