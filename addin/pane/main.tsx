import { createRoot } from 'react-dom/client';
import { check } from '../../framework/check.ts';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import { today } from '../../framework/today.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { isRecentEnough, officeBackground, officeReady, workbookAddress } from '../excel/office.ts';
import { workbookFile } from '../excel/workbook-file.ts';
import { openSession } from '../session/open-session.ts';
import { templateBase64 } from '../template/template.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { App } from './App.tsx';
import { fetchPages } from './PageOf.tsx';
import { LastPages } from './last-pages.ts';
import { NewRows } from './new-rows.ts';
import { routeFrom } from './routes.ts';
import { keepTabKey } from './tab-key.ts';
import './styles/index.css';

const editions = [london] as const;

async function main(): Promise<void> {
  // What follows from the edition alone is worked out while Excel's own library still loads.
  layoutOf(london);
  check(emptyReturn(london), { edition: london, today: today() });
  await officeReady();
  if (!isRecentEnough()) {
    document.body.classList.add('in-old-excel');
    return;
  }
  const session = openSession(openWorkbook(), { editions, today, templateBase64 });
  const lastPages = new LastPages(workbookAddress());
  keepTabKey();
  createRoot(document.getElementById('pane') ?? document.body).render(
    <App
      session={session}
      officeBackground={officeBackground}
      start={routeFrom(location.search, lastPages.last() ?? undefined)}
      onRoute={(route) => lastPages.remember(route)}
      file={workbookFile()}
      newRows={new NewRows(workbookAddress())}
    />,
  );
  // Nobody is kept waiting for these: they are there before somebody can go to them. A page that could not be fetched
  // is asked for again, and says so, when somebody does go to it.
  window.setTimeout(() => void fetchPages().catch(() => undefined), 500);
}

/** Where Excel's library, or something of our own, could not be loaded. */
function sayThatNothingWorks(error: unknown): void {
  document.getElementById('not-started')?.removeAttribute('hidden');
  throw error;
}

main().catch(sayThatNothingWorks);
