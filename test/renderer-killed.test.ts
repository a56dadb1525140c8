import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import { buildWorkbook } from '../workbook/write/return-workbook.ts';
import { MadeFolder } from './made-folder.ts';
import { pdqm } from './pdqm.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';

const cwd = temporaryFolder();

/**
 * A browser whose page dies a time after its process has started: that process is started through a script, which kills
 * it. Of the browser's starts, only the first is hit, or each.
 */
function doomedBrowser(name: string, seconds: number, hit: 'first' | 'each') {
  const folder = path.join(cwd, name);
  const browser = findBrowser() ?? '';
  const script = path.join(folder, 'chrome-headless-shell');
  const page = path.join(folder, 'page');
  mkdirSync(folder);
  writeFileSync(page, `#!/bin/sh\n(sleep ${String(seconds)}; kill -9 $$) > /dev/null 2>&1 &\nexec "$@"\n`, {
    mode: 0o755,
  });
  const isHit = hit === 'each' ? 'true' : `mkdir '${path.join(folder, 'was-hit')}' 2> /dev/null`;
  const doomed = `exec '${browser}' "$@" '--renderer-cmd-prefix=${page}'`;
  writeFileSync(script, `#!/bin/sh\nif ${isHit}; then ${doomed}; else exec '${browser}' "$@"; fi\n`, { mode: 0o755 });
  return { PDQM_BROWSER: script };
}

beforeAll(async () => {
  writeFileSync(path.join(cwd, 'Elm.xlsx'), await buildWorkbook(london, decidedReturn(london)));
});

describe('a run whose page is killed while its browser starts', () => {
  it.each([0, 0.005, 0.01, 0.02, 0.03, 0.05, 0.07, 0.1, 0.15, 0.2])(
    'makes its document all the same, with another browser (after %p seconds)',
    async (seconds) => {
      const name = `after-${String(seconds)}`;
      const env = doomedBrowser(`browser-${name}`, seconds, 'first');
      const ran = await pdqm(['certificate', 'Elm.xlsx', '--out', name, '--json'], { cwd, env });

      expect([ran.code, ran.results().map(({ status }) => status)]).toEqual([0, ['made']]);
      new MadeFolder(cwd, name).expectWhole();
    },
  );

  it('ends, and says so, when that happens to every browser', async () => {
    const env = doomedBrowser('browser-each', 0, 'each');
    const ran = await pdqm(['certificate', 'Elm.xlsx', '--out', 'each', '--json'], { cwd, env });

    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^pdqm: The browser .* could not be started/),
    ]);
  });
});
