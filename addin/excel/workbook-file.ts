import { runWithin } from './run.ts';
import { Trouble } from './trouble.ts';

/** The workbook as a file of its own: what can be done with it beside its contents. */
export interface WorkbookFile {
  /** This Excel saves when it is asked; in another one, people save by themselves. */
  readonly canSave: boolean;
  /** @throws Trouble where Excel does not save */
  save(): Promise<void>;
  /** Whether the pane opens by itself with this workbook; null while nobody has said. */
  readonly opensPane: () => boolean | null;
  /** @throws Trouble where Excel does not keep it */
  setOpensPane(opens: boolean): Promise<void>;
}

/** The name by which Office knows the setting, and the manifest the pane that it is about. */
const setting = 'Office.AutoShowTaskpaneWithDocument';

/** Milliseconds in which Excel has to have saved: a large workbook in the cloud takes its time. */
const savingLimit = 60_000;

/** The file of the workbook that this add-in was opened in. */
export function workbookFile(): WorkbookFile {
  const run = runWithin(savingLimit);
  const { settings } = Office.context.document;
  return {
    canSave: Office.context.requirements.isSetSupported('ExcelApi', '1.11'),
    save: () =>
      run(async ({ workbook }) => {
        workbook.save(Excel.SaveBehavior.save);
        await workbook.context.sync();
      }),
    opensPane: () => (settings.get(setting) as boolean | null | undefined) ?? null,
    setOpensPane(opens) {
      settings.set(setting, opens);
      return new Promise((resolve, reject) => {
        settings.saveAsync(({ status, error }) => {
          if (status === Office.AsyncResultStatus.Succeeded) resolve();
          else reject(new Trouble('failed', `${error.name} ${error.message}`));
        });
      });
    },
  };
}
