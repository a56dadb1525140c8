import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { whyNot } from '../system-error.ts';

/** What is wrong with a file of a folder of templates. */
export interface FileFault {
  /** From the folder, with `/`. */
  readonly file: string;
  readonly line: number | null;
  /** A sentence, and what to do. */
  readonly message: string;
}

/** Bytes of a template, and files in a folder. */
const largest = 200 * 1024;
const mostFiles = 300;

/**
 * The templates and stylesheets in a folder, one below it, by their names from there, with `/`; links are not followed.
 * @param faults takes what is wrong with them
 * @throws what the disk says of the folder itself
 */
export async function readTemplates(folder: string, faults: FileFault[]): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const fault = (file: string, message: string) => faults.push({ file, line: null, message });
  for (const { parent, entry } of await entriesOf(folder)) {
    const file = parent === '' ? entry.name : `${parent}/${entry.name}`;
    if (entry.isSymbolicLink()) fault(file, 'This is a link, and links are not followed. Put the file itself here.');
    else if (entry.isDirectory()) fault(file, 'No folder of templates is so deep. Move its files up.');
    else if (/\.(?:hbs|css)$/.test(entry.name)) {
      if (files.size >= mostFiles) {
        fault(file, `There are more than ${String(mostFiles)} templates here. Keep those that override something.`);
        break;
      }
      const text = await textIn(path.join(folder, file)).catch((error: unknown) => {
        fault(file, error instanceof Unfit ? error.message : `This cannot be read (${whyNot(error).reason}).`);
        return null;
      });
      if (text !== null) files.set(file, text);
    }
  }
  return files;
}

class Unfit extends Error {}

async function entriesOf(folder: string) {
  const visible = async (parent: string) =>
    (await readdir(path.join(folder, parent), { withFileTypes: true }))
      .filter(({ name }) => !name.startsWith('.'))
      .sort((one, other) => (one.name < other.name ? -1 : 1))
      .map((entry) => ({ parent, entry }));
  const found = [];
  for (const each of await visible('')) {
    if (each.entry.isDirectory()) found.push(...(await visible(each.entry.name)));
    else found.push(each);
  }
  return found;
}

async function textIn(file: string): Promise<string> {
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new Unfit('This is not a file. Take it out.');
    if (found.size > largest) throw new Unfit('This is larger than 200 KB. Make it smaller.');
    return decoded(await handle.readFile());
  } finally {
    await handle.close();
  }
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new Unfit('This is not text in UTF-8. Save it so.', { cause });
  }
}
