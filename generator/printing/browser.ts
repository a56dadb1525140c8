import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Browser, Cache } from '@puppeteer/browsers';
import type { LaunchOptions } from 'puppeteer-core';
import { EnvironmentLacks } from '../failure.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const settings = ['PDQM_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'] as const;

/**
 * Path of the browser that prints: the one that a setting names, else a headless shell (three times faster than a
 * full browser), Chrome, Edge or Chromium, in that order. Null where there is none.
 * @throws EnvironmentLacks where a setting names a path without a program.
 */
export function findBrowser(env: Environment = process.env): string | null {
  for (const setting of settings) {
    const path = env[setting];
    if (path === undefined || path === '') continue;
    if (isProgram(path)) return path;
    throw new EnvironmentLacks('browser-not-there', { setting, browserPath: path });
  }
  return candidates(env).find(isProgram) ?? null;
}

/** Nothing that starts a browser hears why another file, or a folder such as an app on a Mac, cannot be run: the process would end. */
function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Tells a headless shell to draw its pages only when asked to; printing does not need drawing. */
export const unseen = '--enable-begin-frame-control';

/** How to start the browser at this path: quiet, without a network, and as far as possible in a sandbox. */
export function launchOptions(browserPath: string): LaunchOptions {
  return {
    executablePath: browserPath,
    headless: isShell(browserPath) ? 'shell' : true,
    pipe: true,
    // An interrupted run finishes the document in hand; puppeteer would take the browser away from it.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: launchArguments(),
  };
}

/** The same for a browser that only prints. Its scripts would wait forever for an animation frame. */
export function printingOptions(browserPath: string): LaunchOptions {
  const { args = [], ...options } = launchOptions(browserPath);
  return {
    ...options,
    // Each document has a time limit of its own.
    protocolTimeout: 0,
    args: isShell(browserPath) ? [...args, unseen] : args,
  };
}

const isShell = (browserPath: string): boolean => /headless[-_]shell/.test(browserPath);

/** Chromium refuses its sandbox to root on Linux; everybody else keeps it. */
export function launchArguments(
  platform: NodeJS.Platform = process.platform,
  userId: number | undefined = process.getuid?.(),
): string[] {
  return [
    ...(platform === 'linux' && userId === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Letters are measured as they are printed, so that what is shrunk to fit does fit.
    '--font-render-hinting=none',
    // Name look-ups and early connections pass by request interception.
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ];
}

function candidates(env: Environment): string[] {
  return [
    ...onPath(env, ['chromium-headless-shell', 'chrome-headless-shell']),
    '/usr/bin/chromium-headless-shell',
    ...installedByPuppeteer(env, Browser.CHROMEHEADLESSSHELL),
    ...onPath(env, ['google-chrome-stable', 'google-chrome', 'chrome']),
    ...usualPlaces(env, chromePlaces),
    ...installedByPuppeteer(env, Browser.CHROME),
    ...onPath(env, ['microsoft-edge-stable', 'microsoft-edge', 'msedge']),
    ...usualPlaces(env, edgePlaces),
    ...onPath(env, ['chromium', 'chromium-browser']),
    ...usualPlaces(env, chromiumPlaces),
  ];
}

function onPath(env: Environment, programs: readonly string[]): string[] {
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return programs.flatMap((program) => folders.map((folder) => join(folder, program + ending)));
}

function installedByPuppeteer(env: Environment, browser: Browser): string[] {
  const cache = new Cache(env['PUPPETEER_CACHE_DIR'] ?? join(env['HOME'] ?? homedir(), '.cache', 'puppeteer'));
  return cache
    .getInstalledBrowsers()
    .filter((installed) => installed.browser === browser)
    .map((installed) => installed.executablePath);
}

/** Absolute paths, and paths below the folders in which Windows keeps programs. */
interface Places {
  readonly absolute: readonly string[];
  readonly windows: readonly string[];
}

const chromePlaces: Places = {
  absolute: ['/opt/google/chrome/chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  windows: ['Google\\Chrome\\Application\\chrome.exe'],
};
const edgePlaces: Places = {
  absolute: ['/opt/microsoft/msedge/msedge', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  windows: ['Microsoft\\Edge\\Application\\msedge.exe'],
};
const chromiumPlaces: Places = {
  absolute: ['/usr/bin/chromium', '/snap/bin/chromium', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  windows: ['Chromium\\Application\\chrome.exe'],
};

function usualPlaces(env: Environment, { absolute, windows }: Places): string[] {
  const programFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
  return [...absolute, ...programFolders.flatMap((folder) => windows.map((path) => `${folder}\\${path}`))];
}
