import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../framework/editions/london/index.ts';
import { findBrowser } from '../generator/printing/browser.ts';
import { openPrinter } from '../generator/printing/printer.ts';
import { MadeFolder } from './made-folder.ts';
import { pdqm } from './pdqm.ts';
import { decidedReturn } from './returns.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { workbookOf } from './workbook-of.ts';

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
  writeFileSync(path.join(cwd, 'Elm.xlsx'), await workbookOf(decidedReturn(london)));
});

it.each([0, 0.01, 0.03, 0.07, 0.12, 0.2])(
  'a document is printed all the same, with another browser, where a page is killed while its browser starts (after %p seconds)',
  async (seconds) => {
    const { PDQM_BROWSER: browserPath } = doomedBrowser(`after-${String(seconds)}`, seconds, 'first');
    const printer = openPrinter({ browserPath });
    const pdf = await printer.print({ stylesheet: '', title: 'Elm', language: 'en-GB', body: '<h1>Elm</h1>' });
    await printer.close();
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/^%PDF-1\.[^]*%%EOF\s*$/);
  },
);

describe('a run whose page is killed while its browser starts', () => {
  it('makes its document all the same', async () => {
    const env = doomedBrowser('browser-first', 0.02, 'first');
    const ran = await pdqm(['certificate', 'Elm.xlsx', '--out', 'first', '--json'], { cwd, env });

    expect([ran.code, ran.results().map(({ status }) => status)]).toEqual([0, ['made']]);
    new MadeFolder(cwd, 'first').expectWhole();
  });

  it('ends, and says so, when that happens to every browser', async () => {
    const env = doomedBrowser('browser-each', 0, 'each');
    const ran = await pdqm(['certificate', 'Elm.xlsx', '--out', 'each', '--json'], { cwd, env });

    expect([ran.code, ran.stdout]).toEqual([3, '']);
    expect(ran.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^pdqm: The browser .* could not be started/),
    ]);
  });
});
