import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isElsewhere } from '../../register/store/address.ts';
import { WrongRequest } from '../failure.ts';
import { jsonIn, line, settingsIn } from '../settings-file.ts';
import { writeWhole } from '../store/write-file.ts';
import { systemCode, whyNot } from '../system-error.ts';
import { settingsName } from './office-above.ts';

const web = z.url({ protocol: /^https?$/, error: 'must be a web address, such as https://example.org' });

const settings = z.strictObject({
  issuingBody: z.strictObject({
    /** As it stands on certificates. */
    name: line,
    /** Email or telephone, for those who ask. */
    contact: line,
    website: web.optional(),
  }),
  /** Where anybody can check a certificate: the page, or the folder that it lies in. */
  verifyAddress: web
    .max(80, 'must be at most 80 characters long, for the code on certificates')
    .regex(/^[!-~]+$/, 'must be written with plain letters, as a browser’s address bar copies it')
    .regex(/^[^#?]*$/, 'must have no # and no ?, since what is to be checked follows a #')
    .regex(/^(?!.*\/register\.html$)/, 'must not end with register.html, which is the list of awards in force')
    .optional(),
  /** A file, from the office's folder, or `postgres://…`. */
  register: line
    .refine((address) => !isElsewhere(address), 'must be a file, or an address that begins with postgres://')
    .default('register.sqlite'),
  /**
   * Where pages, returns and documents lie while workers have them: a folder that all machines reach, from the office's
   * folder, or `s3://bucket/prefix`.
   */
  documents: line.default('.pdqm-queue'),
  /** Whether the desk has workers read and print, where the register is one that they share. */
  queue: z.boolean({ error: 'must be true or false' }).default(false),
  /** File of a framework edition, from the office's folder. */
  edition: line.optional(),
  /** File of the brand, from the office's folder. */
  brand: line.optional(),
  /** Folder of templates in the place of the project’s own, from the office's folder. */
  templates: line.optional(),
});

export type OfficeSettings = z.infer<typeof settings>;

/** @throws WrongRequest where the settings are not there, or not as they should be */
export async function readSettings(folder: string): Promise<OfficeSettings> {
  const file = path.join(folder, settingsName);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    if (systemCode(cause) === 'ENOENT') throw new WrongRequest('no-office', { folder }, { cause });
    throw new WrongRequest('file-not-read', { file, ...whyNot(cause) }, { cause });
  }
  return settingsIn(file, text, settings);
}

/** Changes some of the settings, and leaves all else in them. @throws WrongRequest with every fault; EnvironmentLacks */
export async function changeSettings(folder: string, changes: Partial<OfficeSettings>): Promise<void> {
  const file = path.join(folder, settingsName);
  const found = jsonIn(file, await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>;
  const text = `${JSON.stringify({ ...found, ...changes }, null, 2)}\n`;
  settingsIn(file, text, settings);
  await writeWhole(file, text);
}
