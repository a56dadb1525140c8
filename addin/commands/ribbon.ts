import type { Edition } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { checkReturn } from '../../workbook/check-return.ts';
import { NotAReturn } from '../../workbook/not-a-return.ts';
import type { ReadReturn } from '../../workbook/read-return.ts';
import { readReturn } from '../../workbook/read-return.ts';
import type { OpenWorkbook } from '../excel/open-workbook.ts';
import { troubleOf } from '../excel/trouble.ts';
import { nextMissing } from './next-missing.ts';

/** The function names of the manifest. */
export type CommandName = 'checkReturn' | 'nextMissing' | 'goToVerification';

export interface RibbonOptions {
  readonly workbook: OpenWorkbook;
  /** The editions that are known, the preferred one first. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly today: () => IsoDate;
  /** Shows a page of the pane. @returns whether it could */
  readonly showPage: (page: 'check' | 'overview') => Promise<boolean>;
}

/** What the ribbon's buttons do. Where they cannot, the pane is shown, which says why. */
export function ribbonCommands(options: RibbonOptions): Readonly<Record<CommandName, () => Promise<void>>> {
  const { workbook, editions, today, showPage } = options;
  const withReturn = async (work: (read: ReadReturn) => Promise<void>): Promise<void> => {
    try {
      await patiently(workbook, async () => work(readReturn(await workbook.read(), editions)));
    } catch (error) {
      const shown = await showPage('overview');
      if (!shown && !(error instanceof NotAReturn)) throw error;
    }
  };
  const goToNext = (): Promise<void> =>
    withReturn(async (read) => {
      const { problems } = checkReturn(read, today());
      const next = nextMissing(problems, read.sheetOrder, await workbook.selected());
      if (next) await workbook.goTo(next.sheet, next.cell);
      else await showPage('check');
    });
  return {
    checkReturn: async () => {
      if (!(await showPage('check'))) await goToNext();
    },
    nextMissing: goToNext,
    goToVerification: () =>
      withReturn(async ({ spots }) => {
        const spot = spots.get('verification.verifier');
        if (spot) await workbook.goTo(spot.sheet, spot.cell);
        else await showPage('overview');
      }),
  };
}

/** A cell that is being edited holds Excel up: the command follows when that is over. */
async function patiently(workbook: OpenWorkbook, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof NotAReturn || troubleOf(error).notice.kind !== 'cell-editing') throw error;
    await workbook.afterCellEdit();
    await work();
  }
}
