import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { WrongRequest } from '../failure.ts';
import { line, settingsIn } from '../settings-file.ts';
import { whyNot } from '../system-error.ts';
import { contrastWithWhite } from './contrast.ts';
import type { Picture } from './picture.ts';
import { largestPicture, pictureIn } from './picture.ts';
import { Unusable } from './unusable.ts';
import type { Wording } from './wording.ts';
import { wordingIn, wordingSchema } from './wording.ts';

/** What makes certificates those of one issuing body. All of it is optional. */
export interface Brand {
  /** Of the issuing body; else that of the office. */
  readonly name: string | null;
  readonly logo: Picture | null;
  readonly partner: { readonly name: string; readonly logo: Picture } | null;
  /** `#17365c` */
  readonly accent: string | null;
  /** Two at most. */
  readonly signatories: readonly Signatory[];
  /** What it says in its own words, in one language or two; the usual words in English where there is none. */
  readonly wording: readonly Wording[];
  readonly footer: string | null;
  /** Email, telephone or web address, for those who ask. */
  readonly ask: string | null;
}

export interface Signatory {
  readonly name: string;
  readonly role: string;
  readonly signature: Picture | null;
}

const leastContrast = 4.5;
const largestFile = 100 * 1024;

const short = line.max(80, 'must be at most 80 characters long');
const picture = line;
const accent = z
  .string()
  .regex(/^#[\da-f]{6}$/i, 'must be a colour such as #17365c')
  .refine((colour) => contrastWithWhite(colour) >= leastContrast, {
    error: ({ input }) =>
      `${String(input)} has a contrast of ${contrastWithWhite(String(input)).toFixed(1)} to 1 with white paper; ${String(leastContrast)} is the least that everybody can read`,
    when: ({ value }) => typeof value === 'string' && /^#[\da-f]{6}$/i.test(value),
  });

const brand = z.strictObject({
  name: line.optional(),
  logo: picture.optional(),
  partner: z.strictObject({ name: line, logo: picture }).optional(),
  accent: accent.optional(),
  signatories: z
    .array(z.strictObject({ name: short, role: short, signature: picture.optional() }))
    .max(2, 'must be two at most')
    .default([]),
  wording: wordingSchema,
  footer: short.optional(),
  ask: short.optional(),
});

/**
 * The brand in a file; its pictures lie beside it or in folders below it.
 * @throws WrongRequest with every fault, each on one line
 */
export async function readBrand(file: string): Promise<Brand> {
  const text = await textIn(file);
  const said = settingsIn(file, text, brand);
  const pictures = new Pictures(path.dirname(file));
  const logo = await pictures.read('logo', said.logo);
  const partnerLogo = await pictures.read('partner.logo', said.partner?.logo);
  const signatories: Signatory[] = [];
  for (const [index, { name, role, signature }] of said.signatories.entries())
    signatories.push({
      name,
      role,
      signature: await pictures.read(`signatories.${String(index)}.signature`, signature),
    });
  const undated =
    said.signatories.length < 2
      ? []
      : Object.entries(said.wording).filter(([, { valid }]) => valid?.includes('{awarded}') === false);
  const faults = [
    ...pictures.faults,
    ...undated.map(
      ([language]) =>
        `wording.${language}.valid: must say {awarded} too, since two signatories leave no other place for that day`,
    ),
  ];
  if (faults.length > 0) throw new WrongRequest('settings-wrong', { file, faults });
  const { name = null, accent: colour = null, footer = null, ask = null, wording, partner } = said;
  return {
    name,
    logo,
    partner: partner === undefined || partnerLogo === null ? null : { name: partner.name, logo: partnerLogo },
    accent: colour,
    signatories,
    wording: wordingIn(wording),
    footer,
    ask,
  };
}

async function textIn(file: string): Promise<string> {
  try {
    return (await contentOf(file, largestFile)).toString('utf8');
  } catch (cause) {
    const { reason, remedy } = whyNot(cause);
    const fault =
      cause instanceof Unusable ? `it ${cause.message}` : `it cannot be read (${reason}). ${remedy.replace(/\.$/, '')}`;
    throw new WrongRequest('settings-wrong', { file, faults: [fault] }, { cause });
  }
}

/** Reads pictures from one folder and gathers what is wrong with them. */
class Pictures {
  readonly faults: string[] = [];
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async read(place: string, name: string | undefined): Promise<Picture | null> {
    if (name === undefined) return null;
    try {
      return pictureIn(await contentOf(await this.fileOf(name), largestPicture));
    } catch (error) {
      const why = error instanceof Unusable ? error.message : `cannot be read (${whyNot(error).reason})`;
      this.faults.push(`${place}: ${name} ${why.replace(/\p{Cc}+/gu, ' ')}`);
      return null;
    }
  }

  /** Links are followed before it is asked whether the file lies in the folder. */
  private async fileOf(name: string): Promise<string> {
    const outside = new Unusable('is not in the folder of the brand');
    if (/[\\:]/.test(name) || path.isAbsolute(name) || name.split('/').includes('..')) throw outside;
    const [folder, file] = [await realpath(this.folder), await realpath(path.join(this.folder, name))];
    if (!file.startsWith(folder + path.sep)) throw outside;
    return file;
  }
}

/** @throws Unusable where it is no file, or too large; what the disk says */
async function contentOf(file: string, most: number): Promise<Buffer> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Unusable('is not a file');
    if (found.size > most) throw new Unusable(`is larger than ${most < 1024 ** 2 ? '100 KB' : '2 MB'}`);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
