import type { Page } from 'puppeteer-core';
import type { Route } from '../../addin/pane/routes.ts';
import type { ThemeName } from '../../screen/theme.ts';
import type { PaneBrowser } from './pane-browser.ts';
import { goTo, heads } from './pane-browser.ts';
import type { SampleName } from './sample-states.ts';

/** Every page of the pane, with a return that fills it, and its heading. */
const pages: readonly (readonly [state: SampleName, route: Route, heading: string])[] = [
  ['half', { page: 'overview' }, 'Alder Grove Primary School'],
  ['half', { page: 'details' }, 'Details'],
  ['half', { page: 'aspect', aspect: 'leadership' }, 'Leadership of Professional Development'],
  ['half', { page: 'strand', aspect: 'leadership', strand: 'strategy' }, 'Strategy and Policy'],
  ['half', { page: 'overall' }, 'Overall'],
  ['half', { page: 'table', table: 'evidence' }, 'Evidence'],
  ['half', { page: 'row', table: 'evidence', index: 2 }, 'Edit evidence'],
  ['half', { page: 'table', table: 'actions' }, 'Actions'],
  ['half', { page: 'row', table: 'actions', index: null }, 'Add an action'],
  ['half', { page: 'check' }, 'Check'],
  ['half', { page: 'submit' }, 'Submit'],
  ['half', { page: 'help' }, 'Help'],
  ['blank', { page: 'overview' }, 'Your self-evaluation'],
  ['blank', { page: 'check' }, 'Check'],
  ['blank', { page: 'submit' }, 'Submit'],
  ['changed', { page: 'overview' }, 'Alder Grove Primary School'],
  ['changed', { page: 'details' }, 'Details'],
  ['changed', { page: 'submit' }, 'Submit'],
  ['changed', { page: 'table', table: 'evidence' }, 'Evidence'],
  ['trying', { page: 'overview' }, 'Alder Grove Primary School'],
  ['trying', { page: 'details' }, 'Details'],
  ['kept', { page: 'overview' }, 'Alder Grove Primary School'],
  ['kept', { page: 'row', table: 'evidence', index: 40 }, 'Edit evidence'],
  ['manyKept', { page: 'overview' }, 'Alder Grove Primary School'],
  ['unfinished', { page: 'overview' }, 'Alder Grove Primary School'],
  ['unfinished', { page: 'table', table: 'evidence' }, 'Evidence'],
  ['unfinished', { page: 'submit' }, 'Submit'],
  ['long', { page: 'aspect', aspect: 'leadership' }, 'Leadership of Professional Development'],
  ['many', { page: 'table', table: 'evidence' }, 'Evidence'],
  ['reading', { page: 'overview' }, 'Alder Grove Primary School'],
  ['reading', { page: 'details' }, 'Details'],
  ['reading', { page: 'aspect', aspect: 'leadership' }, 'Leadership of Professional Development'],
  ['reading', { page: 'strand', aspect: 'leadership', strand: 'strategy' }, 'Strategy and Policy'],
  ['reading', { page: 'table', table: 'evidence' }, 'Evidence'],
  ['reading', { page: 'row', table: 'evidence', index: 0 }, 'A row of Evidence'],
  ['reading', { page: 'row', table: 'actions', index: null }, 'A row of Actions'],
  ['reading', { page: 'submit' }, 'Submit'],
  ['reading', { page: 'verify' }, 'Verification'],
  ['reading', { page: 'verifySection', section: 'visit' }, 'The visit'],
  ['reading', { page: 'verifySection', section: 'sampled' }, 'Evidence sampled'],
  ['reading', { page: 'verifySection', section: 'summary' }, 'Summary and recommendation'],
  ['reading', { page: 'panel' }, 'Panel'],
  ['reading', { page: 'help' }, 'Help'],
  ['submitted', { page: 'submit' }, 'Submit'],
  ['verified', { page: 'verify' }, 'Verification'],
  ['verified', { page: 'check' }, 'Check'],
  ['verified', { page: 'verifySection', section: 'before' }, 'Before the visit'],
  ['verified', { page: 'verifySection', section: 'visit' }, 'The visit'],
  ['verified', { page: 'verifySection', section: 'sampled' }, 'Evidence sampled'],
  ['verified', { page: 'verifySection', section: 'judgements' }, 'Judgements'],
  ['verified', { page: 'verifySection', section: 'summary' }, 'Summary and recommendation'],
  ['decided', { page: 'panel' }, 'Panel'],
  ['not-ours', { page: 'overview' }, 'This is not a Quality Mark workbook'],
  ['unsuited', { page: 'overview' }, 'This pane does not fit this workbook'],
  ['closed', { page: 'overview' }, 'The pane is waiting for Excel'],
  ['broken', { page: 'overview' }, 'Something went wrong in this pane'],
];

/** How a pane that is open is looked at. */
interface Looking {
  readonly theme?: ThemeName;
  /** CSS pixels, one after the other; 350 where nothing is said. */
  readonly widths?: readonly number[];
}

/** Looks at every page, one after the other, with all that folds out unfolded. @returns what was found, by page */
export async function onEveryPage(
  browser: PaneBrowser,
  { theme = 'light', widths = [350] }: Looking,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const state of new Set(pages.map(([state]) => state))) {
    const page = await browser.open(state, { page: 'overview' }, { theme });
    for (const [, route, heading] of pages.filter(([each]) => each === state)) {
      if (route.page !== 'overview') await goTo(page, route);
      await heads(page, heading);
      await page.$$eval('details', (all) => all.forEach((each) => (each.open = true)));
      for (const width of widths) {
        await showWhole(page, width);
        found.push(...(await look(page)).map((what) => `${heading}, ${String(width)} pixels: ${what}`));
      }
    }
    await browser.closePages();
  }
  return found;
}

/** So high that nothing lies behind the bars at its edges. */
async function showWhole(page: Page, width: number): Promise<void> {
  await page.setViewport({ width, height: 700 });
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewport({ width, height: Math.max(700, height) });
}

/** What sticks out of the page, and text that something hides the end of. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sticksOut = ({ left, right, width: own }: DOMRect): boolean =>
      own > 0 && (right > width + 0.5 || left < -0.5);
    const textOf = (element: Element): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect();
    };
    return [...document.querySelectorAll('.pane *')].flatMap((element) => {
      if (element.closest('.for-ears, svg, option, datalist')) return [];
      const name = `${element.tagName} ${element.textContent.slice(0, 40)}`;
      if (sticksOut(element.getBoundingClientRect()) || sticksOut(textOf(element))) return [`sticks out: ${name}`];
      const hides = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      return hides && !element.matches('input, textarea, select') ? [`hides: ${name}`] : [];
    });
  });
}
