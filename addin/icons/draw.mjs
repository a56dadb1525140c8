/** Draws the ribbon's icons: `npm run icons`. A browser rasterises them; the PNG files are committed. */
import { writeFileSync } from 'node:fs';
import { launch } from 'puppeteer-core';
import { DESIGNS, drawing, SIZES } from './designs.mjs';

/** @type {typeof import('../../generator/printing/browser.ts')} */
const { findBrowser, launchOptions } = await import(
  new URL('../../dist/generator/printing/browser.js', import.meta.url).href
);

const executable = findBrowser();
if (executable === null) throw new Error('There is no browser to draw with.');
const browser = await launch(launchOptions(executable));
try {
  const page = await browser.newPage();
  for (const [name, design] of Object.entries(DESIGNS)) {
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(`<body style="margin:0;line-height:0">${drawing(design, size)}`);
      const png = await page.screenshot({ omitBackground: true, type: 'png' });
      writeFileSync(new URL(`${name}-${size}.png`, import.meta.url), png);
    }
  }
} finally {
  await browser.close();
}
