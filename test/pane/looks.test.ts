import { gzipSync } from 'node:zlib';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { barriersIn } from '../browser/looks.ts';
import { london } from '../../framework/editions/london/index.ts';
import { fieldAt } from '../../framework/fields.ts';
import { cutOff, onEveryPage } from './every-page.ts';
import { browser, callsOf, heads, read, tabTo, told, withBrowser } from './pane-browser.ts';

withBrowser();

/** Of what axe finds, what depends on the colours. */
const barriersOfColour = (page: Page): Promise<readonly string[]> =>
  barriersIn(page, ['color-contrast', 'link-in-text-block']);

describe('Every page', () => {
  it('has nothing that axe finds of WCAG 2.2 AA and of best practices, at its narrowest', async () => {
    expect(await onEveryPage(browser, { widths: [320] }, barriersIn)).toEqual([]);
  }, 240_000);

  it.each(['dark', 'contrast'] as const)(
    'has nothing that axe finds of the colours, in the theme %s',
    async (theme) => {
      expect(await onEveryPage(browser, { theme }, barriersOfColour)).toEqual([]);
    },
    240_000,
  );

  it('shows everything at 320 pixels, and at 350 pixels and 200 or 300 % zoom', async () => {
    expect(await onEveryPage(browser, { widths: [320, 175, 117] }, cutOff)).toEqual([]);
  }, 240_000);
});

describe('What looks at the pages', () => {
  it('finds a barrier, and what is cut off, where there is one', async () => {
    const page = await browser.open('half');
    await page.evaluate(() => {
      document
        .querySelector('main')
        ?.insertAdjacentHTML(
          'beforeend',
          '<button class="planted"></button><pre class="wide">'.concat(
            'A line that does not end. '.repeat(20),
            '</pre>',
          ),
        );
    });
    expect(await barriersIn(page)).toContainEqual(expect.stringMatching(/^button-name .*planted/));
    await page.$eval('main h1', (heading) => heading.style.setProperty('color', '#ddd'));
    expect(await barriersOfColour(page)).toContainEqual(expect.stringMatching(/^color-contrast /));
    expect(await cutOff(page)).toContainEqual(expect.stringMatching(/^sticks out: PRE A line/));
  });

  it('hears of a breach of the content security policy', async () => {
    const page = await browser.open('half');
    const before = browser.complaints.length;
    await page.evaluate(() => {
      document.head.insertAdjacentHTML('beforeend', '<style>h1 { color: red }</style>');
    });
    await page.waitForFunction(() => document.head.lastElementChild !== null);
    expect(browser.complaints.splice(before).join()).toContain('Content Security Policy');
  });
});

describe('A long list', () => {
  const open = async (): Promise<Page> => {
    const page = await browser.open('half', { page: 'table', table: 'evidence' });
    await page.evaluate(() => {
      const state = window.session.state();
      if (state.kind !== 'ready') return;
      const [row] = state.schoolReturn.evidence;
      const evidence = Array.from({ length: 200 }, (_, index) => ({
        ...row,
        ref: `E${String(index + 1)}`,
        evidence: index === 170 ? 'Folder of lesson studies' : 'Minutes of the PD group',
      }));
      window.session.edit({ evidence });
    });
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 40);
    return page;
  };
  const refs = (page: Page): Promise<readonly string[]> =>
    page.$$eval('.card .ref', (all) => all.map((ref) => ref.textContent));

  it('says how much of it shows, and shows all of it when asked', async () => {
    const page = await open();
    expect(await read(page, '.shown')).toBe('40 of 200 rows');
    await tabTo(page, 'Show 40 more');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Edit E41');
    expect(await told(page)).toContain('40 more rows.');
    await page.locator('button::-p-text(Show the last 120)').click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Edit E81');
    expect(await told(page)).toContain('120 more rows.');
    expect(await refs(page)).toHaveLength(200);
    expect(await read(page, '.shown')).toBe('200 rows');
  });

  it('is searched, whatever it shows', async () => {
    const page = await open();
    await tabTo(page, 'Search Evidence');
    await page.keyboard.type('STUDIES folder');
    await page.waitForFunction(() => document.querySelectorAll('.card').length === 1);
    expect(await refs(page)).toEqual(['E171']);
    expect(await read(page, '.shown')).toBe('1 row, out of 200');
    await page.keyboard.type(' nowhere');
    await page.waitForSelector('.empty');
    expect(await read(page, '.empty')).toBe('No row fits.');
  });
});

describe('Nothing leaves a blank pane:', () => {
  it('Office’s colours that cannot be read', async () => {
    const page = await browser.open('half', { page: 'overview' }, { office: 'throws' });
    expect(await read(page, 'h1')).toBe('Alder Grove Primary School');
  });

  it('a fault outside all pages', async () => {
    const page = await browser.open('half', { page: 'overview' }, { breaks: 'matchMedia' });
    expect(await read(page, 'h1')).toBe('Something went wrong in this pane');
    expect(await read(page, 'body')).toContain('help@qualitymark.example');
    expect(await page.$eval('pre', (report) => report.textContent)).toContain('matchMedia is broken');
  });
});

describe('What can be pressed', () => {
  it('is pressed also where what was typed before is checked meanwhile, and the page grows', async () => {
    const page = await browser.open('complete', { page: 'details' });
    await tabTo(page, 'Date of assessment');
    await page.keyboard.type('last spring');
    await page.locator('.next-pages .after').click();
    await heads(page, 'Leadership of Professional Development');
    expect((await callsOf(page))[0]).toEqual(['set', 'details.assessedOn', 'last spring']);
  });

  it('is 24 pixels wide and high at least', async () => {
    const small = await onEveryPage(browser, {}, (page) =>
      page.$$eval('.pane :is(button, a, input, select, textarea, summary)', (all) =>
        all.flatMap((each) => {
          const { width, height } = each.getBoundingClientRect();
          return width > 0 && Math.min(width, height) < 24
            ? [`${each.tagName} ${each.textContent} ${width}x${height}`]
            : [];
        }),
      ),
    );
    expect(small).toEqual([]);
  }, 240_000);
});

