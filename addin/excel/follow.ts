import type { Run } from './run.ts';
import { troubleOf } from './trouble.ts';

export interface Followed {
  readonly stop: () => Promise<void>;
  /** Whether the workbook is open for reading only; null where this Excel does not say. */
  readonly isReadOnly: boolean | null;
}

/**
 * @param sheetId null for the whole workbook
 * @param left address of what was selected there before, when all that is told is that the selection moved; null where
 * nobody knows
 */
type Told = (sheetId: string | null, left?: string | null) => void;

/** Tells of what happens in the workbook; one request. */
export async function follow(run: Run, told: Told): Promise<Followed> {
  try {
    return await register(run, told, true);
  } catch (error) {
    const { kind, detail } = troubleOf(error).notice;
    if (kind !== 'failed' || !detail.startsWith('ApiNotFound')) throw error;
    return register(run, told, false);
  }
}

async function register(run: Run, told: Told, asksWhetherReadOnly: boolean): Promise<Followed> {
  const selections = new Map<string, string>();
  const moved = (sheetId: string, address: string | null): Promise<void> => {
    told(sheetId, selections.get(sheetId) ?? null);
    if (address !== null) selections.set(sheetId, address);
    return Promise.resolve();
  };
  const ofAll = (): Promise<void> => {
    told(null);
    return Promise.resolve();
  };
  const { handlers, isReadOnly } = await run(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    if (asksWhetherReadOnly) workbook.load('readOnly');
    const added = [
      worksheets.onChanged.add(({ worksheetId }) => {
        told(worksheetId);
        return Promise.resolve();
      }),
      // A choice from a drop-down list may go untold; going on from its cell, or from its sheet, is told.
      worksheets.onSelectionChanged.add(({ worksheetId, address }) => moved(worksheetId, address)),
      worksheets.onDeactivated.add(({ worksheetId }) => moved(worksheetId, null)),
      worksheets.onAdded.add(ofAll),
      worksheets.onDeleted.add(ofAll),
    ];
    await context.sync();
    return { handlers: { context, added }, isReadOnly: asksWhetherReadOnly ? workbook.readOnly : null };
  });
  const stop = async (): Promise<void> => {
    try {
      await Excel.run(handlers.context, async (context) => {
        for (const handler of handlers.added) handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw troubleOf(error);
    }
  };
  return { stop, isReadOnly };
}
