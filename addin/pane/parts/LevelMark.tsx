import type { ReactElement } from 'react';
import type { LevelId } from '../../../framework/edition.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable } from '../../../framework/values.ts';
import { useSurroundings } from '../context.ts';
import { LevelSymbol } from './LevelSymbol.tsx';

interface LevelMarkProps {
  readonly level: Value<LevelId>;
  /** In place of a level that is not there. */
  readonly otherwise?: string;
}

/** A level as it always looks: symbol and word on its colour. */
export function LevelMark({ level, otherwise = 'No level yet' }: LevelMarkProps): ReactElement {
  const { edition } = useSurroundings().ready;
  const known = isUnreadable(level) ? null : level;
  const word = isUnreadable(level) ? `“${level.unreadable.slice(0, 40)}”` : null;
  return (
    <span className={`level-mark level-${known ?? 'none'}`}>
      <LevelSymbol level={known} />
      {word ?? (known === null ? otherwise : edition.levels[known].title)}
    </span>
  );
}
