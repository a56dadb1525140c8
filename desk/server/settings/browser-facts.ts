import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findBrowser } from '../../../generator/printing/browser.ts';
import { isFailure } from '../../../generator/failure.ts';
import type { SettingsState } from '../../api/settings.ts';

const versions = new Map<string, string | null>();

/** The browser that prints, and its version where it tells. */
export async function browserFacts(): Promise<SettingsState['browser']> {
  let found: string | null;
  try {
    found = findBrowser();
  } catch (error) {
    if (!isFailure(error)) throw error;
    return null;
  }
  if (found === null) return null;
  if (!versions.has(found)) versions.set(found, await versionOf(found));
  return { path: found, version: versions.get(found) ?? null };
}

async function versionOf(browser: string): Promise<string | null> {
  // On Windows a browser opens a window instead of telling.
  if (process.platform === 'win32') return null;
  try {
    const { stdout } = await promisify(execFile)(browser, ['--version'], { timeout: 5_000 });
    return /[\d.]{3,}/.exec(stdout)?.[0] ?? null;
  } catch {
    return null;
  }
}
