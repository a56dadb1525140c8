import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pictureIn } from '../../../generator/brand/picture.ts';
import { Unusable } from '../../../generator/brand/unusable.ts';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { writeWhole } from '../../../generator/store/write-file.ts';
import type { SentPicture } from '../../api/brand.ts';
import { DeskRefused } from '../words.ts';

const prefix = 'sent:';
/** The beginning of a SHA-256, and what kind of picture it is. */
const named = /^sent:([\da-f]{32}\.(?:svg|png))$/;

/** Pictures that were sent for a brand, until it is saved. */
export class SentPictures {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Checks and keeps a picture. @throws DeskRefused with one line that says why it cannot be used */
  async keep(bytes: Buffer): Promise<SentPicture> {
    const { address } = usable(bytes);
    const ending = address.startsWith('data:image/png') ? 'png' : 'svg';
    const name = `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`;
    await makeFolder(this.folder);
    await writeWhole(path.join(this.folder, name), bytes);
    return { picture: prefix + name, address };
  }

  /** Its bytes and the ending of its name; null for what was not sent, or is gone. */
  async read(picture: string): Promise<{ readonly bytes: Buffer; readonly ending: string } | null> {
    const name = named.exec(picture)?.[1];
    if (name === undefined) return null;
    const bytes = await readFile(path.join(this.folder, name)).catch(() => null);
    return bytes && { bytes, ending: path.extname(name) };
  }
}

export function isSent(picture: string): boolean {
  return picture.startsWith(prefix);
}

function usable(bytes: Buffer): ReturnType<typeof pictureIn> {
  try {
    return pictureIn(bytes);
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    throw new DeskRefused({
      code: 'picture-unusable',
      message: `This picture ${error.message.replace(/\p{Cc}+/gu, ' ')}.`,
      remedy: 'Choose another one, or save it again as SVG or PNG.',
    });
  }
}
