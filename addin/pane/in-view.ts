/**
 * Resolves when the page can be seen. For a button of the ribbon Excel loads it without showing it: the workbook is not
 * followed then, and nothing is drawn.
 */
export function inView(): Promise<void> {
  if (window.innerWidth > 0) return Promise.resolve();
  return new Promise((resolve) => {
    const look = (): void => {
      if (window.innerWidth === 0) return;
      window.removeEventListener('resize', look);
      resolve();
    };
    window.addEventListener('resize', look);
  });
}
