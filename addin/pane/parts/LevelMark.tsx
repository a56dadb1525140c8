import type { ReactElement } from 'react';
import type { LevelId } from '../../../framework/edition.ts';
import type { Value } from '../../../framework/values.ts';
import { isUnreadable } from '../../../framework/values.ts';
import { LevelBadge } from '../../../screen/parts/LevelBadge.tsx';
import { useSurroundings } from '../context.ts';

interface LevelMarkProps {
  readonly level: Value<LevelId>;
  /** In place of a level that is not there. */
  readonly otherwise?: string;
}

/** A level of the edition that is open. */
export function LevelMark({ level, otherwise = 'No level yet' }: LevelMarkProps): ReactElement {
  const { edition } = useSurroundings().ready;
  if (isUnreadable(level)) return <LevelBadge level={null} word={`“${level.unreadable.slice(0, 40)}”`} />;
  return <LevelBadge level={level} word={level === null ? otherwise : edition.levels[level].title} />;
}
