import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { WrongRequest } from '../failure.ts';
import { writeWhole } from '../store/write-file.ts';
import { whyNot } from '../system-error.ts';
import { settingsName } from './office-above.ts';

const line = z.string().trim().min(1, 'must not be empty').max(200, 'must be at most 200 characters long');
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
    .optional(),
  /** A file, from the office's folder, or `postgres://…`. */
  register: line.default('register.sqlite'),
  /** File of a framework edition, from the office's folder. */
  edition: line.optional(),
  /** File of the brand, from the office's folder. */
  brand: line.optional(),
});

export type OfficeSettings = z.infer<typeof settings>;

/** @throws WrongRequest where the settings are not there, or not as they should be */
export async function readSettings(folder: string): Promise<OfficeSettings> {
  const file = path.join(folder, settingsName);
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (cause) {
    throw new WrongRequest('no-office', { folder, reason: whyNot(cause).reason }, { cause });
  }
  const parsed = settings.safeParse(jsonIn(file, text), { error: wording });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path: place, message }) => `${place.join('.') || 'the whole'}: ${message}`);
  throw new WrongRequest('settings-wrong', { file, faults });
}

/** Names another register in the settings, and leaves all else in them. @throws EnvironmentLacks */
export async function setRegister(folder: string, register: string): Promise<void> {
  const file = path.join(folder, settingsName);
  const found = jsonIn(file, await readFile(file, 'utf8')) as Readonly<Record<string, unknown>>;
  await writeWhole(file, `${JSON.stringify({ ...found, register }, null, 2)}\n`);
}

function jsonIn(file: string, text: string): unknown {
  try {
    // An editor puts a byte order mark before it.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new WrongRequest('settings-wrong', { file, faults: ['it is not JSON'] }, { cause });
  }
}

/** In plain words, where the library's own are a programmer's. */
const wording: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return `there is no setting ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_type')
    return issue.input === undefined ? 'is missing' : `must be ${article(issue.expected)}`;
  return undefined;
};

function article(type: string): string {
  return type === 'object' ? 'a group of settings in { }' : `a ${type}`;
}
