import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SetUpError } from './set-up-error.mjs';

/**
 * Whether a version of Node reaches the least one wanted.
 * @param {string} version such as "20.19.0"
 * @param {string} range such as ">=20.19"; only this form is understood
 */
export function nodeReaches(version, range) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = range.replace('>=', '').split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** @param {string} root */
export function refuseOldNode(root) {
  const manifest = /** @type {{ engines: { node: string } }} */ (
    JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  );
  const range = manifest.engines.node;
  if (nodeReaches(process.versions.node, range)) return;
  throw new SetUpError(
    `This needs Node ${range.replace('>=', '')} or later; this is Node ${process.versions.node} (${process.execPath}).\n` +
      'Install the current LTS version from https://nodejs.org and try again.',
    3,
  );
}
