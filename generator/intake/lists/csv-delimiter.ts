const delimiters = [',', ';', '\t'] as const;

/**
 * What separates the columns of a CSV file: Excel writes a semicolon or a tab where the system's settings say so. Its
 * headings decide, since a name further down may hold any of them.
 * @param text begins with the line of headings
 */
export function delimiterOf(text: string): string {
  const [headings = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const count = (delimiter: string): number => headings.split(delimiter).length;
  return delimiters.reduce<string>((best, each) => (count(each) > count(best) ? each : best), ',');
}
