import type { Edition } from '../../framework/edition.ts';
import type { IsoDate } from '../../framework/school-return.ts';
import { checkReturn } from '../../workbook/read/check-return.ts';
import { NotAReturn } from '../../workbook/read/not-a-return.ts';
import type { ReadReturn, Spot } from '../../workbook/read/read-return.ts';
import { readReturn } from '../../workbook/read/read-return.ts';
import type { OpenWorkbook } from '../excel/open-workbook.ts';
import { troubleOf } from '../excel/trouble.ts';
import { nextMissing } from './next-missing.ts';

/** The function names of the manifest. Its button Open shows the pane, which Excel does by itself. */
export const commandNames = ['check', 'nextMissing', 'goToVerification'] as const;
export type CommandName = (typeof commandNames)[number];

export interface RibbonOptions {
  readonly workbook: OpenWorkbook;
  /** The editions that are known, the preferred one first. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly today: () => IsoDate;
  /** Leaves a button to the pane, which has a page for it or says why it goes nowhere; it is not loaded again for that. */
  readonly tellPane: (button: CommandName) => void;
  /** Shows the pane where it is not shown. */
  readonly showPane: () => Promise<void>;
}

/**
 * What the ribbon's buttons do. They have no place for a message: in a workbook that is not of the Quality Mark the pane
 * says why they go nowhere.
 * @throws Trouble where Excel does not do what it is asked
 */
export function ribbonCommands(options: RibbonOptions): Readonly<Record<CommandName, () => Promise<void>>> {
  const { workbook, editions, today, tellPane, showPane } = options;
  const leaveToPane = async (button: CommandName): Promise<void> => {
    tellPane(button);
    await showPane();
  };
  const goTo = async (button: CommandName, placeIn: (read: ReadReturn) => Promise<Spot | undefined>): Promise<void> => {
    try {
      await patiently(workbook, async () => {
        const read = readReturn(await workbook.read(), editions);
        const place = (await placeIn(read)) ?? receiptOf(read);
        if (place) await workbook.goTo(place.sheet, place.cell);
      });
    } catch (error) {
      if (!(error instanceof NotAReturn)) throw error;
      await leaveToPane(button);
    }
  };
  return {
    check: () => leaveToPane('check'),
    nextMissing: () =>
      goTo('nextMissing', async (read) => {
        const { problems } = checkReturn(read, today());
        return nextMissing(problems, read.sheetOrder, await workbook.selected()) ?? undefined;
      }),
    goToVerification: () =>
      goTo('goToVerification', ({ spots }) => Promise.resolve(spots.get('verification.verifier'))),
  };
}

/** Start tells how far each sheet is; the receipt there is what a return without a gap is for. */
const receiptOf = ({ spots }: ReadReturn): Spot | undefined => spots.get('meta.submittedReceipt');

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
