import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isFailure } from '../../../generator/failure.ts';
import { settingsName } from '../../../generator/office/office-above.ts';
import type { Office } from '../../../generator/office/office.ts';
import { changeSettings } from '../../../generator/office/settings.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import type { OfficeForm, SettingsFault } from '../../api/settings.ts';
import { DeskRefused } from '../words.ts';

export function officeForm({ settings: { issuingBody, verifyAddress } }: Office): OfficeForm {
  const { name, contact, website } = issuingBody;
  return { name, contact, website: website ?? '', verifyAddress: verifyAddress ?? '' };
}

export async function hashOfSettings({ folder }: Office): Promise<string> {
  return hashOf(await readFile(path.join(folder, settingsName)));
}

/**
 * Saves what a form says in the office's settings, unless they say so already, and leaves all else in them.
 * @param hash of the settings' file when the form was filled from it
 * @returns what is wrong; nothing is saved then
 * @throws DeskRefused where the file is another one by now
 */
export async function saveOffice(office: Office, form: OfficeForm, hash: string): Promise<readonly SettingsFault[]> {
  if (isDeepStrictEqual(form, officeForm(office))) return [];
  if ((await hashOfSettings(office)) !== hash) throw new DeskRefused(changedSince);
  const { name, contact, website, verifyAddress } = form;
  try {
    await changeSettings(office.folder, {
      issuingBody: { name, contact, website: website === '' ? undefined : website },
      verifyAddress: verifyAddress === '' ? undefined : verifyAddress,
    });
  } catch (error) {
    if (!isFailure(error) || error.code !== 'settings-wrong') throw error;
    return (error.facts as { readonly faults: readonly string[] }).faults.map(faultIn);
  }
  await office.refresh();
  return [];
}

const fields: Readonly<Record<string, keyof OfficeForm>> = {
  'issuingBody.name': 'name',
  'issuingBody.contact': 'contact',
  'issuingBody.website': 'website',
  verifyAddress: 'verifyAddress',
};

function faultIn(fault: string): SettingsFault {
  const [, place = '', message = fault] = /^([\w.]+): ([^]*)$/.exec(fault) ?? [];
  const field = fields[place];
  return field === undefined ? { field: '', message: fault } : { field, message };
}

const changedSince = {
  code: 'settings-changed',
  message: 'Somebody has changed the office’s settings since you opened this page.',
  remedy: 'Nothing was saved. Load the page again to see what they say now.',
};
