import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetUpError } from './set-up-error.mjs';
import { build, buildIsCurrent } from './build.mjs';
import { provideBrowser } from './browser.mjs';
import { refuseOldNode } from './node-version.mjs';
import { oneAtATime } from './one-at-a-time.mjs';
import { installPackages, packagesAreCurrent } from './packages.mjs';

export { SetUpError };

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/**
 * Brings the checkout up to date, doing only what is out of date.
 * @param {{ browser?: boolean }} [needs] browser: a browser for PDFs is needed too
 * @throws {SetUpError} with the exit code to end with: 1 the sources do not compile, 3 the environment lacks something
 */
export async function setUp({ browser = false } = {}) {
  refuseOldNode(root);
  if (!packagesAreCurrent(root) || !buildIsCurrent(root)) {
    await oneAtATime(root, () => {
      if (!packagesAreCurrent(root)) installPackages(root);
      if (!buildIsCurrent(root)) build(root);
    });
  }
  if (browser) await provideBrowser(root);
}
