import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { temporaryFolder } from '../../test/temporary-folder.ts';
import { installStarter } from './install-starter.ts';
import type { Started } from './starter.ts';
import { starterFor } from './starter.ts';

const folder = temporaryFolder();
const awkward: Started = {
  node: '/opt/no de/100% $HOME/node',
  program: "/srv/O'Brien `id` \\n %F/pdqm.mjs",
  office: '/home/zoë/"Quality" & Mark; !x! ^y (1) #2',
};
const expected = ({ node, program, office }: Started) => [node, program, 'desk', '--office', office];

/** The arguments of an `Exec` line, by the words of the specification: unescape the string, then unquote, then the field codes. */
function argumentsOf(desktop: string): readonly string[] {
  const [, value = ''] = /^Exec=(.*)$/m.exec(desktop) ?? [];
  const string = value.replaceAll(/\\(.)/g, (_, char: string) =>
    char === 's' ? ' ' : char === '\\' ? '\\' : `?${char}`,
  );
  const words = [...string.matchAll(/"((?:[^"\\]|\\.)*)"|(\S+)/g)];
  return words.map(([, quoted, bare]) => (quoted?.replaceAll(/\\(.)/g, '$1') ?? bare ?? '').replaceAll('%%', '%'));
}

/** The arguments of the line that starts the desk, as cmd.exe reads a batch file. */
function argumentsOfBatch(batch: string): readonly string[] {
  const line = batch.split('\r\n').find((each) => each.startsWith('"')) ?? '';
  const single = line.replaceAll('%%', '\0');
  expect(single).not.toContain('%');
  return [...single.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) =>
    (quoted?.replace(/\\+$/, (strokes) => '\\'.repeat(strokes.length / 2)) ?? bare ?? '').replaceAll('\0', '%'),
  );
}

/** Runs a shell script in which Node.js is a program that prints what it is given, a line each. */
function argumentsOfScript(text: string): readonly string[] {
  const script = path.join(folder, 'starter.command');
  writeFileSync(script, text);
  return execFileSync('sh', [script], { encoding: 'utf8' }).split('\n').slice(0, -1);
}

it('is read by a Linux desktop as the paths that were meant', () => {
  expect(argumentsOf(starterFor('linux', awkward).text)).toEqual(expected(awkward));
});

it('is read by Windows as the paths that were meant', () => {
  const windows = { ...awkward, office: 'C:\\Users\\Zoë O’Neil\\100% $x\\%PATH% & (1) ^ !y!' };
  expect(argumentsOfBatch(starterFor('win32', windows).text)).toEqual(expected(windows));
});

it('is run by a Mac’s shell with the paths that were meant', () => {
  const node = path.join(folder, 'no \'de" $x');
  writeFileSync(node, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
  chmodSync(node, 0o755);
  const started = { ...awkward, node };
  expect(argumentsOfScript(starterFor('darwin', started).text)).toEqual(expected(started).slice(1));
});

it('holds any path that has no control characters', () => {
  const paths = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(paths, (office) => {
      expect(argumentsOf(starterFor('linux', { ...awkward, office }).text)).toEqual(expected({ ...awkward, office }));
      const windows = { ...awkward, office: office.replaceAll('"', '') };
      expect(argumentsOfBatch(starterFor('win32', windows).text)).toEqual(expected(windows));
    }),
  );
});

it.each(['linux', 'darwin', 'win32'] as const)('holds no line of its own that a path brings, on %s', (system) => {
  expect(() => starterFor(system, { ...awkward, office: '/a\nrm -rf ~' })).toThrow(RangeError);
});

describe('in a folder', () => {
  it('is put right by the next one', async () => {
    const desktop = path.join(folder, 'one');
    await installStarter(path.join(folder, 'office'), [desktop]);
    const [place = ''] = await installStarter(path.join(folder, 'other'), [desktop]);
    expect(readdirSync(desktop)).toEqual([path.basename(place)]);
    expect(readFileSync(place, 'utf8')).toContain(path.join(folder, 'other'));
  });

  it('is never put over what somebody else has put there', async () => {
    const desktop = path.join(folder, 'two');
    const [place = ''] = await installStarter(folder, [desktop]);
    writeFileSync(place, 'mine, and not pdqm-desk-starter');
    const [second = ''] = await installStarter(folder, [desktop]);
    rmSync(second);
    symlinkSync(place, second);
    const [third = ''] = await installStarter(folder, [desktop]);
    expect(new Set([place, second, third]).size).toBe(3);
    expect(readFileSync(place, 'utf8')).toBe('mine, and not pdqm-desk-starter');
  });
});
