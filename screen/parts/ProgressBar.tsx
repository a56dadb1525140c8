import type { ReactElement } from 'react';

interface ProgressBarProps {
  readonly value: number;
  readonly max: number;
  /** Id of the words that say the same. */
  readonly labelledBy: string;
}

/** A track that fills. In forced colours a line around it shows how long it is. */
export function ProgressBar({ value, max, labelledBy }: ProgressBarProps): ReactElement {
  return (
    <div
      className="progress"
      role="progressbar"
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-labelledby={labelledBy}
    >
      <div style={{ width: `${String((100 * value) / max)}%` }} />
    </div>
  );
}