describe('In forced colours', () => {
  it('the track of the progress shows its length, and how full it is', async () => {
    const page = await browser.open('half', { page: 'overview' }, { theme: 'contrast' });
    const [border, track, bar] = await page.$eval('.progress', (progress) => [
      getComputedStyle(progress).borderTopWidth,
      getComputedStyle(progress).backgroundColor,
      getComputedStyle(progress.firstElementChild ?? progress).backgroundColor,
    ]);
    expect(border).toBe('1px');
    expect(bar).not.toBe(track);
  });

  it('a field with the focus has a ring all around', async () => {
    const page = await browser.open('half', { page: 'details' }, { theme: 'contrast' });
    await tabTo(page, 'PD lead');
    const ring = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(
        document.activeElement?.closest('.fui-Input') ?? document.body,
      );
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(ring).toBe('solid 2px');
  });
});

describe('Looks', () => {
  it('the reason for the overall level has the name that the check gives it', async () => {
    const page = await browser.open('half', { page: 'overall' });
    const { title } = fieldAt(london, 'overall.reason');
    const labels = await page.$$eval('label', (all) => all.map(({ textContent }) => textContent));
    expect(labels).toContain(title);
    expect(labels).not.toContain('Reason for our level');
  });

  it('a problem that quotes one long word stays on the page', async () => {
    const page = await browser.open('complete', { page: 'check' });
    await page.evaluate(() => window.session.edit({ 'details.urn': '123456'.repeat(30) }));
    await page.waitForSelector('.problem');
    expect(await read(page, '.problem')).toContain('123456123456');
    expect(await cutOff(page)).toEqual([]);
  });

  it('samples of evidence are called so wherever they are counted', async () => {
    const page = await browser.open('verified', { page: 'verify' });
    expect(await read(page, '.rows')).toContain('Evidence sampled 1 sample');
  });

  it('a long name of a school takes three lines at most', async () => {
    const page = await browser.open('half');
    await page.evaluate(() =>
      window.session.edit({ 'details.organisation': 'The Federated Schools of Saint Mary '.repeat(12) }),
    );
    await page.waitForFunction(() => (document.querySelector('h1')?.textContent.length ?? 0) > 300);
    const [lines, title] = await page.$eval('h1', (heading): [number, number] => [
      heading.getBoundingClientRect().height / parseFloat(getComputedStyle(heading).lineHeight),
      heading.title.length,
    ]);
    expect(lines).toBeLessThanOrEqual(3.1);
    expect(title).toBeGreaterThan(300);
  });

  it('an award and what is needed have other colours than the levels', async () => {
    const page = await browser.open('decided', { page: 'panel' });
    const colours = await page.evaluate(() => {
      const of = (selector: string): string =>
        getComputedStyle(document.querySelector(selector) ?? document.body).color;
      return [of('.award-mark'), of('.level-embedded'), of('.level-enhancing')];
    });
    expect(new Set(colours).size).toBe(3);
    const entries = await browser.open('half', { page: 'overall' });
    const chip = await entries.$eval('.needed', (needed) => getComputedStyle(needed).backgroundColor);
    const grounds = await entries.$$eval('.level-mark', (marks) =>
      marks.map((mark) => getComputedStyle(mark).backgroundColor),
    );
    expect(grounds).not.toContain(chip);
  });

  it('the pane’s name, which Excel writes above it, is not said again; the brand is at the foot', async () => {
    const page = await browser.open('half');
    expect(await read(page, '.top-bar')).toBe('');
    expect(await read(page, '.brand-bar')).toBe('Professional Development Quality Mark');
    await page.waitForFunction(() => document.querySelector<HTMLImageElement>('.brand-bar img')?.naturalWidth === 32);
  });

  it('a date that cannot be read is one short line', async () => {
    const page = await browser.open('half', { page: 'details' });
    const [text, lines] = await page.$eval('.fui-Field__validationMessage', (message) => [
      message.textContent,
      message.getBoundingClientRect().height / parseFloat(getComputedStyle(message).lineHeight),
    ]);
    expect(text).toBe('Write the date like 12/05/2026.');
    expect(lines).toBeLessThan(2);
  });

  it('the fonts ship with their licences', () => {
    const fonts = readdirSync(path.join(browser.folder, 'fonts'));
    for (const font of ['source-sans-3', 'source-serif-4']) {
      expect(fonts.some((name) => name.startsWith(font))).toBe(true);
      expect(existsSync(path.join(browser.folder, 'fonts', `LICENSE-${font}.txt`))).toBe(true);
    }
  });
});

describe('The add-in as it is served', () => {
  const html = (): string => readFileSync(path.join(browser.folder, 'taskpane.html'), 'utf8');

  it('opens with at most 120 KB of JavaScript, beside Excel’s own library', () => {
    const scripts = [...html().matchAll(/<script[^>]*?src="?([^" >]+)/g)].map(([, source]) => source ?? '');
    const own = scripts.filter((source) => !source.startsWith('https:'));
    const bytes = own.reduce(
      (sum, source) => sum + gzipSync(readFileSync(path.join(browser.folder, source))).length,
      0,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(120_000);
  });
});

it('No page broke its content security policy, or complained', () => {
  expect(browser.complaints).toEqual([]);
});
