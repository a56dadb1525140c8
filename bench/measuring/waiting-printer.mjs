import { setTimeout as pause } from 'node:timers/promises';

/** A PDF of the size that a certificate has. */
const pdf = Buffer.alloc(40_000, '%PDF');

/** A printer with one browser that takes so many milliseconds for each page. The waits follow one another without a gap, as a browser’s work does. */
export function waitingPrinter(milliseconds) {
  let free = 0;
  return {
    atOnce: 1,
    start: () => Promise.resolve(),
    async print() {
      free = Math.max(free, performance.now()) + milliseconds;
      await pause(Math.max(0, free - performance.now()));
      return pdf;
    },
    close: () => Promise.resolve(),
  };
}
