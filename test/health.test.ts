import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../generator/project-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = path.join(temporaryFolder(), 'health.json');
const ask = (...words: readonly string[]) =>
  spawnSync(process.execPath, [projectPath('ops', 'health.mjs'), ...words]).status;
const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();

it.each([
  ['waits for work', { at: ago(1), state: 'waiting' }, [0, 0]],
  ['works', { at: ago(30), state: 'working' }, [0, 0]],
  ['waits for PostgreSQL', { at: ago(1), state: 'database-gone' }, [0, 1]],
  ['has hung', { at: ago(90), state: 'working' }, [1, 1]],
  ['wrote something else', ['at', { state: 'working' }], [1, 1]],
])('a worker that %s is alive, and ready, or not', (_, word, expected) => {
  writeFileSync(file, JSON.stringify(word));
  expect(['alive', 'ready'].map((question) => ask(question, file))).toEqual(expected);
});

it('a worker that has not written yet is neither, and a wrong question is told from that', () => {
  expect([ask('alive', `${file}.gone`), ask('live', file), ask('alive')]).toEqual([1, 2, 2]);
});
