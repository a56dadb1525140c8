import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from '../temporary-folder.ts';
import type { ServedDesk } from './served-desk.ts';
import { servedDesk } from './served-desk.ts';

/* While the browser opens, its address stands in the list of processes, which every user of a machine may read. */

/** Only the administrator can be somebody else. */
const others = process.getuid?.() === 0 ? [65_534] : [];
const ourselves = process.getuid?.();

const asking = `
  const [, address, localAddress, cookie] = process.argv;
  require('node:http').get(address, { localAddress, headers: { cookie } }, ({ statusCode, headers }) => {
    process.stdout.write(JSON.stringify({ status: statusCode, cookie: headers['set-cookie']?.[0].split(';')[0] ?? '' }));
    process.exit();
  });`;

/** All of these are this machine. */
const usual = '127.0.0.1';
const places = [usual, '127.0.0.2'];

/** Asks for an address as a process of a user. @param from the address that it comes from */
async function asked(
  uid: number | undefined,
  address: string,
  from = usual,
  cookie = '',
): Promise<{ status: number; cookie: string }> {
  const run = promisify(execFile)(process.execPath, ['-e', asking, address, from, cookie], { uid, cwd: '/' });
  return JSON.parse((await run).stdout) as { status: number; cookie: string };
}

const folder = path.join(temporaryFolder(), 'office');
let served: ServedDesk;
beforeAll(async () => {
  served = await servedDesk(folder, 'Thameside Learning Partnership');
});
afterAll(() => served.close());

/** Sends a request as a process of another user, and is gone before it is answered. */
const cuttingOff = `
  const { hostname, port, host, pathname, search } = new URL(process.argv[1]);
  const socket = require('node:net').connect(port, hostname, () => {
    socket.write('GET ' + pathname + search + ' HTTP/1.1\\r\\nHost: ' + host + '\\r\\n\\r\\n', () => socket.resetAndDestroy());
  });`;

it('lets in who has started it, and no other user of the machine, whether they have read the address or the cookie', async () => {
  for (const other of others) {
    for (const place of places) expect(await asked(other, served.address, place)).toEqual({ status: 403, cookie: '' });
    await promisify(execFile)(process.execPath, ['-e', cuttingOff, served.address], { uid: other, cwd: '/' });
  }
  const { status, cookie } = await asked(ourselves, served.address);
  expect(status).toBe(303);
  const inside = `${served.origin}/api/office`;
  for (const other of others)
    for (const place of places) expect((await asked(other, inside, place, cookie)).status).toBe(403);
  expect((await asked(ourselves, inside, usual, cookie)).status).toBe(200);
});
