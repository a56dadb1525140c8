import type { BoroughReturn, UnreadFile } from '../../../framework/borough/borough-return.ts';
import { listedNumbers } from '../../../framework/school-numbers.ts';
import type { List, ListColumn } from '../list.ts';
import { alertLook, laColumn, schoolColumn, standingColumn, standingOf, subject, subjectColumns } from './contents.ts';

const text = (key: string, title: string, width: number): ListColumn => ({ key, title, width, kind: 'text' });
const onScreen = (key: string, title: string, width: number) =>
  ({ key, title, width, kind: 'text', screenOnly: true }) as const;

/** What the check found in each return. */
export function problemsList({ returns }: BoroughReturn): List {
  return {
    name: 'Problems',
    table: 'Problems',
    lead: 'What the check found in each return: an error stands in the way of its next step, a query asks for a reason or a second look.',
    frozen: 2,
    columns: [
      ...subjectColumns,
      { ...standingColumn, screenOnly: true },
      { key: 'severity', title: 'Severity', width: 11, kind: 'word', signals: [{ word: 'Error', ...alertLook }] },
      text('sheet', 'Sheet', 15),
      text('cell', 'Cell', 8),
      text('problem', 'Problem', 33),
      text('remedy', 'What to do', 34),
      onScreen('file', 'File', 32),
    ],
    rows: returns.flatMap((each) =>
      each.problems.map(({ severity, sheet, cell, message, remedy }) => [
        ...subject(each),
        standingOf(each),
        severity === 'error' ? 'Error' : 'Query',
        sheet,
        cell,
        message,
        remedy,
        each.file,
      ]),
    ),
  };
}

/** What the officer is asked or told about the matching of returns. */
export function queriesList({ queries }: BoroughReturn): List {
  const blocking = 'Settle first';
  return {
    name: 'For the officer',
    table: 'ForTheOfficer',
    lead: `What the matching of returns leaves to you. “${blocking}”: the returns are out of the figures until it is settled.`,
    frozen: 2,
    columns: [
      laColumn,
      schoolColumn,
      { key: 'weight', title: 'Weight', width: 14, kind: 'word', signals: [{ word: blocking, ...alertLook }] },
      text('query', 'Question', 44),
      text('remedy', 'What to do', 43),
      onScreen('files', 'Files', 40),
    ],
    rows: queries.map(({ blocking: blocks, message, remedy, files, ...about }) => [
      ...subject(about),
      blocks ? blocking : 'To know',
      message,
      remedy,
      files.join('\n'),
    ]),
  };
}

/** Differences between an earlier copy of a return and the current one. */
export function differencesList({ differences }: BoroughReturn): List {
  return {
    name: 'Differences',
    table: 'Differences',
    lead: 'Where an earlier copy of a return differs from the one that counts.',
    frozen: 2,
    columns: [
      ...subjectColumns,
      text('label', 'Field', 28),
      onScreen('sheet', 'Sheet', 14),
      onScreen('cell', 'Cell', 8),
      text('earlier', 'Earlier', 36),
      text('later', 'Later', 36),
      onScreen('earlierFile', 'Earlier file', 28),
      onScreen('laterFile', 'Later file', 28),
    ],
    rows: differences.map(({ label, sheet, cell, earlier, later, earlierFile, laterFile, ...about }) => [
      ...subject(about),
      label,
      sheet,
      cell,
      earlier,
      later,
      earlierFile,
      laterFile,
    ]),
  };
}

/** Schools whose workbook was issued and has not come back. Null where no list of issued workbooks was given. */
export function notReturnedList({ notReturned }: BoroughReturn): List | null {
  return (
    notReturned && {
      name: 'Not returned',
      table: 'NotReturned',
      lead: 'Schools whose workbook was issued and has not come back.',
      frozen: 2,
      columns: [
        ...subjectColumns,
        text('urn', 'URN', 10),
        text('laestab', 'LAESTAB', 11),
        text('returnId', 'Return id', 18),
        text('file', 'Workbook issued', 26),
        text('perhaps', 'Perhaps this file', 26),
      ],
      rows: notReturned.map(({ issued, perhaps, ...about }) => [
        ...subject(about),
        listedNumbers(issued).urn,
        listedNumbers(issued).laestab,
        issued.returnId,
        issued.file,
        perhaps,
      ]),
    }
  );
}

/** Files whose content is not in the figures because another file has it. */
export function setAsideList({ setAside }: BoroughReturn): List {
  return {
    name: 'Set aside',
    table: 'SetAside',
    lead: 'Files that are not in the figures because another file holds the same, or a later form of it.',
    frozen: 1,
    columns: [
      text('file', 'File', 36),
      text('because', 'Why', 16),
      text('standing', 'File that counts', 36),
      text('reason', 'How that is known', 44),
    ],
    rows: setAside.map(({ file, because, standing, reason }) => [
      file,
      because === 'superseded' ? 'Earlier copy' : 'Identical copy',
      standing,
      reason,
    ]),
  };
}

export function unreadableList({ unreadable }: BoroughReturn): List {
  return {
    name: 'Could not be read',
    table: 'CouldNotBeRead',
    lead: 'Files that hold no return that could be read.',
    ...fileColumns,
    rows: unreadable.map(fileRow),
  };
}

export function otherFilesList({ otherFiles }: BoroughReturn): List {
  return {
    name: 'Other files',
    table: 'OtherFiles',
    lead: 'Files among the returns that are not workbooks. There is nothing to do, unless a school sent one as its return.',
    ...fileColumns,
    rows: otherFiles.map(fileRow),
  };
}

const fileColumns = {
  frozen: 1,
  columns: [text('file', 'File', 40), text('message', 'Why', 46), text('remedy', 'What to do', 46)],
} as const satisfies Partial<List>;

const fileRow = ({ file, message, remedy }: UnreadFile) => [file, message, remedy];
