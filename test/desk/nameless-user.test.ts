import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { projectPath } from '../../generator/project-folder.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** As in a container whose list of users does not name the one who works there. */
const nameless = `
  import os from 'node:os';
  import { syncBuiltinESMExports } from 'node:module';
  os.userInfo = () => {
    throw Object.assign(new Error('A system error occurred: uv_os_get_passwd returned ENOENT'), { code: 'ERR_SYSTEM_ERROR' });
  };
  syncBuiltinESMExports();
`;

const folder = temporaryFolder();

it('opens for a user whom the system has no name for', async () => {
  const office = path.join(folder, 'office');
  const main = projectPath('dist', 'desk', 'main.js');
  const preloaded = `data:text/javascript,${encodeURIComponent(nameless)}`;
  const desk = spawn(process.execPath, ['--import', preloaded, main, '--office', office, '--no-open'], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await Promise.race([once(desk.stdout, 'data'), once(desk, 'exit')])) as [unknown];
  expect(String(said)).toMatch(/^http:/);
  const ended = once(desk, 'exit');
  desk.kill();
  await ended;
});
