import type ExcelJS from 'exceljs';
import type { Field } from '../../framework/fields.ts';
import { a1, columnLetters, quotedText } from '../address.ts';
import type { SheetLayout } from '../layout/layout.ts';
import { listedRows } from '../layout/layout.ts';
import type { WordList } from '../layout/lists.ts';
import { wrongLook } from '../layout/styles.ts';
import { stateFormula } from '../layout/understood.ts';
import { colour } from './colours.ts';

/** After the rules of `signal`: a priority stands once on a sheet. */
const firstPriority = 101;

/** Cells that the same condition speaks of, one below the other, so that it is written for the first of them. */
export interface Area {
  readonly cells: readonly string[];
  readonly condition: (first: string) => string;
}

/** Marks cells whose word is not in their list or whose date is none; and what Start says of them. */
export function signalWrong(worksheet: ExcelJS.Worksheet, sheet: SheetLayout, lists: readonly WordList[]): void {
  markWrong(worksheet, [...inputAreas(sheet, lists), ...tableAreas(sheet, lists), ...alertAreas(sheet)]);
}

export function markWrong(worksheet: ExcelJS.Worksheet, areas: readonly Area[]): void {
  areas.forEach(({ cells, condition }, index) => {
    worksheet.addConditionalFormatting({
      ref: cells.join(' '),
      rules: [
        {
          type: 'expression',
          priority: firstPriority + index,
          formulae: [condition(cells[0]?.split(':')[0] ?? '')],
          style: {
            font: { bold: true, color: colour(wrongLook.ink) },
            fill: { type: 'pattern', pattern: 'solid', bgColor: colour(wrongLook.paper) },
          },
        },
      ],
    });
  });
}

/** Inputs of one kind in one column share a rule if the same conditions apply to them. */
function inputAreas({ inputs }: SheetLayout, lists: readonly WordList[]): readonly Area[] {
  const alike = new Map<string, { field: Field; cells: string[] }>();
  for (const { field, ...place } of inputs) {
    if (!isJudged(field)) continue;
    const what = field.kind === 'date' ? field.path : field.choices.map(({ title }) => title).join();
    const key = `${String(place.column)} ${what}`;
    const group = alike.get(key) ?? { field, cells: [] };
    group.cells.push(a1(place));
    alike.set(key, group);
  }
  return [...alike.values()].map(({ field, cells }) => ({ cells, condition: (cell) => isWrong(cell, field, lists) }));
}

function tableAreas({ table }: SheetLayout, lists: readonly WordList[]): readonly Area[] {
  if (!table) return [];
  const [first, last] = [table.top + 1, table.top + listedRows].map(String);
  return table.columns.flatMap((column, index) => {
    const letters = columnLetters(table.left + index);
    const cells = [`${letters}${first ?? ''}:${letters}${last ?? ''}`];
    return isJudged(column) ? [{ cells, condition: (cell: string) => isWrong(cell, column, lists) }] : [];
  });
}

/** Cells whose formula says that something is wrong. */
function alertAreas({ cells }: SheetLayout): readonly Area[] {
  return cells.flatMap((cell) => {
    const { content } = cell;
    if (typeof content === 'string' || !('formula' in content) || content.alert === undefined) return [];
    const words = quotedText(content.alert);
    return [{ cells: [a1(cell)], condition: (first: string) => `ISNUMBER(SEARCH(${words},${first}))` }];
  });
}

type Shape = Pick<Field, 'kind' | 'choices'> & { readonly past?: Field['past'] };

export const isJudged = ({ kind }: Pick<Field, 'kind'>): boolean => kind === 'choice' || kind === 'date';

/** True where a cell holds something that is not understood. */
export function isWrong(cell: string, shape: Shape, lists: readonly WordList[]): string {
  return `${stateFormula(cell, shape, lists)}="to correct"`;
}
