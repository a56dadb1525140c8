import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { today } from '../../../framework/today.ts';
import type { Brand } from '../../../generator/brand/brand.ts';
import { readBrand } from '../../../generator/brand/brand.ts';
import { contrastWithWhite } from '../../../generator/brand/contrast.ts';
import { isFailure } from '../../../generator/failure.ts';
import { brandPreview, certificateSize } from '../../../generator/jobs/brand-preview.ts';
import type { Tools } from '../../../generator/jobs/open-tools.ts';
import type { Office } from '../../../generator/office/office.ts';
import { findBrowser } from '../../../generator/printing/browser.ts';
import { Drawer } from '../../../generator/printing/draw.ts';
import type { Page } from '../../../generator/printing/page.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import type { BrandFault, BrandForm, BrandLooked } from '../../api/brand.ts';
import { deskFolder } from '../desk-folder.ts';
import { DeskRefused } from '../words.ts';
import { faultsIn } from './brand-faults.ts';
import { BrandFile } from './brand-file.ts';
import { fileOf, renamed } from './form.ts';

import { SentPictures } from './sent-pictures.ts';

const mostLooks = 4;
const isColour = (text: string): boolean => /^#[\da-f]{6}$/i.test(text);

/** The brand as it is being worked on. */
export class BrandDesk {
  readonly sent: SentPictures;
  readonly file: BrandFile;
  private readonly office: Office;
  private readonly tools: Tools;
  private drawer: Drawer | null = null;
  /** What was looked at last, in this window and in others. */
  private readonly looks = new Map<string, Brand>();

  constructor(office: Office, tools: Tools) {
    this.office = office;
    this.tools = tools;
    this.sent = new SentPictures(path.join(deskFolder(office), 'brand-pictures'));
    this.file = new BrandFile(office, this.sent);
  }

  /** Reads what a form says as the brand file that it would be. */
  async lookAt(form: BrandForm): Promise<BrandLooked> {
    const id = randomUUID();
    const { brand, faults } = await this.read(form, id);
    if (brand !== null) this.looks.set(id, brand);
    for (const old of [...this.looks.keys()].slice(0, -mostLooks)) this.looks.delete(old);
    return { look: id, faults, contrast: isColour(form.accent) ? contrastWithWhite(form.accent) : null };
  }

  /** A picture of the certificate with the brand that was looked at. @throws DeskRefused where another has been since */
  async png(id: string): Promise<Uint8Array> {
    const page = await this.pageOf(id);
    this.drawer ??= new Drawer(browserHere());
    return this.drawer.draw(page, certificateSize);
  }

  /** The same as it is printed. */
  async pdf(id: string): Promise<Uint8Array> {
    return (await this.tools.printer()).print(await this.pageOf(id));
  }

  /** Saves a form. @throws DeskRefused where it has faults, or the file was changed since */
  async save(form: BrandForm, hash: string): Promise<void> {
    await this.file.unchanged(hash);
    const { faults } = await this.read(form, randomUUID());
    if (faults.length > 0) {
      throw new DeskRefused({
        code: 'brand-faults',
        message: 'The brand has fields that cannot be used yet.',
        remedy: 'Put right what is marked, then save again.',
      });
    }
    await this.file.save(form, hash);
    await this.office.refresh();
  }

  async close(): Promise<void> {
    await this.drawer?.close();
  }

  private pageOf(id: string): Promise<Page> {
    const brand = this.looks.get(id);
    if (brand === undefined) {
      throw new DeskRefused({
        code: 'brand-look-gone',
        message: 'The brand has been changed since.',
        remedy: 'Look at the latest preview.',
      });
    }
    const [edition] = this.tools.reader.editions;
    return brandPreview(this.tools, brand, { edition, award: 'gold', day: today() });
  }

  /** By the same code that reads a brand when certificates are made: from a folder of its own, which is gone afterwards. */
  private async read(
    form: BrandForm,
    id: string,
  ): Promise<{ readonly brand: Brand | null; readonly faults: readonly BrandFault[] }> {
    const twice = languagesTwice(form);
    if (twice.length > 0) return { brand: null, faults: twice };
    const folder = path.join(deskFolder(this.office), `brand-look-${id}`);
    try {
      await mkdir(folder, { recursive: true });
      const named = renamed(form, (_, role) => role);
      await this.file.copyPictures(form, folder);
      const file = path.join(folder, 'brand.json');
      await writeWhole(file, JSON.stringify(fileOf(named)));
      return { brand: await readBrand(file), faults: [] };
    } catch (error) {
      if (!isFailure(error)) throw error;
      return { brand: null, faults: faultsIn(error) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** A brand file has each language once, so that of two the one would be lost. */
function languagesTwice({ wording }: BrandForm): readonly BrandFault[] {
  const languages = wording.map(({ language }) => language.trim());
  const twice = languages.filter((language, index) => languages.indexOf(language) !== index);
  return twice.map((language) => ({ place: `wording.${language}`, message: 'is there twice' }));
}

function browserHere(): string {
  const browser = findBrowser();
  if (browser !== null) return browser;
  throw new DeskRefused({
    code: 'no-browser',
    message: 'There is no browser on this computer that certificates can be shown with.',
    remedy: 'Install Chrome, Edge or Chromium, then try again.',
  });
}
