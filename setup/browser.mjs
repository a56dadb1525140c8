import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Sees to it that there is a browser to print PDFs with: one that is there already, else one from Puppeteer's own
 * installer, else, on Debian and its kin with root rights, the distribution's.
 * @param {string} root
 * @throws {SetUpError} exit code 3 when there is none and none can be had
 */
export async function provideBrowser(root) {
  if (await browserIsThere(root)) return;
  await oneAtATime(root, async () => {
    if (await browserIsThere(root)) return;
    console.error('Fetching a browser to print PDFs with (once) ...');
    for (const fetchIt of [fetchWithPuppeteer, installFromDistribution]) {
      if (fetchIt() && (await browserIsThere(root))) return;
    }
    throw new SetUpError(
      'There is no browser to print PDFs with, and none could be fetched.\n' +
        'Install Chrome, Edge or Chromium, or set PDQM_BROWSER to the full path of one, and try again.',
      3,
    );
  });
}

/** @param {string} root */
async function browserIsThere(root) {
  const built = pathToFileURL(path.join(root, 'dist', 'generator')).href;
  /** @type {typeof import('../generator/printing/browser.ts')} */
  const { findBrowser } = await import(`${built}/printing/browser.js`);
  /** @type {typeof import('../generator/failure.ts')} */
  const { EnvironmentLacks } = await import(`${built}/failure.js`);
  try {
    return findBrowser() !== null;
  } catch (error) {
    if (error instanceof EnvironmentLacks) throw new SetUpError(error.message, 3);
    throw error;
  }
}

/** In a process of its own, because a download that hangs can only be ended with its process. */
function fetchWithPuppeteer() {
  return succeeds(process.execPath, [fileURLToPath(new URL('fetch-browser.mjs', import.meta.url))]);
}

function installFromDistribution() {
  if (process.getuid?.() !== 0 || !isDebianOrKin()) return false;
  // Another installation on the same machine is waited for, not lost against.
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  succeeds('apt-get', ['update', '-qq']);
  return ['chromium-headless-shell', 'chromium'].some((name) =>
    succeeds('apt-get', [...wait, 'install', '-y', '-qq', '--no-install-recommends', name]),
  );
}

function isDebianOrKin() {
  try {
    return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function succeeds(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
}
