import { availableParallelism } from 'node:os';

/** Bytes that a browser is given to print in: it takes half of it for certificates, more for long reports. */
const memoryOfABrowser = 400 * 1024 ** 2;

/** With more browsers, the single process that supplies them becomes the bottleneck. */
const mostBrowsers = 8;

/** How many browsers print at once: one a core, as far as the free memory lets. At least one. */
export function browserCount(
  cores: number = availableParallelism(),
  freeMemory: number = process.availableMemory(),
): number {
  return Math.max(1, Math.min(cores, mostBrowsers, Math.floor(freeMemory / memoryOfABrowser)));
}
