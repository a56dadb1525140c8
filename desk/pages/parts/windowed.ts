import { useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { goToEnd, useEndKey } from './end-key.ts';

/** Rows that are drawn beyond the edges of the window, so that none is missing while somebody scrolls. */
const beyond = 12;

interface Windowed {
  /** Index of the first row that is drawn, and of the one after the last. */
  readonly first: number;
  readonly end: number;
  /** How high the rows before and after these are, in CSS pixels. */
  readonly above: number;
  readonly below: number;
}

/**
 * Which rows of a long list are in the window, as it scrolls. Each is as high as what it says: how high is known once it has
 * been drawn.
 * @param body begins where the first row does, and holds those that are drawn, each with its `aria-rowindex`
 * @param usual height of a row that was not drawn yet, in CSS pixels
 */
export function useWindowed(body: RefObject<HTMLElement>, rows: readonly object[], usual: number): Windowed {
  const [range, setRange] = useState({ first: 0, end: 40 });
  const heights = useRef(new WeakMap<object, number>()).current;
  const isEndAsked = useEndKey();
  const first = Math.min(range.first, rows.length);
  const end = Math.min(range.end, rows.length);
  const heightOf = (row: object): number => heights.get(row) ?? usual;
  useLayoutEffect(() => {
    const rowAt = (place: number): number => {
      let reached = 0;
      const index = rows.findIndex((row) => (reached += heights.get(row) ?? usual) > place);
      return index < 0 ? rows.length : index;
    };
    const look = (): void => {
      body.current?.querySelectorAll('[aria-rowindex]').forEach((drawn, index) => {
        const row = rows[first + index];
        if (row !== undefined) heights.set(row, drawn.getBoundingClientRect().height);
      });
      if (isEndAsked.current) goToEnd();
      const top = -(body.current?.getBoundingClientRect().top ?? 0);
      const next = { first: Math.max(0, rowAt(top) - beyond), end: rowAt(top + window.innerHeight) + beyond };
      setRange((before) => (before.first === next.first && before.end === next.end ? before : next));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [body, rows, usual, heights, isEndAsked, first, end]);
  const sum = (some: readonly object[]): number => some.reduce((total: number, row) => total + heightOf(row), 0);
  return { first, end, above: sum(rows.slice(0, first)), below: sum(rows.slice(end)) };
}
