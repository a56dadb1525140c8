const delimiters = [',', ';', '\t'] as const;

/** Excel heeds a first line that says what separates the columns, and shows no such line. */
const saidFirst = /^\uFEFF?"?sep=([^\r\n"])"?(?=[\r\n]|$)/i;

/**
 * What separates the columns of a CSV file: Excel writes a semicolon or a tab where the system's settings say so. Its
 * headings decide, since a name further down may hold any of them, where no first line says it (`sep=;`).
 * @param text begins with such a line, or with the line of headings
 */
export function delimiterOf(text: string): string {
  const said = saidFirst.exec(text)?.[1];
  if (said !== undefined) return said;
  const [headings = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (delimiter: string): number => headings.split(delimiter).length;
  return delimiters.reduce<string>((best, each) => (count(each) > count(best) ? each : best), ',');
}

/** The line on which the headings stand, from 1. */
export function lineOfHeadings(text: string): number {
  return saidFirst.test(text) ? 2 : 1;
}
