export interface Abilities {
  /** The highest ExcelApi set that this Excel says it has; `1.9` where nothing is said. */
  readonly excelApi?: `1.${number}`;
  /** What office.js is told of the workbook, whatever the workbook is; that it can be written where nothing is said. */
  readonly mode?: 'read-only';
  /** Of the workbook's properties, one that this Excel has not. */
  readonly lacks?: 'readOnly';
  /** The server of Office's library takes the call and says nothing. */
  readonly officeIsSilent?: boolean;
}

/** Names and highest versions of the requirement sets that the host says it has, as office.js reads them. */
export function requirementSets({ excelApi = '1.9' }: Abilities): Readonly<Record<string, string>> {
  return { ExcelApi: excelApi, DelayForCellEdit: '1.1' };
}
