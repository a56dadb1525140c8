import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { EnvironmentLacks } from '../failure.ts';
import { findBrowser, launchArguments } from './browser.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ending = process.platform === 'win32' ? '.exe' : '';
function program(...parts: readonly string[]): string {
  const path = join(folder, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

describe('the browser that prints', () => {
  it('is the one that a setting names, the project’s own setting first', () => {
    const ours = program('ours');
    const puppeteers = program('puppeteers');

    expect(findBrowser({ PDQM_BROWSER: ours, PUPPETEER_EXECUTABLE_PATH: puppeteers, PATH: '' })).toBe(ours);
    expect(findBrowser({ PDQM_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: puppeteers, PATH: '' })).toBe(puppeteers);
  });

  it('is not replaced by another when the setting names one that is not there', () => {
    const env = { PUPPETEER_EXECUTABLE_PATH: join(folder, 'gone'), PATH: folder };
    program(`chrome-headless-shell${ending}`);

    expect(() => findBrowser(env)).toThrow(EnvironmentLacks);
    expect(() => findBrowser(env)).toThrow(/PUPPETEER_EXECUTABLE_PATH .*gone/);
  });

  it('is not what a setting names that cannot be run: a file, or the folder of an app', () => {
    const file = join(folder, 'not a program');
    writeFileSync(file, '', { mode: 0o644 });
    for (const named of process.platform === 'win32' ? [folder] : [folder, file])
      expect(() => findBrowser({ PDQM_BROWSER: named, PATH: '' })).toThrow(/PDQM_BROWSER .*no program/);
  });

  it('is a headless shell rather than a full browser, wherever on the path', () => {
    program('first', `google-chrome${ending}`);
    program('first', `chromium${ending}`);
    const shell = program('second', `chrome-headless-shell${ending}`);

    const PATH = [join(folder, 'first'), join(folder, 'second')].join(delimiter);
    expect(findBrowser({ PATH })).toBe(shell);
  });
});

describe('the arguments of a launch', () => {
  it('give up the sandbox for nobody but root on Linux', () => {
    expect(launchArguments('linux', 0)).toContain('--no-sandbox');
    expect(launchArguments('linux', 1000)).not.toContain('--no-sandbox');
    expect(launchArguments('darwin', 0)).not.toContain('--no-sandbox');
    expect(launchArguments('win32', undefined)).not.toContain('--no-sandbox');
  });
});
