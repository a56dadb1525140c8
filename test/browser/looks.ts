import axe from 'axe-core';
import type { CDPSession, Page } from 'puppeteer-core';
import type { ThemeName } from '../../screen/theme.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Lasts as long as the session. Forced colours come with a dark ground here, as most of Windows' contrast themes do. */
export async function setTheme(session: CDPSession, theme: ThemeName): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: theme === 'light' ? 'light' : 'dark' },
      { name: 'forced-colors', value: theme === 'contrast' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe finds of WCAG 2.2, levels A and AA, and of best practices: each a rule and the element.
 * @param runOnly tags of standards, or rules, in place of these
 */
export async function barriersIn(page: Page, runOnly: readonly string[] = standards): Promise<readonly string[]> {
  // Half a megabyte of script, which stays until the page is loaded again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (wanted) => {
    const { violations } = await window.axe.run(document, {
      runOnly: [...wanted],
      rules: { 'target-size': { enabled: true } },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
  }, runOnly);
}

/** How far a page is wider than its window, in CSS pixels. */
export function excessWidth(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
