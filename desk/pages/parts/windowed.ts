import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Rows that are drawn beyond the edges of the window, so that none is missing while somebody scrolls. */
const beyond = 12;

interface Windowed {
  /** Index of the first row that is drawn, and of the one after the last. */
  readonly first: number;
  readonly end: number;
}

/**
 * Which rows of a long list are in the window, as it scrolls.
 * @param top stands where the first row begins
 * @param height of each row, in CSS pixels
 */
export function useWindowed(top: RefObject<HTMLElement>, count: number, height: number): Windowed {
  const [range, setRange] = useState({ first: 0, end: 40 });
  useLayoutEffect(() => {
    const look = (): void => {
      const above = -(top.current?.getBoundingClientRect().top ?? 0);
      const first = Math.max(0, Math.floor(above / height) - beyond);
      const end = Math.ceil((above + window.innerHeight) / height) + beyond;
      setRange((before) => (before.first === first && before.end === end ? before : { first, end }));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [top, count, height]);
  return { first: Math.min(range.first, count), end: Math.min(Math.max(range.end, 0), count) };
}
