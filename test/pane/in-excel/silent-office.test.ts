import { london } from '../../../framework/editions/london/index.ts';
import { emptyReturn } from '../../../framework/fields.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { openExcelOnTheWeb } from '../../excel-host/web/open-excel-on-the-web.ts';
import type { ExcelOnTheWeb } from '../../excel-host/web/open-excel-on-the-web.ts';
import { builtPane } from '../built-pane.ts';

let addinFolder: string;
let excel: ExcelOnTheWeb;

beforeAll(async () => {
  addinFolder = await builtPane();
}, 300_000);

afterEach(() => excel.close());

/** Lets so many milliseconds pass for the page. */
async function pass(milliseconds: number): Promise<void> {
  const client = await excel.page.createCDPSession();
  const isOver = new Promise((resolve) => client.once('Emulation.virtualTimeBudgetExpired', resolve));
  await client.send('Emulation.setVirtualTimePolicy', { policy: 'advance', budget: milliseconds });
  await isOver;
}

const shows = (id: string): Promise<boolean> => excel.frame.$eval(`#${id}`, (part) => part.checkVisibility());

describe('Where the server of Excel’s library takes the call and says nothing,', () => {
  beforeEach(async () => {
    excel = await openExcelOnTheWeb({ workbook: null, addinFolder, officeIsSilent: true });
    // The pane's own script has run, and counts the time.
    await excel.frame.waitForFunction(() => {
      const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return page !== undefined && page.domContentLoadedEventEnd > 0;
    });
  });

  it('the pane is quiet for a while, then says so, and can be loaded again', async () => {
    await pass(15_000);
    expect(await shows('not-answered')).toBe(false);
    await pass(6_000);
    expect(await shows('not-answered')).toBe(true);
    expect(await excel.frame.$eval('#not-answered', ({ textContent }) => textContent)).toContain(
      'Excel has not answered.',
    );
    const isLoadedAgain = new Promise((resolve) => excel.page.once('framenavigated', resolve));
    await excel.frame.$eval('#load-again', (button) => (button as HTMLElement).click());
    expect(await isLoadedAgain).toBe(excel.frame);
  });
});

describe('Where Excel’s library cannot be loaded,', () => {
  it('the pane says that it could not be started, and does not wait', async () => {
    excel = await openExcelOnTheWeb({
      workbook: null,
      addinFolder,
      prepare: async (page) => {
        await page.setRequestInterception(true);
        page.on('request', (request) => {
          void (request.url().endsWith('/office.js') ? request.abort() : request.continue());
        });
      },
    });
    await excel.frame.waitForSelector('#not-started', { visible: true });
    await pass(21_000);
    expect(await shows('not-answered')).toBe(false);
  });
});

describe('Where Excel does not answer the pane’s first question,', () => {
  it('the pane says so, and goes on when it is tried again', async () => {
    excel = await openExcelOnTheWeb({
      workbook: await buildWorkbook(london, emptyReturn(london)),
      addinFolder,
      arrange: (host) => {
        host.fate = () => 'unheard';
      },
    });
    await excel.frame.waitForSelector('main');
    await pass(21_000);
    const text = await excel.frame.$eval('main', (main) => main.innerText);
    expect(text).toContain('Excel has not answered.');
    excel.host.fate = () => 'answered';
    await excel.frame.$$eval('main button', (buttons) =>
      buttons.find(({ textContent }) => textContent === 'Try again')?.click(),
    );
    while ((await excel.frame.$('h1::-p-text(Welcome to the Quality Mark)')) === null) await pass(100);
  });
});

describe('In an Excel that is too old,', () => {
  it('the pane says which one it needs, and that the workbook does without', async () => {
    excel = await openExcelOnTheWeb({ workbook: null, addinFolder, excelApi: '1.8' });
    const sentence = await excel.frame.waitForSelector('.too-old', { visible: true });
    expect(await sentence?.evaluate((element) => element.textContent)).toContain('needs a newer Excel');
    expect(excel.host.requests).toEqual([]);
  });
});
