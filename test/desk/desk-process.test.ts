import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import type { ReturnList, Taken } from '../../desk/api/returns.ts';
import { uploadPath } from '../../desk/api/returns.ts';
import { projectPath } from '../../generator/project-folder.ts';
import { hostileWorkbooks } from '../hostile-workbooks.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

/* The desk as a process of its own: started by a double click, and given what nobody should be given. */

const root = temporaryFolder();
const home = path.join(root, 'zoë 100% "$HOME" `id` \\n');
const office = path.join(home, "O'Brien; & Co");
const desktop = path.join(home, 'Desktop');
const opened = path.join(root, 'opened');
const main = projectPath('dist', 'desk', 'main.js');
const env = { ...process.env, HOME: home, XDG_DATA_HOME: path.join(home, 'data'), NODE_OPTIONS: '', PATH: root };
let running: Desk | null = null;

class Desk {
  readonly process: ChildProcess;
  private readonly origin: string;
  private readonly headers: Readonly<Record<string, string>>;

  private constructor(process: ChildProcess, origin: string, cookie: string) {
    this.process = process;
    this.origin = origin;
    this.headers = { cookie, origin };
  }

  /** By a command line, which prints the address. */
  static async start(args: readonly string[]): Promise<Desk> {
    const [program = '', ...rest] = args;
    const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await new Promise<string>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (text: string) => resolve(text.trim()));
      child.on('error', reject).on('close', () => reject(new Error('The desk has ended.')));
    });
    const { headers } = await fetch(address, { redirect: 'manual' });
    running = new Desk(child, new URL(address).origin, headers.getSetCookie()[0]?.split(';')[0] ?? '');
    return running;
  }

  async get<T>(target: string): Promise<T> {
    return (await fetch(this.origin + target, { headers: this.headers })).json() as Promise<T>;
  }

  async post<T>(target: string, body: Uint8Array<ArrayBuffer> | object): Promise<T> {
    const bytes = body instanceof Uint8Array ? body : JSON.stringify(body);
    const answer = await fetch(this.origin + target, { method: 'POST', headers: this.headers, body: bytes });
    return answer.json() as Promise<T>;
  }

  drop(name: string, bytes: Uint8Array): Promise<readonly Taken[]> {
    return this.post(`${uploadPath}?${new URLSearchParams({ name }).toString()}`, new Uint8Array(bytes));
  }

  /** The first answer that is as it should be. */
  async until<T>(target: string, isSo: (answer: T) => boolean): Promise<T> {
    for (;;) {
      const answer = await this.get<T>(target);
      if (isSo(answer)) return answer;
      await pause(50);
    }
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    this.process.kill(signal);
    await ended;
    // What it had started may hold its end of the pipe.
    this.process.stdout?.destroy();
    running = null;
  }
}

const start = (): Promise<Desk> => Desk.start([process.execPath, main, '--office', office, '--no-open']);

beforeAll(() => {
  mkdirSync(desktop, { recursive: true });
  // The one program on the path: what is opened in the browser is noted.
  const opener = path.join(root, 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\nprintf '%s' "$1" > '${opened}.part'\n/bin/mv '${opened}.part' '${opened}'\n`);
  chmodSync(opener, 0o755);
});
afterAll(() => running?.end('SIGKILL'));

it('is put on the desktop as something to double-click, which opens it in the browser', async () => {
  const told = execFileSync(process.execPath, [main, '--install-shortcut', '--office', office], {
    env,
    encoding: 'utf8',
  });
  const [, place = ''] = told.split('\n');
  expect(path.dirname(place)).toBe(desktop);
  const [, exec = ''] = /^Exec=(.*)$/m.exec(readFileSync(place, 'utf8')) ?? [];
  const args = [...exec.replaceAll('\\\\', '\\').matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)].map(([, quoted, bare]) =>
    (quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '').replaceAll('%%', '%'),
  );
  expect(args[1]).toBe(projectPath('pdqm.mjs'));
  // The checkout is set up here: what is built is started as `pdqm.mjs` would start it.
  const desk = await Desk.start([args[0] ?? '', main, ...args.slice(3)]);
  while (!existsSync(opened)) await pause(50);
  expect(readFileSync(opened, 'utf8')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/);
  expect(await desk.get('/api/office')).toMatchObject({ folder: null, suggested: office });
  await desk.post('/api/office/make', { folder: office, name: 'Thameside', contact: 'office@qualitymark.example' });
  await desk.end('SIGTERM');
});

/** What reading refuses soon; `npm run bench desk` drops all of the hostile workbooks. */
const soon = ['tables of one part', 'numbers of 65,000 digits', 'one small part for each of many sheets'] as const;

it('accounts for every hostile file that is dropped at once, and lives', async () => {
  const desk = await start();
  const bytes: Readonly<Record<string, Uint8Array>> = {
    ...Object.fromEntries(soon.map((name) => [`${name}.xlsx`, hostileWorkbooks[name]?.() ?? new Uint8Array()])),
    'empty.xlsx': new Uint8Array(),
    'zeroes.xlsx': new Uint8Array(100_000),
    'page.xlsx': strToU8('<script>alert(1)</script>'),
    'scan.xlsx': strToU8('%PDF-1.7'),
    'old.xls': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    'no parts.xlsx': zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
    'entities.xlsx': zipSync({
      '[Content_Types].xml': strToU8('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Types>&b;</Types>'),
    }),
    'cut.xlsx': zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/a.xml': strToU8('a') }).subarray(0, 90),
    'zip of nothing.zip': zipSync({}),
    'scan.pdf': strToU8('%PDF-1.7'),
  };
  const names = Object.keys(bytes);
  const taken = await Promise.all(names.map((name) => desk.drop(name, bytes[name] ?? new Uint8Array())));
  const kept = taken.flat().filter(({ outcome }) => outcome === 'kept');
  expect(taken.map((each) => each.map(({ name }) => name))).toEqual(names.map((name) => [name]));
  const { rows } = await desk.until<ReturnList>(
    '/api/returns',
    (list) => list.unread === 0 && list.rows.length === kept.length,
  );
  expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['unreadable']));
  for (const { file } of rows) {
    const page = await desk.get<{ problems: readonly { message: string; remedy: string }[] }>(
      `/api/returns/one?${new URLSearchParams({ file }).toString()}`,
    );
    expect([file, page.problems.length, page.problems[0]?.message]).toEqual([file, 1, expect.stringMatching(/\S/)]);
  }
  await desk.end('SIGTERM');
});

it('fetches at first less than 300 KB of scripts, packed', () => {
  const pages = projectPath('dist', 'desk-pages');
  const page = readFileSync(path.join(pages, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<script[^>]* src="?\/([^\s">]+)/g)].map(([, name = '']) => name);
  expect(scripts).not.toEqual([]);
  const packed = scripts.map((name) => gzipSync(readFileSync(path.join(pages, name))).length);
  expect(packed.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(300 * 1024);
});
