import { createRoot } from 'react-dom/client';
import { check } from '../../framework/check.ts';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn, fieldsOf } from '../../framework/fields.ts';
import { recognise } from '../../framework/recognise.ts';
import { today } from '../../framework/today.ts';
import { ribbonCommands } from '../commands/ribbon.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import {
  associate,
  isRecentEnough,
  officeBackground,
  officeReady,
  showPane,
  workbookAddress,
} from '../excel/office.ts';
import { workbookFile } from '../excel/workbook-file.ts';
import { openSession } from '../session/open-session.ts';
import { templateBase64 } from '../template/template.ts';
import { layoutOf } from '../../workbook/layout/index.ts';
import { App } from './App.tsx';
import { tellOf } from './asked.ts';
import { inView } from './in-view.ts';
import { joinPanes, journalStorage } from './journal-storage.ts';
import { fetchPages } from './PageOf.tsx';
import { LastPages } from './last-pages.ts';
import { routeFrom } from './routes.ts';
import { keepTabKey } from './tab-key.ts';

const editions = [london] as const;

/** Milliseconds after which nobody is left in front of an empty pane. */
const patience = 20_000;

/** Opens the pane as soon as Office is there. */
export async function openPane(): Promise<void> {
  const late = window.setTimeout(sayThatOfficeIsSilent, patience);
  prepare();
  const panes = joinPanes();
  await officeReady().finally(() => window.clearTimeout(late));
  document.getElementById('not-answered')?.setAttribute('hidden', '');
  if (!isRecentEnough()) {
    document.body.classList.add('in-old-excel');
    return;
  }
  const workbook = openWorkbook();
  associate(ribbonCommands({ workbook, editions, today, tellPane: tellOf, showPane }));
  await inView();
  const session = openSession(openWorkbook(), {
    editions,
    today,
    templateBase64,
    storage: journalStorage(),
    panes: await panes,
    address: workbookAddress(),
  });
  // What Excel was asked for is on its way before anything else is done.
  await nextTask();
  const lastPages = new LastPages(workbookAddress());
  keepTabKey();
  createRoot(document.getElementById('pane') ?? document.body).render(
    <App
      session={session}
      officeBackground={officeBackground}
      start={routeFrom(location.search, lastPages.last() ?? undefined)}
      onRoute={(route) => lastPages.remember(route)}
      file={workbookFile()}
    />,
  );
  // Nobody is kept waiting for these: they are there before somebody can go to them. A page that could not be fetched
  // is asked for again, and says so, when somebody does go to it.
  window.setTimeout(() => void fetchPages().catch(() => undefined), 500);
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    window.setTimeout(resolve);
  });
}

/** Works out what follows from the edition alone, while Excel’s library is being waited for. */
function prepare(): void {
  layoutOf(london);
  for (const { choices } of fieldsOf(london)) recognise('', choices);
  check(emptyReturn(london), { edition: london, today: today() });
}

/** Excel may still answer, and then the pane goes on by itself. */
function sayThatOfficeIsSilent(): void {
  document.getElementById('not-answered')?.removeAttribute('hidden');
  document.getElementById('load-again')?.addEventListener('click', () => location.reload());
}
