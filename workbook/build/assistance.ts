import type ExcelJS from 'exceljs';
import { toSerial } from '../../framework/dates.ts';
import type { LevelId } from '../../framework/edition.ts';
import { levelIds } from '../../framework/edition.ts';
import type { Choice, Field } from '../../framework/fields.ts';
import { a1, columnLetters, quotedSheet, quotedText } from '../address.ts';
import { isAuditOnly } from '../layout/needs.ts';
import type { SheetLayout } from '../layout/layout.ts';
import { listedRows } from '../layout/layout.ts';
import { firstListColumn, metaSheetName } from '../layout/meta.ts';
import { levelColours, missingPaper } from '../layout/styles.ts';
import { colour } from './colours.ts';

/** What fields and columns have in common. */
export type Shape = Pick<Field, 'kind' | 'choices'>;

/**
 * Lists to choose from, and limits on dates. The words stand on the hidden sheet, a column a list: a list written into
 * the validation itself must not exceed 255 characters.
 */
export class DropDowns {
  private readonly columns = new Map<string, { column: number; titles: readonly string[] }>();

  lists(): Iterable<{ column: number; titles: readonly string[] }> {
    return this.columns.values();
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
      const formulae = [this.rangeOf(choices)];
      validationsOf(worksheet).add(area, { ...base, type: 'list', formulae, error: 'Choose a word from the list.' });
    } else if (kind === 'date') {
      const formulae = [toSerial('2000-01-01'), toSerial('2199-12-31')];
      const error = 'Enter a date as dd/mm/yyyy.';
      validationsOf(worksheet).add(area, { ...base, type: 'date', operator: 'between', formulae, error });
    }
  }

  private rangeOf(choices: readonly Choice[]): string {
    const titles = choices.map(({ title }) => title);
    const key = titles.join('\n');
    const list = this.columns.get(key) ?? { column: firstListColumn + this.columns.size, titles };
    this.columns.set(key, list);
    const letters = columnLetters(list.column);
    return `${quotedSheet(metaSheetName)}!$${letters}$1:$${letters}$${String(titles.length)}`;
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
 * Colours what a sheet's inputs say: a chosen level in its colours, where the word stays the first sign; and an input that
 * is needed and empty.
 */
export function signal(worksheet: ExcelJS.Worksheet, sheet: SheetLayout): void {
  const levels = levelAreas(sheet);
  const missing = sheet.inputs.filter(({ needed }) => needed).map((input) => a1(input));
  if (levels) {
    worksheet.addConditionalFormatting({
      ref: levels.areas.join(' '),
      rules: levelIds.map((id, index) => ({
        type: 'expression',
        priority: index + 1,
        formulae: [`${firstCell(levels.areas)}=${quotedText(titleOf(id, levels.choices))}`],
        style: {
          font: { bold: true, color: colour(levelColours[id].ink) },
          fill: paper(levelColours[id].paper),
        },
      })),
    });
  }
  if (missing.length > 0) {
    worksheet.addConditionalFormatting({
      ref: missing.join(' '),
      rules: [
        {
          type: 'expression',
          priority: levelIds.length + 1,
          formulae: [missingCondition(firstCell(missing), sheet)],
          style: { fill: paper(missingPaper) },
        },
      ],
    });
  }
}

function titleOf(id: LevelId, choices: readonly Choice[]): string {
  return choices.find((choice) => choice.id === id)?.title ?? '';
}

/** Nobody verifies an organisation that does not seek the award. */
function missingCondition(cell: string, { filledInBy }: SheetLayout): string {
  return filledInBy === 'school' ? `${cell}=""` : `AND(${cell}="",NOT(${isAuditOnly}))`;
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
