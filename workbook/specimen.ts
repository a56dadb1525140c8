export const specimenMark = 'SPECIMEN – made of sample data';

/** The title of a workbook or of its sheets, which says so where it is made of sample data. */
export function specimenTitle(title: string, isSample: boolean): string {
  return isSample ? `${specimenMark}. ${title}` : title;
}
