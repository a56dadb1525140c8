import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/**
 * The add-in as it ships, and beside it the page of the tests. Whichever test file comes first builds them.
 * @returns the folder that they are in
 */
export async function builtPane(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [path.join(import.meta.dirname, 'build-page.mjs')]);
  return stdout.trim();
}
