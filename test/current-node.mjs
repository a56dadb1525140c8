/** What the command line, reading and jobs do, on the Node that is current where this project's own is older. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { root } from './gate.mjs';

/** The newest long-term version, as npm brings it: a program and nothing else. */
const version = '24.22.3';
const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const folder = path.join(root, 'node_modules', '.cache', `node-${version}`);
const program = path.join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** @returns {string | null} null where it cannot be had */
export function findCurrentNode() {
  if (!existsSync(program)) {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const args = [
      'install',
      `${name}@${version}`,
      '--prefix',
      folder,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
    ];
    spawnSync(npm, args, { stdio: 'ignore', timeout: 120_000, shell: process.platform === 'win32' });
  }
  return existsSync(program) ? program : null;
}

/** Tests of what people run from a command line, and of what it is made of. */
export const onCurrentNode = [
  'test/command-line',
  'test/jobs',
  'generator/intake',
  'workbook/file/(round-trip|legal-variants)',
];
