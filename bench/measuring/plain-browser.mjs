import puppeteer from 'puppeteer-core';
import { findBrowser, launchOptions } from '../../dist/generator/printing/browser.js';
import { fontFaces } from '../../dist/generator/printing/fonts.js';
import { showContent } from '../../dist/generator/printing/in-page.js';

const printing = { preferCSSPageSize: true, printBackground: true, tagged: true, waitForFonts: false, timeout: 0 };

/** The browser that prints for us, used as everybody uses it: through Puppeteer's own functions. */
export async function openPlainBrowser() {
  return puppeteer.launch(launchOptions(findBrowser()));
}

/**
 * One document, in a page that is opened for it and closed after it.
 * @param {import('puppeteer-core').Browser} browser
 */
export async function printInNewPage(browser, stylesheet, { title, language, body }, fonts = fontFaces()) {
  const page = await openSealedPage(browser);
  await page.setContent(documentWith(`${fonts}\n${stylesheet}`));
  await page.evaluate(showContent, { title, language, bodies: [body], pageStyle: '' });
  const pdf = await page.pdf(printing);
  await page.close();
  return pdf;
}

/** A page with the fonts and the stylesheet, into which one long document is put and printed in one call. */
export async function openLongPage(browser, stylesheet) {
  const page = await openSealedPage(browser);
  await page.setContent(documentWith(`${fontFaces()}\n${stylesheet}`));
  return async (body) => {
    await page.evaluate(showContent, { title: 'All', language: 'en-GB', bodies: [body], pageStyle: '' });
    return page.pdf(printing);
  };
}

async function openSealedPage(browser) {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setOfflineMode(true);
  await page.emulateMediaType('print');
  return page;
}

function documentWith(stylesheet) {
  return `<!doctype html><html><head><meta charset="utf-8"><title></title><style>${stylesheet}</style><style data-page></style></head><body></body></html>`;
}
