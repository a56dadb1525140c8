import { useEffect } from 'react';
import type { WorkbookFile } from '../excel/workbook-file.ts';

/**
 * Lets the pane open by itself with a workbook in which somebody has entered something here, unless they have said
 * otherwise. Whoever only looks on leaves the file as it was.
 */
export function useOpensByItself(file: WorkbookFile, hasEntered: boolean): void {
  useEffect(() => {
    // Where Excel does not keep the setting, the pane is opened from the ribbon, as before.
    if (hasEntered && file.opensPane() === null) file.setOpensPane(true).catch(() => undefined);
  }, [file, hasEntered]);
}
