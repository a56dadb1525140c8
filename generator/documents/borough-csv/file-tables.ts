import type { BoroughReturn, UnreadFile } from '../../../framework/borough/borough-return.ts';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import type { CsvTable } from './csv-table.ts';

/** Tables about files and their matching. */

export function differencesTable({ differences }: BoroughReturn): CsvTable {
  return {
    name: 'differences',
    columns: [
      'LA code',
      'LA',
      'School',
      'Field',
      'Path',
      'Sheet',
      'Cell',
      'Earlier',
      'Later',
      'Earlier file',
      'Later file',
    ],
    rows: differences.map((each) => [
      each.la.code,
      each.la.name,
      each.organisation,
      each.label,
      each.field,
      each.sheet,
      each.cell,
      each.earlier,
      each.later,
      each.earlierFile,
      each.laterFile,
    ]),
  };
}

export function queriesTable({ queries }: BoroughReturn): CsvTable {
  return {
    name: 'queries',
    columns: ['LA code', 'LA', 'School', 'Code', 'Out of the figures', 'Question', 'What to do', 'Files'],
    rows: queries.map(({ la, organisation, code, blocking, message, remedy, files }) => [
      la.code,
      la.name,
      organisation,
      code,
      blocking ? 'yes' : 'no',
      message,
      remedy,
      files.join('\n'),
    ]),
  };
}

/** Null without a list of issued workbooks. */
export function notReturnedTable({ notReturned }: BoroughReturn): CsvTable | null {
  return (
    notReturned && {
      name: 'not-returned',
      columns: ['LA code', 'LA', 'School', 'URN', 'LAESTAB', 'Return id', 'Workbook issued', 'Perhaps this file'],
      rows: notReturned.map(({ la, organisation, issued, perhaps }) => [
        la.code,
        la.name,
        organisation,
        listedNumbers(issued).urn,
        listedNumbers(issued).laestab,
        issued.returnId,
        issued.file,
        perhaps,
      ]),
    }
  );
}

export function setAsideTable({ setAside }: BoroughReturn): CsvTable {
  return {
    name: 'set-aside',
    columns: ['File', 'Why', 'The other file', 'How that is known'],
    rows: setAside.map(({ file, because, standing, reason }) => [file, because, standing, reason]),
  };
}

export function unreadableTable({ unreadable }: BoroughReturn): CsvTable {
  return { name: 'unreadable', columns: fileColumns, rows: unreadable.map(fileRow) };
}

export function otherFilesTable({ otherFiles }: BoroughReturn): CsvTable {
  return { name: 'other-files', columns: fileColumns, rows: otherFiles.map(fileRow) };
}

const fileColumns = ['File', 'Code', 'Why', 'What to do'];

const fileRow = ({ file, code, message, remedy }: UnreadFile) => [file, code, message, remedy];
