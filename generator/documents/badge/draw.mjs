/** Draws the badges as PNG: `npm run badges`. A browser rasterises them; the PNG files are committed. */
import { writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';

const built = (/** @type {string} */ file) => import(new URL(`../../../dist/${file}`, import.meta.url).href);

/** @type {typeof import('../../printing/browser.ts')} */
const { findBrowser, launchOptions } = await built('generator/printing/browser.js');
/** @type {typeof import('../../printing/web-fonts.ts')} */
const { webFontFaces } = await built('generator/printing/web-fonts.js');
/** @type {typeof import('./badge-files.ts')} */
const { badgeDrawings } = await built('generator/documents/badge/badge-files.js');
/** @type {typeof import('../../editions.ts')} */
const { loadEditions } = await built('generator/editions.js');

const [edition] = await loadEditions();
const executable = findBrowser();
if (executable === null) throw new Error('There is no browser to draw with.');
const browser = await launch(launchOptions(executable));
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 256, height: 256 });
  for (const { name, svg } of badgeDrawings(edition)) {
    await page.setContent(
      `<style>${webFontFaces()}</style><body style="margin:0;line-height:0">${svg.replace(`width="512" height="512"`, `width="256" height="256"`)}`,
    );
    await page.evaluate('document.fonts.ready.then(() => null)');
    writeFileSync(
      new URL(`../../../templates/badge/${name}.png`, import.meta.url),
      await page.screenshot({ omitBackground: true, type: 'png' }),
    );
  }
} finally {
  await browser.close();
}
