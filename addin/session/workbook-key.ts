export interface WorkbookKey {
  readonly key: string;
  /** A name alone, such as that of a workbook that was never saved, may be another workbook's the next time. */
  readonly isTrusted: boolean;
}

/** What tells one workbook from another: its return id, else where it is kept. */
export function workbookKey(returnId: string | null, address: string): WorkbookKey {
  return { key: returnId ?? address, isTrusted: returnId !== null || /[\\/]/.test(address) };
}
