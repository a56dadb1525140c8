import ExcelJS from 'exceljs';
import path from 'node:path';

/** What the panel enters in the rows of these schools, by the heads of the columns. */
type Entries = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Fills in agendas at paths in a folder, of rounds that sat on 24 June 2026. It resolves with the schools in the order of their rows. */
export const fillingIn =
  (folder: string) =>
  async (file: string, entries: Entries): Promise<readonly string[]> => {
    const place = path.join(folder, file);
    const workbook = await new ExcelJS.Workbook().xlsx.readFile(place);
    const agenda = workbook.getWorksheet('Agenda');
    const heads = (agenda?.getRow(3).values ?? []) as unknown[];
    const schools: string[] = [];
    agenda?.eachRow((row, number) => {
      if (number <= 3) return;
      const school = row.getCell(1).text;
      schools.push(school);
      for (const [head, value] of Object.entries(entries[school] ?? {})) row.getCell(heads.indexOf(head)).value = value;
    });
    const summary = workbook.getWorksheet('Round');
    if (summary) summary.getCell('C6').value = new Date(Date.UTC(2026, 5, 24));
    await workbook.xlsx.writeFile(place);
    return schools;
  };

/** What is in the column Notes of an agenda, by school. */
export async function notesIn(file: string): Promise<Readonly<Record<string, string>>> {
  const workbook = await new ExcelJS.Workbook().xlsx.readFile(file);
  const agenda = workbook.getWorksheet('Agenda');
  const heads = (agenda?.getRow(3).values ?? []) as unknown[];
  const notes: Record<string, string> = {};
  agenda?.eachRow((row, number) => {
    if (number > 3) notes[row.getCell(1).text] = row.getCell(heads.indexOf('Notes')).text;
  });
  return notes;
}
