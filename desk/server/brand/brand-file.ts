import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pictureIn } from '../../../generator/brand/picture.ts';
import { readBrand } from '../../../generator/brand/brand.ts';
import type { Office } from '../../../generator/office/office.ts';
import { changeSettings } from '../../../generator/office/settings.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import { moveIfFree, writeAside, writeWhole } from '../../../generator/store/write-file.ts';
import type { BrandFault, BrandForm, BrandState } from '../../api/brand.ts';
import { DeskRefused } from '../words.ts';
import { faultsIn } from './brand-faults.ts';
import { fileOf, formOf, picturesOf, renamed } from './form.ts';
import type { SentPictures } from './sent-pictures.ts';
import { isSent } from './sent-pictures.ts';

/** Where a brand is put in an office that has none yet. */
const usualName = 'brand/brand.json';

interface Found {
  /** Null where there is none. */
  readonly text: string | null;
  readonly hash: string;
}

/** The brand file of an office, with its pictures beside it. */
export class BrandFile {
  private readonly office: Office;
  private readonly sent: SentPictures;
  /** Pictures that the brand file has named, now or since the desk was opened: a request is shown no other file. */
  private readonly named = new Set<string>();

  constructor(office: Office, sent: SentPictures) {
    this.office = office;
    this.sent = sent;
  }

  /** What it says now, as a form. */
  async state(): Promise<BrandState> {
    const { text, hash } = await this.found();
    const form = formOf(jsonOf(text));
    for (const picture of picturesOf(form)) this.named.add(picture);
    const { name, contact } = this.office.settings.issuingBody;
    return {
      file: this.place,
      hash,
      form,
      faults: text === null ? [] : await this.faults(),
      pictures: await this.shown(form),
      office: { name, contact },
    };
  }

  /**
   * Saves a form as the brand file, whole or not at all. What was there before is kept in the folder `earlier` beside it; no picture is
   * ever written over.
   * @param hash of the file when the form was filled from it
   * @throws DeskRefused where it is another one by now
   */
  async save(form: BrandForm, hash: string): Promise<void> {
    const found = await this.unchanged(hash);
    const folder = path.dirname(this.place);
    await makeFolder(folder);
    if (found.text !== null) await this.keepEarlier(folder, found.text);
    const names = new Map<string, string>();
    for (const [picture, role] of rolesOf(form)) names.set(picture, await this.placed(picture, role, folder));
    const said = fileOf(renamed(form, (picture) => names.get(picture) ?? picture));
    await writeWhole(this.place, `${JSON.stringify(said, null, 2)}\n`);
    if (this.office.settings.brand === undefined) await changeSettings(this.office.folder, { brand: usualName });
  }

  /** Puts the pictures of a form into a folder, each named by what it is for. What is not there is left out. */
  async copyPictures(form: BrandForm, folder: string): Promise<void> {
    for (const [picture, role] of rolesOf(form)) {
      const bytes = await this.bytesOf(picture);
      if (bytes !== null) await writeWhole(path.join(folder, role), bytes);
    }
  }

  /** The file as it is. @throws DeskRefused where it is another one than that of the hash */
  async unchanged(hash: string): Promise<Found> {
    const found = await this.found();
    if (found.hash !== hash) throw new DeskRefused(changedSince);
    return found;
  }

  private get place(): string {
    return this.office.fileOf(this.office.settings.brand ?? usualName);
  }

  private async found(): Promise<Found> {
    const bytes = await readFile(this.place).catch(() => null);
    return bytes === null ? { text: null, hash: '' } : { text: bytes.toString('utf8'), hash: hashOf(bytes) };
  }

  private async faults(): Promise<readonly BrandFault[]> {
    try {
      await readBrand(this.place);
      return [];
    } catch (error) {
      return faultsIn(error);
    }
  }

  private async shown(form: BrandForm): Promise<Readonly<Record<string, string>>> {
    const shown: Record<string, string> = {};
    for (const picture of picturesOf(form)) {
      const bytes = await this.bytesOf(picture);
      try {
        if (bytes !== null) shown[picture] = pictureIn(bytes).address;
      } catch {
        // The form says what is wrong with it.
      }
    }
    return shown;
  }

  /** Null for a picture that was neither sent nor named by the brand file, and for one that is gone. */
  private async bytesOf(picture: string): Promise<Buffer | null> {
    if (isSent(picture)) return (await this.sent.read(picture))?.bytes ?? null;
    const isInside = /^[^\\:]+$/.test(picture) && !path.isAbsolute(picture) && !picture.split('/').includes('..');
    if (!this.named.has(picture) || !isInside) return null;
    return readFile(path.join(path.dirname(this.place), picture)).catch(() => null);
  }

  /** A picture that was sent becomes a file under the first name that is free, or has it already. */
  private async placed(picture: string, role: string, folder: string): Promise<string> {
    const sent = await this.sent.read(picture);
    if (sent === null) return picture;
    for (let number = 1; ; number += 1) {
      const name = `${role}${number === 1 ? '' : `-${String(number)}`}${sent.ending}`;
      const file = path.join(folder, name);
      const there = await readFile(file).catch(() => null);
      if (there?.equals(sent.bytes) === true) return name;
      if (there !== null) continue;
      if (await moveIfFree(await writeAside(file, sent.bytes, String(process.pid)), file)) return name;
    }
  }

  private async keepEarlier(folder: string, text: string): Promise<void> {
    const earlier = path.join(folder, 'earlier');
    await makeFolder(earlier);
    const instant = new Date().toISOString().replace(/[:.]/g, '-');
    await writeWhole(path.join(earlier, `brand ${instant}.json`), text);
  }
}

/** Each picture once, with what it is for. */
function rolesOf({ logo, partnerLogo, signatories }: BrandForm): readonly (readonly [picture: string, role: string])[] {
  const roles: readonly (readonly [string, string])[] = [
    [logo, 'logo'],
    [partnerLogo, 'partner'],
    ...signatories.map(({ signature }, index) => [signature, `signature-${String(index + 1)}`] as const),
  ];
  return roles.filter(([picture]) => picture !== '');
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse((text ?? '{}').replace(/^\uFEFF/, ''));
  } catch {
    return {};
  }
}

const changedSince = {
  code: 'brand-changed',
  message: 'Somebody has changed the brand file since you opened this page.',
  remedy: 'Nothing was saved. Load the page again to see what it says now, then make your changes again.',
};
