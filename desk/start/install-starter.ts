import { execFile } from 'node:child_process';
import { lstat, readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectPath } from '../../generator/project-folder.ts';
import { makeFolder } from '../../generator/store/folder-to-write-to.ts';
import { moveIfFree, moveInto, writeAside } from '../../generator/store/write-file.ts';
import { copyOf } from '../../generator/store/written-files.ts';
import type { Starter, StarterSystem } from './starter.ts';
import { starterFor, starterMark } from './starter.ts';

/**
 * Puts a starter of the desk into folders.
 * @param office folder of the office that it opens
 * @returns where it was put
 * @throws RangeError where a path cannot stand in a starter; EnvironmentLacks
 */
export async function installStarter(office: string, folders: readonly string[]): Promise<readonly string[]> {
  const starter = starterFor(systemHere(), {
    node: process.execPath,
    program: projectPath('pdqm.mjs'),
    office: path.resolve(office),
  });
  const places: string[] = [];
  for (const folder of folders) places.push(await put(starter, folder));
  return places;
}

function systemHere(): StarterSystem {
  return process.platform === 'win32' || process.platform === 'darwin' ? process.platform : 'linux';
}

/** What is there already is replaced only where it is a starter that was made here. */
async function put({ name, text, mode }: Starter, folder: string): Promise<string> {
  await makeFolder(folder);
  for (let copy = 1; ; copy += 1) {
    const place = copyOf(path.join(folder, name), copy);
    const there = await whatIsAt(place);
    if (there === 'other') continue;
    const aside = await writeAside(place, text, String(process.pid), mode);
    if (there === 'ours') await moveInto(aside, place);
    else if (!(await moveIfFree(aside, place))) continue;
    return place;
  }
}

async function whatIsAt(place: string): Promise<'nothing' | 'ours' | 'other'> {
  const there = await lstat(place).catch(() => null);
  if (there === null) return 'nothing';
  // A link or a folder was put there by somebody; a starter is a short text.
  if (!there.isFile() || there.size > 20_000) return 'other';
  const [first = '', second = ''] = (await readFile(place, 'utf8').catch(() => '')).split('\n');
  return [first, second].some((line) => /^(rem|#) /.test(line) && line.trim().endsWith(starterMark)) ? 'ours' : 'other';
}

/** Where people look for a starter: the desktop, on Linux the applications too. */
export async function starterFolders(): Promise<readonly string[]> {
  const system = systemHere();
  if (system !== 'linux') return [await desktopOf(system)];
  const data = process.env['XDG_DATA_HOME'] ?? path.join(os.homedir(), '.local', 'share');
  const desktop = await desktopOf(system);
  const hasDesktop = (await lstat(desktop).catch(() => null))?.isDirectory() === true;
  return [path.join(data, 'applications'), ...(hasDesktop ? [desktop] : [])];
}

/** Companies move the desktop, and other languages name it otherwise: the system is asked first. */
async function desktopOf(system: StarterSystem): Promise<string> {
  const usual = path.join(os.homedir(), 'Desktop');
  if (system === 'darwin') return usual;
  const { program, args } = askers[system];
  const said = await promisify(execFile)(program, args, { timeout: 20_000 }).then(
    ({ stdout }) => stdout.trim(),
    () => '',
  );
  return path.isAbsolute(said) && said !== os.homedir() ? said : usual;
}

const askers = {
  linux: { program: 'xdg-user-dir', args: ['DESKTOP'] },
  win32: {
    program: 'powershell.exe',
    args: [
      '-NoProfile',
      '-Command',
      '[Console]::OutputEncoding = [Text.Encoding]::UTF8; [Environment]::GetFolderPath("Desktop")',
    ],
  },
};
