import type ExcelJS from 'exceljs';
import type { LevelId } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import type { Choice, Field } from '../../framework/fields.ts';
import { a1, columnLetters, quotedText } from '../address.ts';
import { auditOnlyFormula } from '../layout/needs.ts';
import type { SheetLayout } from '../layout/layout.ts';
import { listedRows } from '../layout/layout.ts';
import type { WordList } from '../layout/lists.ts';
import { listOf, offeredCells } from '../layout/lists.ts';
import { alert, levelColours, levelFormat, missingPaper, quiet } from '../layout/styles.ts';
import { firstDay, isBlank, lastDay } from '../layout/understood.ts';
import { colour } from './colours.ts';

/** What fields and columns have in common. */
export type Shape = Pick<Field, 'kind' | 'choices'>;

/** Lists to choose from, and limits on dates. */
export class DropDowns {
  readonly lists: readonly WordList[];

  constructor(lists: readonly WordList[]) {
    this.lists = lists;
  }

  /** Puts the words onto the hidden sheet. */
  putWords(worksheet: ExcelJS.Worksheet): void {
    for (const { column, offered, others } of this.lists) {
      [...offered, ...others].forEach((word, index) => {
        worksheet.getCell(index + 1, column).value = word;
      });
    }
  }

  /** @param title heads a hint that shows while the cell is selected; without one there is none */
  offer(worksheet: ExcelJS.Worksheet, area: string, { kind, choices }: Shape, title?: string): void {
    const hint = hints[kind];
    const base = {
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop',
      errorTitle: 'Please check',
      ...(title && hint ? { showInputMessage: true, promptTitle: shortened(title), prompt: hint } : {}),
    };
    if (kind === 'choice') {
      const formulae = [offeredCells(listOf(this.lists, choices))];
      validationsOf(worksheet).add(area, { ...base, type: 'list', formulae, error: 'Choose a word from the list.' });
    } else if (kind === 'date') {
      // exceljs writes the serial numbers of JavaScript dates; of a number it would take the milliseconds.
      const formulae = [new Date(firstDay), new Date(lastDay)];
      const error = 'Enter a date as dd/mm/yyyy, of the years 2000 to 2199.';
      validationsOf(worksheet).add(area, { ...base, type: 'date', operator: 'between', formulae, error });
    }
  }
}

/** Excel refuses a file with a longer title. */
const longestTitle = 32;

const shortened = (title: string) => (title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title);

const hints: Readonly<Partial<Record<Field['kind'], string>>> = {
  choice: 'Choose from the list: Alt and ↓ opens it.',
  date: 'Day, month and year: dd/mm/yyyy.',
};

/** exceljs has areas of validations, but its types leave them out. Cell by cell they would overlap. */
export function validationsOf(worksheet: ExcelJS.Worksheet): { add(area: string, rule: ExcelJS.DataValidation): void } {
  return (worksheet as unknown as { dataValidations: { add(area: string, rule: ExcelJS.DataValidation): void } })
    .dataValidations;
}

/**
 * Shows what a sheet's inputs say: a chosen level with its symbol and in its colours; and an input that is asked for and
 * empty by a dashed edge, which a grey print keeps, where it is required on paper of its own.
 */
export function signal(worksheet: ExcelJS.Worksheet, sheet: SheetLayout): void {
  let priority = 1;
  const add = (areas: readonly string[], rules: readonly Pick<ExcelJS.ExpressionRuleType, 'formulae' | 'style'>[]) => {
    if (areas.length === 0) return;
    worksheet.addConditionalFormatting({
      ref: areas.join(' '),
      rules: rules.map((rule) => ({ type: 'expression', priority: priority++, ...rule })),
    });
  };
  const levels = levelAreas(sheet);
  if (levels) {
    add(
      levels.areas,
      levelIds.map((id, index) => ({
        formulae: [`${firstCell(levels.areas)}=${quotedText(titleOf(id, levels.choices))}`],
        style: {
          font: { bold: true, color: colour(levelColours[id].ink) },
          fill: paper(levelColours[id].paper),
          ...numberFormat(firstFormat + index, levelFormat(id)),
        },
      })),
    );
  }
  for (const need of ['required', 'asked for'] as const) {
    const alike = sheet.inputs.filter(({ field }) => field.need === need);
    for (const column of new Set(alike.map((input) => input.column))) {
      const inputs = alike.filter((input) => input.column === column);
      const first = `$${a1({ row: inputs[0]?.row ?? 1, column })}`;
      const style =
        need === 'required' ? { border: edgeOf(alert), fill: paper(missingPaper) } : { border: edgeOf(quiet) };
      add(inputs.map(areaOf), [{ formulae: [missingCondition(first, sheet)], style }]);
    }
  }
}

/** Above the numbers that a workbook's own formats take. */
const firstFormat = 200;

/** exceljs writes a number format that comes with its number, but its types leave that out. */
const numberFormat = (numFmtId: number, numFmt: string): Partial<ExcelJS.Style> => ({ numFmtId, numFmt }) as object;

function edgeOf(rgb: string): Partial<ExcelJS.Borders> {
  const side = { style: 'dashed' as const, color: colour(rgb) };
  return { top: side, bottom: side, left: side, right: side };
}

const areaOf = ({ row, column, through = column }: SheetLayout['inputs'][number]): string =>
  through > column ? `${a1({ row, column })}:${a1({ row, column: through })}` : a1({ row, column });

function titleOf(id: LevelId, choices: readonly Choice[]): string {
  return choices.find((choice) => choice.id === id)?.title ?? '';
}

/** Nobody verifies an organisation that does not seek the award. */
function missingCondition(cell: string, { filledInBy }: SheetLayout): string {
  return filledInBy === 'school' ? isBlank(cell) : `AND(${isBlank(cell)},NOT(${auditOnlyFormula}))`;
}

/** Conditional formats fill with the background colour, unlike cells. */
const paper = (rgb: string): ExcelJS.Fill => ({ type: 'pattern', pattern: 'solid', bgColor: colour(rgb) });

const firstCell = (areas: readonly string[]): string => areas[0]?.split(':')[0] ?? '';

function levelAreas({ inputs, table }: SheetLayout): { areas: string[]; choices: readonly Choice[] } | null {
  const levels = inputs.filter(({ field }) => field.path.endsWith('.level'));
  const [first] = levels;
  if (first) return { areas: levels.map((input) => a1(input)), choices: first.field.choices };
  const index = table?.columns.findIndex(({ key }) => key === 'level') ?? -1;
  const column = table?.columns[index];
  if (!table || !column) return null;
  const letters = columnLetters(table.left + index);
  const area = `${letters}${String(table.top + 1)}:${letters}${String(table.top + listedRows)}`;
  return { areas: [area], choices: column.choices };
}
