import { zipSync } from 'fflate';
import { fileInZip } from '../../store/file-in-zip.ts';
import { zipTime } from '../../../workbook/write/zip-time.ts';

/** A file on its way into a pack. */
export interface PackedFile {
  /** With `/` between its folder and its name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** An ISO instant; null where nobody knows. */
  readonly made: string | null;
}

/** A ZIP of files in their order. The same files give the same bytes, wherever and whenever it is made. */
export function packOf(files: readonly PackedFile[]): Uint8Array {
  const latest = files.reduce((newest, { made }) => (made !== null && made > newest ? made : newest), '');
  const entries = files.map(({ name, bytes, made }) => {
    const options = { level: name.endsWith('.png') ? 0 : 6, mtime: zipTime(new Date(made ?? latest)) } as const;
    return [name, [bytes, { ...options, ...fileInZip }]] as const;
  });
  return zipSync(Object.fromEntries(entries.map(([name, [bytes, options]]) => [name, [bytes, options]])));
}
