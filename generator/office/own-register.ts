import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { RegisterUnusable } from '../../register/refused.ts';
import { isPostgres, withoutPassword } from '../../register/store/address.ts';
import { beginningOf } from '../../register/store/beginning.ts';
import { openStore } from '../../register/store/open.ts';
import { exists, writeWhole } from '../store/write-file.ts';

/** With which event the register of an office begins: what the office has once worked with, and works with from then on. */
const recordName = '.pdqm-register.json';

const record = z.object({ begins: z.string() });

interface RegisterOfOffice {
  readonly folder: string;
  readonly address: string;
  readonly settings: { readonly register: string };
  /** Whether the settings say so, and nothing above them. */
  readonly isAsInSettings: boolean;
}

/**
 * The register of another office is refused: it begins with another event than the one that this office has worked with, or that is
 * in the file which its settings name. Wherever a register is moved to, it begins with the same event.
 * @param begins hash of the first event of the register that is to be used; null where it is empty
 * @throws RegisterUnusable
 */
export async function requireOwnRegister(office: RegisterOfOffice, begins: string | null): Promise<void> {
  if (await isOwnRegister(office, begins)) return remember(office.folder, begins);
  const { folder, address, isAsInSettings } = office;
  const message = `${withoutPassword(address)}: this is not the register of the office ${folder}: ${begins === null ? 'it is empty' : 'it begins with another event'}, so it was not used.`;
  throw new RegisterUnusable(
    isAsInSettings
      ? {
          code: 'register-not-own',
          message,
          remedy: `Name the right one in pdqm.json, or audit it if it should be this one. If the office begins again with this one, delete ${path.join(folder, recordName)}.`,
        }
      : {
          code: 'register-of-another',
          message,
          remedy:
            'Use the register that the office has worked with, or that its settings name; or move that one first.',
        },
  );
}

export async function isOwnRegister(office: RegisterOfOffice, begins: string | null): Promise<boolean> {
  const own = (await remembered(office.folder)) ?? (await beginningBySettings(office));
  return own === null || own === begins;
}

/** Null where the office has worked with none, or nobody can say. */
async function remembered(folder: string): Promise<string | null> {
  try {
    return record.parse(JSON.parse(await readFile(path.join(folder, recordName), 'utf8'))).begins;
  } catch {
    return null;
  }
}

/** Whoever may not write into the office, such as a worker, leaves that to others. */
async function remember(folder: string, begins: string | null): Promise<void> {
  if (begins === null || (await exists(path.join(folder, recordName)))) return;
  await writeWhole(path.join(folder, recordName), `${JSON.stringify({ begins })}\n`).catch(() => undefined);
}

/** Null also where the settings name no other file that can be read. */
async function beginningBySettings({ folder, address, settings }: RegisterOfOffice): Promise<string | null> {
  const named = path.resolve(folder, settings.register);
  if (isPostgres(settings.register) || named === address || !(await exists(named))) return null;
  try {
    const store = await openStore(named);
    try {
      return await beginningOf(store);
    } finally {
      await store.close();
    }
  } catch {
    return null;
  }
}
