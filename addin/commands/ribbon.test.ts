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

/** The ribbon over a workbook. */
async function ribbonOver(content: SchoolReturn | null): Promise<OpenExcel & Ribbon> {
  const excel = await inExcel(content);
  const asked: string[] = [];
  const press = ribbonCommands({
    workbook: openWorkbook(),
    editions: [london],
    today: () => today,
    tellPane: (button) => void asked.push(button),
    showPane: () => Promise.resolve(void asked.push('pane')),
  });
  return { ...excel, press, asked };
}

interface Ribbon {
  /** What the pane was asked for, in order. */
  readonly asked: readonly string[];
  readonly press: Readonly<Record<CommandName, () => Promise<void>>>;
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

  it('goes to the receipt where nothing is missing', async () => {
    const ribbon = await ribbonOver(complete);
    await ribbon.press.nextMissing();
    expect(selected(ribbon)).toMatch(/^Start!\d+,3$/);
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

describe('the button for the verification', () => {
  it('opens its sheet at the first entry, whatever the sheet is called', async () => {
    const ribbon = await ribbonOver(complete);
    ribbon.host.grid.rename('Verification', 'For Joan');
    await ribbon.press.goToVerification();
    expect(selected(ribbon)).toMatch(/^For Joan!\d+,3$/);
  });

  it('goes to Start where the sheet is gone', async () => {
    const ribbon = await ribbonOver(complete);
    ribbon.host.grid.delete('Verification');
    await ribbon.press.goToVerification();
    expect(selected(ribbon)).toMatch(/^Start!/);
  });
});

describe('the button for the check', () => {
  it('has the pane that is there go to its check, and shows it', async () => {
    const ribbon = await ribbonOver(complete);
    await ribbon.press.check();
    expect(ribbon.asked).toEqual(['check', 'pane']);
  });
});

describe('every button', () => {
  it('leaves a workbook that is none of ours as it is, and has the pane say why', async () => {
    const ribbon = await ribbonOver(null);
    const before = selected(ribbon);
    await ribbon.press.nextMissing();
    await ribbon.press.goToVerification();
    expect(selected(ribbon)).toBe(before);
    expect(ribbon.asked).toEqual(['nextMissing', 'pane', 'goToVerification', 'pane']);
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
