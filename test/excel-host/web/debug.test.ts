import { fileURLToPath } from 'node:url';
import { london } from '../../../framework/editions/london/index.ts';
import { buildWorkbook } from '../../../workbook/build/build-workbook.ts';
import { completeReturn } from '../../returns.ts';
import { openExcelOnTheWeb } from './open-excel-on-the-web.ts';
const addinFolder = fileURLToPath(new URL('../../fixtures/add-in', import.meta.url));
it('x', async () => {
  const log: string[] = [];
  const excel = await openExcelOnTheWeb({
    workbook: await buildWorkbook(london, completeReturn(london)),
    addinFolder,
    prepare: async (page) => {
      page.on('console', (m) => log.push(m.text()));
      page.on('pageerror', (e) => log.push(String(e)));
      page.on('requestfailed', (r) => log.push('FAILED ' + r.url() + ' ' + r.failure()?.errorText));
      page.on('response', (r) => log.push(String(r.status()) + ' ' + r.url()));
      await page.setViewport({ width: 1300, height: 800 });
    },
  });
  await new Promise((r) => setTimeout(r, 5000));
  await excel.page.screenshot({ path: '/tmp/web1.png' });
  log.push(await excel.frame.evaluate('document.body.innerText') as string);
  console.log(log.join('\n'));
  await excel.close();
});
