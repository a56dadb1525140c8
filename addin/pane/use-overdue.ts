import { useEffect, useState } from 'react';

/** Whether something has lasted longer than so many milliseconds: what is quickly over is not worth a flicker. */
export function useOverdue(lasts: boolean, milliseconds: number): boolean {
  const [isOverdue, setOverdue] = useState(false);
  useEffect(() => {
    if (!lasts) return;
    const timer = window.setTimeout(() => setOverdue(true), milliseconds);
    return () => {
      window.clearTimeout(timer);
      setOverdue(false);
    };
  }, [lasts, milliseconds]);
  return isOverdue;
}
