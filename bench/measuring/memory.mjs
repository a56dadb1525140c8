import { readdirSync, readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

/** A look takes some 25 ms of a core. */
const everyMilliseconds = 500;

/**
 * Watches a process and all that it starts, browsers included.
 * @param {number} root its id
 * @param {(megabytes: number) => void} [onLook] told what is held at each look
 * @returns {() => number} ends it and gives the most memory that all of them held at once, in megabytes; what several share
 *   counts once (PSS). NaN where the system does not tell, which is anywhere but on Linux.
 */
export function watchMemory(root, onLook = () => undefined) {
  let most = NaN;
  const timer = setInterval(() => {
    const kilobytes = processesBelow(root).reduce((sum, id) => sum + proportionalSize(id), 0);
    if (!(kilobytes / 1024 <= most)) most = kilobytes / 1024;
    onLook(kilobytes / 1024);
  }, everyMilliseconds);
  return () => {
    clearInterval(timer);
    return process.platform === 'linux' ? most : NaN;
  };
}

/** @param {number} root @returns {number[]} */
function processesBelow(root) {
  if (process.platform !== 'linux') return [];
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(Number(name))]),
  );
  /** @param {number} id @returns {boolean} */
  const isBelow = (id) => id === root || (parents.has(id) && isBelow(parents.get(id) ?? 0));
  return [...parents.keys()].filter(isBelow);
}

/**
 * A process may end while it is looked at.
 * @param {number} id
 */
function parentOf(id) {
  const stat = readOrNothing(`/proc/${id}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

/** @param {number} id */
function proportionalSize(id) {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${String(id)}/smaps_rollup`))?.[1] ?? 0);
}

/** @param {string} file */
function readOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
