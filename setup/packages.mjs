import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SetUpError } from './set-up-error.mjs';

/**
 * @typedef {{ dependencies?: Record<string, string>, devDependencies?: Record<string, string> }} Wishes
 * @typedef {Wishes & { packages?: LockedPackages }} NpmFile package.json or a lock file
 * @typedef {Wishes & { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages by place, such as "node_modules/zod"; the project itself is ""
 */

/**
 * Whether node_modules holds what package-lock.json says and package.json asks for. npm's own record of what it
 * installed is the witness: npm writes it last, so that an interrupted installation has none.
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const installed = packagesIn(recordOf(root));
  const locked = packagesIn(path.join(root, 'package-lock.json'));
  if (!installed || !locked) return false;
  const { '': wanted = {}, ...packages } = locked;
  return (
    isLockOf(wanted, readJson(path.join(root, 'package.json'))) &&
    Object.keys(installed).every((place) => place in packages) &&
    Object.entries(packages).every(([place, entry]) => isInstalled(entry, installed[place]))
  );
}

/**
 * Installs exactly what package-lock.json says. npm's own output goes to stderr: stdout belongs to the program.
 * @param {string} root
 * @throws {SetUpError}
 */
export function installPackages(root) {
  console.error('Installing packages (only when they changed) ...');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmScript = process.env['npm_execpath'];
  const { status, error } = spawnSync(...npmCall(npmScript, args), {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: !isNpm(npmScript) && process.platform === 'win32',
  });
  // An npm that comes to grief without a network may say that all is well.
  if (status === 0 && packagesIn(recordOf(root))) return;
  throw new SetUpError(
    `The packages could not be installed${error ? ` (${error.message})` : ''}. ` +
      'See the message above; `npm ci` repeats this step alone.',
    3,
  );
}

/** @param {string} root */
const recordOf = (root) => path.join(root, 'node_modules', '.package-lock.json');

/**
 * The npm that started us where there is one, else the one on the path.
 * @param {string | undefined} npmScript
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
const npmCall = (npmScript, args) => (isNpm(npmScript) ? [process.execPath, [npmScript, ...args]] : ['npm', args]);

/**
 * @param {string | undefined} script other package managers set the same variable
 * @returns {script is string}
 */
const isNpm = (script) => script?.endsWith('npm-cli.js') ?? false;

/**
 * @param {string} lockFile
 * @returns {LockedPackages | undefined} undefined when there is no readable lock file
 */
function packagesIn(lockFile) {
  try {
    return readJson(lockFile).packages;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 */
const readJson = (file) => /** @type {NpmFile} */ (JSON.parse(readFileSync(file, 'utf8')));

/**
 * @param {Wishes} wanted what the lock file was made for
 * @param {Wishes} manifest package.json
 */
const isLockOf = (wanted, manifest) =>
  isDeepStrictEqual(wanted.dependencies ?? {}, manifest.dependencies ?? {}) &&
  isDeepStrictEqual(wanted.devDependencies ?? {}, manifest.devDependencies ?? {});

/**
 * A package that is optional may be missing: it is for another platform.
 * @param {LockedPackage} entry
 * @param {LockedPackage | undefined} installed
 */
const isInstalled = (entry, installed) =>
  installed
    ? installed.version === entry.version && installed.integrity === entry.integrity
    : [entry.optional, entry.devOptional, entry.peer].includes(true);
