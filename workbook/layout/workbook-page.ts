import type { Edition } from '../../framework/edition.ts';
import type { Field } from '../../framework/fields.ts';
import { a1 } from '../address.ts';
import { layoutOf } from './index.ts';
import type { FilledInBy, SheetLayout } from './layout.ts';
import { metaCell, metaKeys, metaSheetName, schemaVersion } from './meta.ts';

const people: Readonly<Record<FilledInBy, string>> = {
  school: 'filled in by the school',
  verifier: 'filled in by the verifier',
  panel: 'filled in by the award panel',
  nobody: 'to read',
};

/** Longest list of words that is written out. */
const mostWords = 12;

/** The documentation of an edition's workbook, in Markdown: every sheet, input, name and table. */
export function workbookPage(edition: Edition): string {
  return [
    '# The workbook',
    '',
    `Schema version ${String(schemaVersion)}, edition \`${edition.id}\` (${edition.title}). Made from \`workbook/layout/\` by \`docs/write.mjs\`.`,
    '',
    'Inputs are found by their defined names, then at their addresses, then by their labels; tables by their headers.',
    'An input marked * is needed; one marked (*) is asked for, not required. Both stand out until they are filled in, and Start counts them',
    'once what stands there is understood. A word that is not of the list, and a date that is none, are marked where they stand and named on',
    'Start. A text that is longer than its box is said to go on, in the line below the box. Cells for text are formatted as text: 1.10, 3/4',
    'and =x stay as they were typed.',
    ...layoutOf(edition).sheets.flatMap(sheetSection),
    '',
    `## ${metaSheetName}`,
    '',
    'Very hidden; what the software needs to know, the lists behind the drop-downs with the other words that are understood, and how each',
    'entry stands that Start counts: empty, understood or to correct.',
    '',
    ...table(
      ['Entry', 'Cell'],
      metaKeys.map((key) => [key, a1(metaCell(key))]),
    ),
    '',
  ].join('\n');
}

function sheetSection(sheet: SheetLayout): readonly string[] {
  const protection = sheet.isProtected ? 'protected without a password, inputs unlocked' : 'not protected';
  const inputs = sheet.inputs.map((input) => [
    `${input.field.title}${marks[input.field.need]}`,
    a1(input),
    `\`${input.name}\``,
    holds(input.field),
  ]);
  const columns = sheet.table?.columns.map((column) => [column.title, holds(column)]) ?? [];
  return [
    '',
    `## ${sheet.name}`,
    '',
    `${people[sheet.filledInBy]}; ${protection}; A4 ${sheet.orientation}.`,
    ...(inputs.length > 0 ? ['', ...table(['Input', 'Cell', 'Name', 'Holds'], inputs)] : []),
    ...(sheet.table
      ? [
          '',
          `Table \`${sheet.table.name}\` from ${a1({ row: sheet.table.top, column: sheet.table.left })}:`,
          '',
          ...table(['Column', 'Holds'], columns),
        ]
      : []),
  ];
}

const marks: Readonly<Record<Field['need'], string>> = { required: ' *', 'asked for': ' (*)', optional: '' };

function holds({ kind, choices }: Pick<Field, 'kind' | 'choices'>): string {
  if (kind === 'date') return 'date';
  if (kind === 'line') return 'one line of text';
  if (kind === 'text') return 'text';
  if (choices.length > mostWords) return `one of ${String(choices.length)} words of a list`;
  return choices.map(({ title }) => title).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
