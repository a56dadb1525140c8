/** `Summer round (earlier).xlsx`, as `writeOver` names it. */
const keptCopy = / \(earlier(?: \d+)?\)\.xlsx$/i;

/** Whether a file among the rounds can be the workbook of one: it is not hidden, no lock of Excel’s, and no copy that was kept. */
export function isRoundWorkbookName(name: string): boolean {
  return /^[^.~].*\.xlsx$/i.test(name) && !keptCopy.test(name);
}
