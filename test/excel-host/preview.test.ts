import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:https';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The text at an address whose certificate nobody has signed. */
const fetchText = (address: string): Promise<string> =>
  new Promise((resolve, reject) => {
    get(address, { rejectUnauthorized: false }, (response) => {
      let text = '';
      response.on('data', (part: Buffer) => (text += part.toString('utf8')));
      response.on('end', () => resolve(text));
    }).on('error', reject);
  });

it('prints an address on this machine, where pages load office.js from this machine too', async () => {
  const args = ['--no-browser', '--add-in', path.join('test', 'fixtures', 'add-in')];
  const preview = spawn(process.execPath, [path.join('test', 'excel-host', 'preview.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    let address = '';
    for await (const line of createInterface(preview.stdout)) {
      address = /https:\/\/localhost:\d+\//.exec(line)?.[0] ?? '';
      if (address !== '') break;
    }
    const pane = await fetchText(`${address}add-in/taskpane.html`);
    expect(pane).toContain(`src="${address}lib/1/hosted/office.js"`);
    expect(pane).not.toContain('microsoft.com');
    expect(await fetchText(`${address}lib/1/hosted/office.js`)).toContain('Office');
    expect(await fetchText(`${address}host/view`)).toContain('Professional Development Quality Mark');
  } finally {
    preview.kill();
    await once(preview, 'close');
  }
});
