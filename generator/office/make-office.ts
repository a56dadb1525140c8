import path from 'node:path';
import { Register } from '../../register/register.ts';
import { forItsOwner, makeFolder } from '../store/folder-to-write-to.ts';
import { exists, writeWhole } from '../store/write-file.ts';
import { WrongRequest } from '../failure.ts';
import { hasKey, makeKey } from './keys.ts';
import type { Office } from './office.ts';
import { requireOwnRegister } from './own-register.ts';
import type { OfficeSettings } from './settings.ts';
import { settingsName } from './office-above.ts';
import { readSettings } from './settings.ts';

/** Where in an office each kind of file has its place. */
export const officeFolders = {
  returns: 'returns',
  rounds: 'rounds',
  reports: 'reports',
  certificates: 'certificates',
  letters: 'letters',
} as const;

/** The issuing body’s own certificate and key (PKCS#12), with which certificates are signed where there is one. */
export const signingFile = 'brand/signing.p12';

/** What stands in the settings until somebody says who the issuing body is. */
export const toFillIn = { name: 'Name of the issuing body', contact: 'Email or telephone' } as const;

const begun: Begun = { issuingBody: toFillIn, register: 'register.sqlite' };

type Begun = Pick<OfficeSettings, 'issuingBody' | 'register' | 'brand'>;

/** Who issues what the office makes; null as long as its settings say what stood there at first. */
export function issuingBodyOf({ settings: { issuingBody } }: Office): OfficeSettings['issuingBody'] | null {
  return issuingBody.name === begun.issuingBody.name ? null : issuingBody;
}

/**
 * Makes a folder an office: settings to fill in, a register, a key, and a place for each kind of file. Whatever is in the
 * folder stays. One that was not there is for its owner alone: returns, letters and the register name people.
 * @returns the settings' file
 * @throws WrongRequest where it is one already; EnvironmentLacks; RegisterUnusable
 */
export async function makeOffice(folder: string, by: string, settings = begun): Promise<string> {
  const file = path.join(folder, settingsName);
  if (await exists(file)) throw new WrongRequest('office-there-already', { folder });
  await makeFolder(folder, forItsOwner);
  for (const name of Object.values(officeFolders)) await makeFolder(path.join(folder, name));
  if (!(await hasKey(folder))) await makeKey(folder);
  await makeRegister(folder, by, settings);
  // Last: a folder is an office once it has all that one needs.
  await writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`);
  return file;
}

async function makeRegister(folder: string, by: string, settings: Begun): Promise<void> {
  const address = path.join(folder, settings.register);
  const register = await Register.open(address, by);
  try {
    await requireOwnRegister({ folder, address, settings, isAsInSettings: true }, await register.begins());
  } finally {
    await register.close();
  }
}

/** Makes a new key for an office, by which it signs from now on. @returns its id @throws WrongRequest; EnvironmentLacks */
export async function renewKey(folder: string): Promise<string> {
  await readSettings(folder);
  return makeKey(folder);
}
