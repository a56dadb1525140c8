import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A lock whose holder has not yet written its number is younger than this. */
const WRITING_MS = 5_000;

/**
 * Runs the work while no other set-up of the same checkout runs: two installations at once spoil each other.
 * Waits for another one to end; the lock of a set-up that was killed is taken over.
 * @param {string} root
 * @param {() => void | Promise<void>} work
 */
export async function oneAtATime(root, work) {
  const lock = path.join(root, '.set-up-running');
  let said = false;
  while (!taken(lock)) {
    if (abandoned(lock)) {
      rmSync(lock, { force: true });
      continue;
    }
    if (!said) console.error('Waiting for another set-up of this folder to end ...');
    said = true;
    await pause(200);
  }
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock */
function abandoned(lock) {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (!holder) return Date.now() - statSync(lock).mtimeMs > WRITING_MS;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
  }
}
