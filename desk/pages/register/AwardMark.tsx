import type { ReactElement } from 'react';
import type { AwardId } from '../../../framework/edition.ts';
import { MedalIcon } from '../../../screen/parts/icons.tsx';

interface AwardMarkProps {
  readonly award: AwardId;
  readonly title: string;
}

/** An award by its word and its medal. */
export function AwardMark({ award, title }: AwardMarkProps): ReactElement {
  return (
    <span className={`award-name ${award}`}>
      <MedalIcon />
      {title}
    </span>
  );
}
