import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Office } from '../../generator/office/office.ts';
import { line } from '../../generator/settings-file.ts';
import { makeFolder } from '../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../generator/store/write-file.ts';
import { deskFolder } from './desk-folder.ts';

export const who = z.strictObject({ name: line.max(100) });

/** Who is noted for what is put on record at this desk: the name that was given here, else the one that the desk was started with. */
export class AtDesk {
  private readonly office: Office;
  private current: string;

  private constructor(office: Office, current: string) {
    this.office = office;
    this.current = current;
  }

  static async open(office: Office, otherwise: string): Promise<AtDesk> {
    const kept = await readFile(fileOf(office), 'utf8').catch(() => null);
    const at = new AtDesk(office, nameIn(kept) ?? otherwise);
    await office.workAs(at.current);
    return at;
  }

  get name(): string {
    return this.current;
  }

  /** @throws EnvironmentLacks */
  async call(name: string): Promise<void> {
    await makeFolder(deskFolder(this.office));
    await writeWhole(fileOf(this.office), JSON.stringify({ name }));
    this.current = name;
    await this.office.workAs(name);
  }
}

function fileOf(office: Office): string {
  return path.join(deskFolder(office), 'who.json');
}

function nameIn(text: string | null): string | null {
  try {
    return text === null ? null : who.parse(JSON.parse(text)).name;
  } catch {
    return null;
  }
}
