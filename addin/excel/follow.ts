import { run } from './run.ts';
import { troubleOf } from './trouble.ts';

/** Tells of what happens in the workbook; one request. @returns stops telling */
export async function follow(hint: (sheet: string | null) => void): Promise<() => Promise<void>> {
  const ofSheet = ({ worksheetId }: { readonly worksheetId: string }): Promise<void> => {
    hint(worksheetId);
    return Promise.resolve();
  };
  const ofAll = (): Promise<void> => {
    hint(null);
    return Promise.resolve();
  };
  const handlers = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(ofSheet),
      // A choice from a drop-down list may go untold; going on from its cell, or from its sheet, is told.
      worksheets.onSelectionChanged.add(ofSheet),
      worksheets.onDeactivated.add(ofSheet),
      worksheets.onAdded.add(ofAll),
      worksheets.onDeleted.add(ofAll),
    ];
    await context.sync();
    return { context, added };
  });
  return async () => {
    try {
      await Excel.run(handlers.context, async (context) => {
        for (const handler of handlers.added) handler.remove();
        await context.sync();
      });
    } catch (error) {
      throw troubleOf(error);
    }
  };
}
