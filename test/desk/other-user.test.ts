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
  const [, address, cookie] = process.argv;
  require('node:http').get(address, { headers: { cookie } }, ({ statusCode, headers }) => {
    process.stdout.write(JSON.stringify({ status: statusCode, cookie: headers['set-cookie']?.[0].split(';')[0] ?? '' }));
    process.exit();
  });`;

/** Asks for an address as a process of another user. */
async function asked(
  uid: number | undefined,
  address: string,
  cookie = '',
): Promise<{ status: number; cookie: string }> {
  const run = promisify(execFile)(process.execPath, ['-e', asking, address, cookie], { uid, cwd: '/' });
  return JSON.parse((await run).stdout) as { status: number; cookie: string };
}

const folder = path.join(temporaryFolder(), 'office');
let served: ServedDesk;
beforeAll(async () => {
  served = await servedDesk(folder, 'Thameside Learning Partnership');
});
afterAll(() => served.close());

it('lets in who has started it, and no other user of the machine, whether they have read the address or the cookie', async () => {
  for (const other of others) expect(await asked(other, served.address)).toEqual({ status: 403, cookie: '' });
  const { status, cookie } = await asked(ourselves, served.address);
  expect(status).toBe(303);
  const inside = `${served.origin}/api/office`;
  for (const other of others) expect((await asked(other, inside, cookie)).status).toBe(403);
  expect((await asked(ourselves, inside, cookie)).status).toBe(200);
});
