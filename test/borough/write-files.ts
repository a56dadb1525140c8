import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edition } from '../../framework/edition.ts';
import { workbookFile, zipFile } from '../hand-made-workbook.ts';
import type { SyntheticBorough } from './synthetic-borough.ts';
import { workbookTemplate } from './workbook-template.ts';

/** Writes the files of a made-up borough; the bad ones are bad in different ways. */
export async function writeFiles(
  folder: string,
  { files, badFiles }: Pick<SyntheticBorough, 'files' | 'badFiles'>,
  edition: Edition,
): Promise<void> {
  const fill = await workbookTemplate(edition);
  for (const { file, schoolReturn, savedAt } of files) {
    writeFileSync(path.join(folder, file), fill(schoolReturn, savedAt));
  }
  const [first] = files;
  const whole = first ? fill(first.schoolReturn, first.savedAt) : workbookFile();
  const bad = [
    workbookFile(),
    whole.slice(0, whole.length / 2),
    new Uint8Array(),
    new TextEncoder().encode('Dinner money, week 3'),
    zipFile({ 'word/document.xml': '<document/>' }),
  ];
  badFiles.forEach((file, index) => {
    writeFileSync(path.join(folder, file), bad[index % bad.length] ?? '');
  });
}
