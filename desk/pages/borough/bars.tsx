import type { ReactElement } from 'react';
import type { Count } from '../../../framework/borough/figures.ts';

/** How a part of a bar is drawn: by its pattern, and in the colours of its level. */
export type Look = 'developing' | 'enhancing' | 'embedded' | 'none' | 'plain';

export interface Part {
  readonly look: Look;
  readonly count: Count;
}

/** In place of a number that is hidden. */
export const hiddenMark = 'c';

/** Fills of parts of bars: no two have the same pattern, so that nobody needs to see colours. */
export function BarPatterns(): ReactElement {
  const tile = { width: 8, height: 8, patternUnits: 'userSpaceOnUse' } as const;
  return (
    <svg className="bar-patterns" width="0" height="0" aria-hidden>
      <pattern id="bar-developing" className="level-developing" {...tile}>
        <rect width="8" height="8" fill="var(--ground)" />
        <path d="M-2 2 2-2M0 8 8 0M6 10l4-4" stroke="var(--ink)" strokeWidth="1.8" />
      </pattern>
      <pattern id="bar-enhancing" className="level-enhancing" {...tile}>
        <rect width="8" height="8" fill="var(--ground)" />
        <path d="M0 0v8M4 0v8" stroke="var(--ink)" strokeWidth="3.4" />
      </pattern>
      <pattern id="bar-embedded" className="level-embedded" {...tile}>
        <rect width="8" height="8" fill="var(--ink)" />
      </pattern>
      <pattern id="bar-none" className="level-none" {...tile}>
        <rect width="8" height="8" fill="var(--colorNeutralBackground1)" />
        <circle cx="4" cy="4" r="0.9" fill="var(--ink)" />
      </pattern>
      <pattern id="bar-plain" {...tile}>
        <rect width="8" height="8" fill="var(--colorCompoundBrandBackground)" />
      </pattern>
      <pattern id="bar-hidden" {...tile}>
        <rect width="8" height="8" fill="var(--colorNeutralBackground1)" />
        <path d="M0 0 8 8M8 0 0 8" stroke="var(--colorNeutralForeground3)" strokeWidth="0.9" />
      </pattern>
    </svg>
  );
}

interface BarProps {
  readonly parts: readonly Part[];
  /** What the whole length stands for; null where it is hidden. */
  readonly whole: Count;
}

/** A bar of a table’s row. The row’s numbers say the same. */
export function Bar({ parts, whole }: BarProps): ReactElement {
  return (
    <svg className="bar" height="16" aria-hidden>
      {segmentsOf(parts, whole).map(({ look, from, length }) => (
        <rect
          key={`${look}${String(from)}`}
          className={`bar-part level-${look}`}
          x={`${String(from)}%`}
          y="1"
          width={`${String(length)}%`}
          height="14"
          fill={`url(#bar-${look})`}
        />
      ))}
    </svg>
  );
}

interface Segment {
  readonly look: Look | 'hidden';
  /** In hundredths of the whole length. */
  readonly from: number;
  readonly length: number;
}

/** What is hidden is one part at the end, where the rest tells how long it is. */
function segmentsOf(parts: readonly Part[], whole: Count): readonly Segment[] {
  if (whole === 0) return [];
  if (whole === null) return [{ look: 'hidden', from: 0, length: 100 }];
  const drawn = parts.flatMap(({ look, count }) => (count === null ? [] : [{ look, count }]));
  const rest = whole - drawn.reduce((sum, { count }) => sum + count, 0);
  const isHidden = parts.some(({ count }) => count === null);
  let from = 0;
  return [...drawn, ...(isHidden ? [{ look: 'hidden' as const, count: rest }] : [])].flatMap(({ look, count }) => {
    const segment = { look, from, length: (100 * count) / whole };
    from += segment.length;
    return count > 0 ? [segment] : [];
  });
}
