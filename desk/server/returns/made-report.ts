import path from 'node:path';
import { officeFolders } from '../../../generator/office/make-office.ts';
import type { Office } from '../../../generator/office/office.ts';
import type { JournalEntry } from '../../../generator/store/journal.ts';
import { Manifest } from '../../../generator/store/manifest.ts';

export interface ReportFile {
  readonly file: string;
  readonly entry: JournalEntry;
}

/** The verifier report that was made of a return last and is as it was made; null where there is none. @param file path of the return */
export async function reportOf(file: string, office: Office): Promise<ReportFile | null> {
  const folder = office.fileOf(officeFolders.reports);
  const manifest = await Manifest.open(folder, null);
  const made = [...manifest.madeOf(manifest.inputName(file), 'report')].sort((one, other) =>
    one.made < other.made ? 1 : -1,
  );
  for (const entry of made) if (await manifest.isWhole(entry)) return { file: path.join(folder, entry.file), entry };
  return null;
}
