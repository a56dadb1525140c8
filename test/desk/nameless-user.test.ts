import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../../generator/project-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** As in a container: one that no list of users names. */
const nameless = 54_321;
const folder = temporaryFolder();

/** Whether anybody may look into a folder, and so into those above it. */
function isOpen(place: string): boolean {
  const above = path.dirname(place);
  return (statSync(place).mode & 0o005) === 0o005 && (above === place || isOpen(above));
}

/** Only the administrator can be somebody else, who has to be let into this project. */
const canBe = process.getuid?.() === 0 && isOpen(projectPath()) && isOpen(path.dirname(folder));

(canBe ? it : it.skip)('opens for a user whom the system has no name for', async () => {
  const office = path.join(folder, 'office');
  mkdirSync(office);
  for (const place of [folder, office]) chownSync(place, nameless, nameless);
  const main = projectPath('dist', 'desk', 'main.js');
  const desk = spawn(process.execPath, [main, '--office', office, '--no-open'], {
    uid: nameless,
    cwd: '/',
    env: { HOME: folder },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await Promise.race([once(desk.stdout, 'data'), once(desk, 'exit')])) as [unknown];
  expect(String(said)).toMatch(/^http:/);
  const ended = once(desk, 'exit');
  desk.kill();
  await ended;
});
