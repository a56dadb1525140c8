import { createHash, randomUUID } from 'node:crypto';
import { link, copyFile, open, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../../generator/store/folder-to-write-to.ts';
import { hashOf } from '../../../generator/store/manifest.ts';
import { limits } from '../../../workbook/file/limits.ts';

/** Bytes that may be sent at once. */
export const mostSent = 500 * 1024 * 1024;

/** A file that was sent and is not yet anything. */
export class Incoming {
  readonly path: string;
  readonly hash: string;
  readonly isZip: boolean;

  constructor(file: string, hash: string, isZip: boolean) {
    this.path = file;
    this.hash = hash;
    this.isZip = isZip;
  }

  /** @param move is given what makes another name for the file, as often as it is needed */
  moveTo(move: (aside: () => Promise<string>) => Promise<string>): Promise<string> {
    return move(async () => {
      const aside = `${this.path}-${randomUUID()}`;
      // Some file systems have no hard links.
      await link(this.path, aside).catch(() => copyFile(this.path, aside));
      return aside;
    });
  }

  async remove(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

/**
 * Puts what is sent into a file, hashed on its way.
 * @returns too-large where it is: what comes after is read, and kept nowhere, so that the sender gets its answer
 * @throws EnvironmentLacks
 */
export async function received(folder: string, body: AsyncIterable<Uint8Array>): Promise<Incoming | 'too-large'> {
  const file = await newName(folder);
  const handle = await open(file, 'wx');
  const hash = createHash('sha256');
  let [size, start] = [0, Buffer.alloc(0)];
  let [isWhole, isTooLarge] = [false, false];
  try {
    for await (const chunk of body) {
      size += chunk.length;
      if (start.length < zipSignature.length) start = Buffer.concat([start, chunk.subarray(0, zipSignature.length)]);
      if (size > (isZip(start) ? mostSent : limits.fileBytes)) isTooLarge = true;
      if (isTooLarge) continue;
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    if (isTooLarge) return 'too-large';
    isWhole = true;
    return new Incoming(file, hash.digest('hex'), isZip(start));
  } finally {
    await handle.close();
    if (!isWhole) await rm(file, { force: true });
  }
}

/** @throws EnvironmentLacks */
export async function incomingFile(folder: string, bytes: Uint8Array): Promise<Incoming> {
  const file = await newName(folder);
  await writeFile(file, bytes, { flag: 'wx' });
  return new Incoming(file, hashOf(bytes), isZip(bytes));
}

async function newName(folder: string): Promise<string> {
  await makeFolder(folder);
  return path.join(folder, randomUUID());
}

/** APPNOTE.TXT 6.3.10, section 4.3.7. */
const zipSignature = Buffer.from('PK\u0003\u0004', 'latin1');

function isZip(bytes: Uint8Array): boolean {
  return zipSignature.equals(bytes.subarray(0, zipSignature.length));
}
