import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { uploadPath } from '../../desk/api/returns.ts';
import type { Taken } from '../../desk/api/returns.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { ServedDesk } from './served-desk.ts';
import { servedDesk } from './served-desk.ts';

/* The desk as any program on this machine, and any page in its browsers, can reach it. */

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const folder = path.join(temporaryFolder(), 'office');
let served: ServedDesk;
let cookie: string;
/** What is sent by a page of the desk itself. */
let ours: Readonly<Record<string, string>>;

function ask(target: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  const { hostname, port } = new URL(served.origin);
  return new Promise((resolve, reject) => {
    // A connection of its own: one that was kept may be ended by the desk while the next question is on its way.
    const asking = request({ hostname, port, path: target, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

const post = (target: string, body: Uint8Array | string, headers: Readonly<Record<string, string>> = ours) =>
  ask(target, { method: 'POST', headers, body });

async function dropped(name: string, bytes: Uint8Array): Promise<readonly Taken[]> {
  const { body, status } = await post(`${uploadPath}?${new URLSearchParams({ name }).toString()}`, bytes);
  expect(status).toBe(200);
  return JSON.parse(body) as readonly Taken[];
}

beforeAll(async () => {
  served = await servedDesk(folder, 'Thameside Learning Partnership');
  const { status, headers } = await ask(served.address.slice(served.origin.length));
  expect(status).toBe(303);
  expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
  cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  ours = { cookie, origin: served.origin, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };
});
afterAll(() => served.close());

describe('who comes in', () => {
  it.each(['localhost', '127.0.0.1', 'evil.example', '127.0.0.1:1'])('not under the name “%s”', async (host) => {
    const { status } = await ask('/api/office', { headers: { cookie, host } });
    expect(status).toBe(421);
  });

  it('nobody without the cookie, to any address', async () => {
    for (const target of ['/', '/api/office', '/api/events', '/desk.js', '/nowhere']) {
      expect((await ask(target)).status).toBe(401);
      expect((await ask(target, { headers: { cookie: `${cookie}x` } })).status).toBe(401);
    }
  });

  it('nobody with a token that was used, or that is another', async () => {
    expect((await ask(served.address.slice(served.origin.length))).status).toBe(401);
    expect((await ask('/?token=')).status).toBe(401);
  });

  it('nothing but this machine', async () => {
    const others = Object.values(networkInterfaces())
      .flat()
      .flatMap((each) => (each?.family === 'IPv4' && !each.internal ? [each.address] : []));
    const { port } = new URL(served.origin);
    for (const host of others) {
      const reached = await new Promise((resolve) => {
        const socket = connect({ host, port: Number(port) }, () => resolve(true)).on('error', () => resolve(false));
        socket.on('close', () => undefined);
      });
      expect(reached).toBe(false);
    }
  });
});

describe('what writes', () => {
  const start = JSON.stringify({ kind: 'read-returns', request: {} });

  it('is what the desk’s own page sends', async () => {
    expect((await post('/api/jobs/start', start)).status).toBe(200);
  });

  it.each([
    ['from another origin', { origin: 'https://evil.example' }],
    ['from another port', { origin: 'http://127.0.0.1:1' }],
    ['from a page without an origin', { origin: 'null' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
    ['from another port of the same site', { 'sec-fetch-site': 'same-site' }],
  ])('is nothing %s', async (_, headers) => {
    expect((await post('/api/jobs/start', start, { ...ours, ...headers })).status).toBe(403);
  });

  it('is nothing that does not say where it comes from', async () => {
    const { origin: _, ...others } = ours;
    expect((await post('/api/jobs/start', start, others)).status).toBe(403);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'PATCH'])('is nothing by %s', async (method) => {
    expect((await ask('/api/office', { method, headers: ours })).status).toBe(405);
  });
});

describe('what is sent', () => {
  it('is refused by what it says that it measures, before any of it is read', async () => {
    const { hostname, port } = new URL(served.origin);
    const answer = await new Promise<number>((resolve, reject) => {
      const headers = { ...ours, 'content-length': String(10 * 1024 ** 3), expect: '100-continue' };
      const to = { hostname, port, path: `${uploadPath}?name=a.xlsx`, agent: false };
      const asking = request({ ...to, method: 'POST', headers });
      asking.on('continue', () => reject(new Error('It was asked for.')));
      asking.on('response', ({ statusCode = 0 }) => resolve(statusCode));
      asking.on('error', reject);
      asking.flushHeaders();
    });
    expect(answer).toBe(413);
    expect((await post('/api/jobs/start', 'x'.repeat(1024 * 1024 + 1))).status).toBe(413);
  });

  it('is refused where it does not say how long it is', async () => {
    const headers = { ...ours, 'transfer-encoding': 'chunked' };
    expect((await post(`${uploadPath}?name=a.xlsx`, 'x', headers)).status).toBe(411);
  });

  it('stops where a workbook is larger than any return', async () => {
    const [taken] = await dropped('large.xlsx', new Uint8Array(26 * 1024 * 1024));
    expect(taken).toMatchObject({ outcome: 'refused' });
    expect(readdirSync(path.join(folder, '.pdqm-desk', 'incoming'))).toEqual([]);
  });

  it.each([
    '../../evil.xlsx',
    '/etc/evil.xlsx',
    'C:\\evil.xlsx',
    'a\\..\\..\\evil.xlsx',
    'a/../../evil.xlsx',
    'a\u0000.xlsx',
  ])('has no name that leads elsewhere: %j', async (name) => {
    expect(await dropped(name, strToU8(name))).toMatchObject([{ outcome: 'refused', file: null }]);
  });

  it('is kept below the folder for returns, whatever its name', async () => {
    const [kept] = await dropped('CON.xlsx', strToU8('one'));
    expect(kept).toEqual({ name: 'CON.xlsx', outcome: 'kept', file: 'Return CON.xlsx', message: null, remedy: null });
  });

  it('is kept once, and never over another', async () => {
    const outcomes = await Promise.all(
      [1, 1, 2].map((content) => dropped('same.xlsx', strToU8(`same ${String(content)}`))),
    );
    expect(
      outcomes
        .flat()
        .map(({ outcome }) => outcome)
        .sort(),
    ).toEqual(['kept', 'kept', 'known']);
    expect(readdirSync(path.join(folder, 'returns')).filter((name) => name.startsWith('same'))).toEqual([
      'same (2).xlsx',
      'same.xlsx',
    ]);
  });

  it('accounts for every file of a ZIP, and unpacks none where it does not belong', async () => {
    const zip = zipSync({
      'round/one.xlsx': strToU8('first of a zip'),
      'round/again.xlsx': strToU8('first of a zip'),
      '../out.xlsx': strToU8('out'),
      'scan.pdf': strToU8('%PDF'),
      '__MACOSX/._one.xlsx': strToU8('of a program'),
      'bomb.xlsx': new Uint8Array(30 * 1024 * 1024),
    });
    const taken = await dropped('returns.zip', zip);
    expect(taken.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['round/one.xlsx', 'kept'],
      ['round/again.xlsx', 'known'],
      ['../out.xlsx', 'refused'],
      ['scan.pdf', 'refused'],
      ['bomb.xlsx', 'refused'],
    ]);
    expect(existsSync(path.join(folder, 'out.xlsx'))).toBe(false);
  });

  it('is kept as what Excel opens, whatever else it calls itself', async () => {
    const workbook = (content: string) => zipSync({ 'xl/workbook.xml': strToU8(content) });
    const names = ['Ash.hta', 'Birch.jar', 'Cedar.xlsx.cmd', 'Damson.XLSM', 'Elm', 'Fir.lnk '];
    const zip = zipSync(Object.fromEntries(names.map((name) => [name, workbook(name)])), { level: 0 });
    const taken = [...(await dropped('all.zip', zip)), ...(await dropped('Gean.exe', workbook('Gean')))];
    expect(taken.map(({ file }) => file)).toEqual([
      'Ash.xlsx',
      'Birch.xlsx',
      'Cedar.xlsx.xlsx',
      'Damson.XLSM',
      'Elm.xlsx',
      'Fir.xlsx',
      'Gean.xlsx',
    ]);
  });

  it('gives no file but a return', async () => {
    for (const file of ['../pdqm.json', '../../../etc/passwd', '/etc/passwd', '', '..%2Fpdqm.json']) {
      const { status } = await ask(`/api/returns/download?${new URLSearchParams({ file }).toString()}`, {
        headers: ours,
      });
      expect(status).toBe(409);
    }
    for (const target of ['/../pdqm.json', '/..%2f..%2fpackage.json', '/.pdqm-desk/returns.json', '//etc/passwd'])
      expect((await ask(target, { headers: ours })).status).toBe(404);
  });
});

it('says on every answer what a browser may do with it', async () => {
  for (const answered of [
    await ask('/', { headers: ours }),
    await ask('/api/office'),
    await ask('/nowhere', { headers: ours }),
  ]) {
    expect(answered.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    const policy = answered.headers['content-security-policy'] as string;
    expect(policy).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(policy).not.toContain('unsafe');
    // The one style sheet that is allowed within a page is an empty one.
    const [, allowed] = /'sha256-([^']+)'/.exec(policy) ?? [];
    expect(allowed).toBe(createHash('sha256').update('').digest('base64'));
  }
});
