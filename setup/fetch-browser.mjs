/**
 * Fetches the headless shell that belongs to our version of Puppeteer into Puppeteer's own cache.
 * Run by itself: exit code 0 when it is there and starts, 1 when not.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { Browser, install, uninstall } from '@puppeteer/browsers';
import { PUPPETEER_REVISIONS } from 'puppeteer-core/internal/revisions.js';

/** A network that swallows requests gives no error: without a byte for this long we give up. */
const SILENCE_MS = 20_000;

/** Where findBrowser (generator/printing/browser.ts) looks. */
const cacheDir =
  process.env['PUPPETEER_CACHE_DIR'] ?? path.join(process.env['HOME'] ?? homedir(), '.cache', 'puppeteer');
const wanted = {
  cacheDir,
  browser: Browser.CHROMEHEADLESSSHELL,
  buildId: PUPPETEER_REVISIONS['chrome-headless-shell'],
};

/** @param {string} reason */
const giveUp = (reason) => {
  console.error(`Puppeteer’s browser could not be fetched: ${reason}`);
  process.exit(1);
};

/** What an interrupted download left behind would be taken for the browser. */
function clearLeftovers() {
  const folder = path.join(cacheDir, wanted.browser);
  /** @param {string} name */
  const leftovers = (name) => name.startsWith(`${wanted.buildId}-`) || name.endsWith(`-${wanted.buildId}`);
  try {
    for (const name of readdirSync(folder).filter(leftovers)) {
      rmSync(path.join(folder, name), { recursive: true, force: true });
    }
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
}

clearLeftovers();
let watch = setTimeout(giveUp, SILENCE_MS, 'the server does not answer');
try {
  const installed = await install({
    ...wanted,
    downloadProgressCallback: (received, total) => {
      clearTimeout(watch);
      if (received < total) watch = setTimeout(giveUp, SILENCE_MS, 'the download stopped');
    },
  });
  // On Linux it may lack libraries of the system, and then the distribution's browser is the better one.
  if (process.platform === 'linux' && spawnSync(installed.executablePath, ['--version']).status !== 0) {
    await uninstall(wanted);
    giveUp('it does not start on this system');
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
