import type { DefinedName } from '../read/cell-source.ts';
import { Budget } from './limits.ts';
import { findMainPart } from './main-part.ts';
import { requireZip } from './signature.ts';
import { readWorkbookPart } from './workbook-part.ts';
import { WorkbookPackage } from './workbook-package.ts';

/**
 * The defined names of a workbook, whatever its sheets hold: they are not read.
 * @throws UnreadableWorkbook, and nothing else
 */
export function readDefinedNames(bytes: Uint8Array): readonly DefinedName[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  requireZip(file);
  const budget = new Budget();
  const opened = new WorkbookPackage(file, budget);
  return readWorkbookPart(opened, findMainPart(opened), budget).names;
}
