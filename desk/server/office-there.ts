import path from 'node:path';
import { settingsName } from '../../generator/office/office-above.ts';
import type { Office } from '../../generator/office/office.ts';
import { exists } from '../../generator/store/write-file.ts';
import { DeskRefused } from './words.ts';

/**
 * Requires that the folder of an office is where it was when it was opened. Where it was renamed, or the drive that it is on is
 * not connected, folders would be made in its place, and what is put there hidden once it is back.
 * @throws DeskRefused
 */
export async function requireOfficeThere({ folder }: Pick<Office, 'folder'>): Promise<void> {
  const settings = path.resolve(folder, settingsName);
  if (await exists(settings)) return;
  throw new DeskRefused({
    code: 'office-gone',
    message: `The office is not where it was: ${settings} is not there.`,
    remedy:
      'Connect the drive that it is on, or give its folder its name back. Then try again; nothing was made in its place.',
  });
}
