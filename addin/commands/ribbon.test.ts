import { readFileSync } from 'node:fs';
import path from 'node:path';
import { london } from '../../framework/editions/london/index.ts';
import { emptyReturn } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import type { OpenExcel } from '../../test/excel-host/open-excel.ts';
import { inExcel } from '../../test/in-excel.ts';
import { changed, completeReturn, today } from '../../test/returns.ts';
import { openWorkbook } from '../excel/excel-workbook.ts';
import { associate } from '../excel/office.ts';
import type { CommandName } from './ribbon.ts';
import { ribbonCommands } from './ribbon.ts';

const complete = completeReturn(london);

/** The ribbon over a workbook, with the pages of the pane that it has asked for. */
async function ribbonOver(content: SchoolReturn | null, canShowPane = true): Promise<OpenExcel & Ribbon> {
  const excel = await inExcel(content);
  const pages: string[] = [];
  const showPage = (page: string): Promise<boolean> => {
    pages.push(page);
    return Promise.resolve(canShowPane);
  };
  const press = ribbonCommands({ workbook: openWorkbook(), editions: [london], today: () => today, showPage });
  return { ...excel, press, pages };
}

interface Ribbon {
  readonly press: Readonly<Record<CommandName, () => Promise<void>>>;
  readonly pages: readonly string[];
}

const selected = ({ host }: OpenExcel): string => {
  const { name, selection } = host.model.activeSheet;
  return `${name}!${String(selection.top)},${String(selection.left)}`;
};

describe('the button for the next missing item', () => {
  it('goes from one to the next', async () => {
    const ribbon = await ribbonOver(changed(complete, { 'details.pdLead': null, 'overall.level': null }));
    await ribbon.press.nextMissing();
    expect(selected(ribbon)).toBe('Details!8,3');
    await ribbon.press.nextMissing();
    expect(selected(ribbon)).toMatch(/^Self-evaluation!/);
    await ribbon.press.nextMissing();
    expect(selected(ribbon)).toBe('Details!8,3');
  });

  it('shows the check where nothing is missing', async () => {
    const { press, pages } = await ribbonOver(complete);
    await press.nextMissing();
    expect(pages).toEqual(['check']);
  });

  it('follows when the cell that is being edited is left', async () => {
    const ribbon = await ribbonOver(emptyReturn(london));
    ribbon.host.grid.startEditing();
    const pressed = ribbon.press.nextMissing();
    ribbon.host.grid.stopEditing();
    await pressed;
    expect(selected(ribbon)).toBe('Details!6,3');
  });
});

describe('the button for the check', () => {
  it('shows the pane’s check', async () => {
    const { press, pages, host } = await ribbonOver(complete);
    await press.checkReturn();
    expect(pages).toEqual(['check']);
    expect(host.requests).toEqual([]);
  });

  it('goes to the first missing item where the pane cannot be shown', async () => {
    const ribbon = await ribbonOver(emptyReturn(london), false);
    await ribbon.press.checkReturn();
    expect(selected(ribbon)).toBe('Details!6,3');
  });
});

describe('the button for the verification', () => {
  it('opens its sheet at the first entry, whatever the sheet is called', async () => {
    const ribbon = await ribbonOver(complete);
    ribbon.host.grid.rename('Verification', 'For Joan');
    await ribbon.press.goToVerification();
    expect(selected(ribbon)).toMatch(/^For Joan!\d+,3$/);
  });

  it('shows the pane, which says why, where the sheet is gone', async () => {
    const { press, pages, host } = await ribbonOver(complete);
    host.grid.delete('Verification');
    await press.goToVerification();
    expect(pages).toEqual(['overview']);
  });
});

describe('every button', () => {
  it('shows the pane, which offers the template, in a workbook that is none of ours', async () => {
    const { press, pages } = await ribbonOver(null);
    await press.nextMissing();
    await press.goToVerification();
    expect(pages).toEqual(['overview', 'overview']);
  });

  it('has the function name that the manifest gives it, and lets go of Excel when it is done', async () => {
    const { press, Office } = await ribbonOver(complete);
    associate(press);
    const { mappings } = (
      Office.actions as unknown as { _association: { mappings: Readonly<Record<string, Associated>> } }
    )._association;
    const manifest = readFileSync(path.join(import.meta.dirname, '../../manifest.xml'), 'utf8');
    const named = [...manifest.matchAll(/<FunctionName>(\w+)</g)].map(([, name = '']) => name);
    expect(named.every((name) => name in press)).toBe(true);
    for (const name of named)
      await new Promise<void>((resolve) => mappings[name.toUpperCase()]?.({ completed: resolve }));
  });
});

type Associated = (event: { readonly completed: () => void }) => void;
