import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetUpError } from './set-up-error.mjs';

const SOURCE_FOLDERS = ['framework', 'workbook', 'register', 'samples', 'generator', 'verification', 'screen', 'desk'];
const SETTINGS = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'setup/bundle.mjs'];

/**
 * Beside what was built: the fingerprint of what it was built from.
 * @param {string} root
 */
const stampIn = (root) => path.join(root, 'dist', '.built-from');

/**
 * Whether dist/ was built from the sources as they are now.
 * @param {string} root
 */
export function buildIsCurrent(root) {
  try {
    return readFileSync(stampIn(root), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/**
 * Compiles the sources to dist/, which is emptied first: nothing of a deleted source stays behind, and a build that
 * fails or is interrupted has no stamp.
 * @param {string} root
 */
export function build(root) {
  console.error('Building (only when sources changed) ...');
  const builtFrom = fingerprint(root);
  rmSync(path.join(root, 'dist'), { recursive: true, force: true, maxRetries: 3 });
  const compiler = path.join(root, 'node_modules', 'typescript-7', 'bin', 'tsc');
  for (const program of [[compiler, '-p', 'tsconfig.build.json'], [path.join(root, 'setup', 'bundle.mjs')]]) {
    const { status } = spawnSync(process.execPath, program, { cwd: root, stdio: ['ignore', 2, 2] });
    if (status !== 0) throw new SetUpError('The sources do not compile: see the messages above.', 1);
  }
  writeFileSync(stampIn(root), builtFrom);
}

/**
 * A digest over the names and contents of all that the build reads. Contents, because a checkout of another branch
 * and back changes times and nothing else.
 * @param {string} root
 */
function fingerprint(root) {
  const digest = createHash('sha256');
  for (const file of [...SETTINGS, ...SOURCE_FOLDERS.flatMap((folder) => sourcesBelow(root, folder))]) {
    digest
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return digest.digest('hex');
}

/**
 * @param {string} root
 * @param {string} folder
 * @returns {string[]} paths from the root, with forward slashes, in one order on every platform
 */
function sourcesBelow(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|css|html|json)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}
