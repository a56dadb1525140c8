/**
 * Says whether a worker is well, by the file that it writes every few seconds (`worker --health FILE`).
 * `node health.mjs alive FILE`: it has said something within a minute. `node health.mjs ready FILE`: it also takes work.
 * Exit code 0 where it is so, 1 where it is not, 2 for a wrong command.
 */
import { readFileSync } from 'node:fs';

/** Seconds for which what a worker said holds. */
const patience = 60;
const takesWork = ['waiting', 'working'];

/**
 * @param {string} file
 * @returns {{ seconds: number, state: unknown } | null} how long ago it said so; null where there is nothing to go by
 */
function lastWord(file) {
  try {
    const { at, state } = JSON.parse(readFileSync(file, 'utf8'));
    const seconds = (Date.now() - Date.parse(at)) / 1000;
    return Number.isNaN(seconds) ? null : { seconds, state };
  } catch {
    return null;
  }
}

const [question, file, ...more] = process.argv.slice(2);
if ((question !== 'alive' && question !== 'ready') || file === undefined || more.length > 0) {
  process.stderr.write('node health.mjs alive|ready FILE\n');
  process.exitCode = 2;
} else {
  const word = lastWord(file);
  const isAlive = word !== null && Math.abs(word.seconds) <= patience;
  const isWell = isAlive && (question === 'alive' || takesWork.includes(String(word.state)));
  const said = word === null ? 'nothing' : `${String(word.state)}, ${word.seconds.toFixed(0)} seconds ago`;
  process.stdout.write(`${isWell ? 'well' : 'not well'}: ${said}\n`);
  process.exitCode = isWell ? 0 : 1;
}
