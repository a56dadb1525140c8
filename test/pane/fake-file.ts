import type { WorkbookFile } from '../../addin/excel/workbook-file.ts';

/** A workbook's file in memory. */
export class FakeFile implements WorkbookFile {
  saves = 0;
  readonly canSave: boolean;
  private opens: boolean | null = null;

  constructor(cannotSave: boolean) {
    this.canSave = !cannotSave;
  }

  save(): Promise<void> {
    this.saves += 1;
    return Promise.resolve();
  }

  readonly opensPane = (): boolean | null => this.opens;

  setOpensPane(opens: boolean): Promise<void> {
    this.opens = opens;
    return Promise.resolve();
  }
}
