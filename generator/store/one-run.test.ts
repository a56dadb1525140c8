import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { EnvironmentLacks } from '../failure.ts';
import { holdFolder } from './one-run.ts';
import { thisRun } from './run-holder.ts';

const root = temporaryFolder();
let folders = 0;
function newFolder(): string {
  folders += 1;
  const folder = path.join(root, String(folders));
  mkdirSync(folder);
  return folder;
}
const lockOf = (folder: string, label = 'all') => path.join(folder, `.pdqm-running-${label}`);

/** The number of a process that has ended. */
const endedPid = spawnSync(process.execPath, ['--version']).pid;

describe('a folder that a run holds', () => {
  it('is refused to a second run, which is told of the first, and is free after it', async () => {
    const folder = newFolder();
    const held = await holdFolder(folder);
    await expect(holdFolder(folder)).rejects.toThrow(EnvironmentLacks);
    await expect(holdFolder(folder)).rejects.toThrow(`process ${String(process.pid)} on ${hostname()}, since 20`);
    await held.release();
    await (await holdFolder(folder)).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is shared by the shares of one division, and by nobody else', async () => {
    const folder = newFolder();
    const first = await holdFolder(folder, { number: 1, of: 2 });
    const second = await holdFolder(folder, { number: 2, of: 2 });
    for (const share of [null, { number: 1, of: 2 }, { number: 3, of: 3 }])
      await expect(holdFolder(folder, share)).rejects.toThrow('is writing here');
    expect(readdirSync(folder)).toHaveLength(2);
    await first.release();
    await second.release();
  });

  it('is taken over from a process that has ended, or whose number another process has by now', async () => {
    for (const [file, theirs] of [
      ['all', { pid: endedPid }],
      ['all', { pid: endedPid, start: null }],
      ['all', { pid: process.pid, start: 'another start/1', since: '2001-01-01T00:00:00.000Z' }],
      ['all', { start: null, since: '2001-01-01T00:00:00.000Z' }],
      ['2-of-3', { pid: endedPid }],
    ] as const) {
      const folder = newFolder();
      writeFileSync(lockOf(folder, file), JSON.stringify({ ...thisRun(), ...theirs }));
      const held = await holdFolder(folder);
      expect(JSON.parse(readFileSync(lockOf(folder), 'utf8'))).toMatchObject({ pid: process.pid });
      expect(readdirSync(folder)).toHaveLength(1);
      await held.release();
    }
  });

  it('is not taken from another machine, whose runs nobody here can see; the person is told how', async () => {
    const folder = newFolder();
    writeFileSync(lockOf(folder), JSON.stringify({ ...thisRun(), host: 'another-machine', pid: endedPid }));
    await expect(holdFolder(folder)).rejects.toThrow(`on another-machine`);
    await expect(holdFolder(folder)).rejects.toThrow(`If it is no longer running, delete ${lockOf(folder)}.`);
    expect(existsSync(lockOf(folder))).toBe(true);
  });

  it('is freed of what a killed run had not finished, and of nothing else', async () => {
    const folder = newFolder();
    const running = `.pdqm-${String(process.pid)}-1-a.pdf.part`;
    const kept = ['a.pdf', 'notes.part', running];
    const left = ['.pdqm-all-1-a.pdf.part', '.pdqm-2-of-3-7-b.pdf.part', `.pdqm-${String(endedPid)}-1-c.pdf.part`];
    for (const name of [...kept, ...left]) writeFileSync(path.join(folder, name), 'half');
    const share = await holdFolder(folder, { number: 1, of: 3 });
    expect(readdirSync(folder)).toContain('.pdqm-2-of-3-7-b.pdf.part');
    await share.release();
    await (await holdFolder(folder)).release();
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
  });
});
