import type { ReactElement } from 'react';
import type { LevelId } from '../../../framework/edition.ts';
import { levelIds } from '../../../framework/edition.ts';
import { useSurroundings } from '../context.ts';
import type { Spread } from '../spread.ts';
import { spreadInWords } from '../spread.ts';
import { LevelSymbol } from '../../../screen/parts/LevelSymbol.tsx';

interface SpreadPictureProps {
  readonly spread: Spread;
  /** What spreads: `Strands`, `Aspects`. */
  readonly of: string;
}

/** Which levels the parts of a whole have: a column for each level, a symbol for each part. */
export function SpreadPicture({ spread, of }: SpreadPictureProps): ReactElement {
  const { edition } = useSurroundings().ready;
  const symbols = (level: LevelId): ReactElement[] =>
    Array.from({ length: spread.get(level) ?? 0 }, (_, index) => <LevelSymbol key={index} level={level} />);
  return (
    <div className="spread">
      <div className="spread-picture" aria-hidden>
        {levelIds.map((level) => (
          <span key={level} className={`level-${level}`}>
            {symbols(level)}
          </span>
        ))}
      </div>
      <p>
        {of}: {spreadInWords(spread, edition)}
      </p>
    </div>
  );
}
