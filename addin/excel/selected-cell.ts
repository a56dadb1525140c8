import { a1, parseReference } from '../../workbook/address.ts';
import type { Selected } from './open-workbook.ts';
import { letGo } from './reading.ts';
import type { Run } from './run.ts';

/** The first cell of what is selected; null where that is no range of cells. */
export async function selectedCell(run: Run): Promise<Selected | null> {
  const address = await run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('address');
    letGo(cell);
    await context.sync();
    return cell.address;
  });
  const place = parseReference(address);
  return place && { sheet: place.sheet, cell: a1(place.cell) };
}
