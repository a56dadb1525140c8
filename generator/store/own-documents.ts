import path from 'node:path';
import { Journal, journalsIn } from './journal.ts';

/** The files that this program made, according to the journals beside them. */
export async function ownDocuments(files: readonly string[]): Promise<ReadonlySet<string>> {
  const own = new Set<string>();
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    for (const label of await journalsIn(folder).catch(() => [])) {
      for (const line of await new Journal(folder, label).read()) {
        if ('file' in line) own.add(path.join(folder, line.file));
      }
    }
  }
  return new Set(files.filter((file) => own.has(path.normalize(file))));
}
