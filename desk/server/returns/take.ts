import path from 'node:path';
import { looksLikeWorkbook } from '../../../generator/intake/looks-like-workbook.ts';
import { otherFile } from '../../../generator/intake/other-file.ts';
import { safeName } from '../../../generator/store/file-name.ts';
import { moveIfFree } from '../../../generator/store/write-file.ts';
import { copyOf } from '../../../generator/store/written-files.ts';
import { UnreadableWorkbook } from '../../../workbook/file/unreadable-workbook.ts';
import { Turns } from '../../../generator/turns.ts';
import type { Taken } from '../../api/returns.ts';
import type { Incoming } from './incoming.ts';
import { incomingFile, received } from './incoming.ts';
import type { Returns } from './returns.ts';
import type { Entry } from './unpacked.ts';
import { damagedZip, namesIn, unpacked } from './unpacked.ts';

/** Names that programs give to files of their own. */
const ofPrograms = /^(\.(?!(?:.*\.icloud|xls[xm]?)$)|~\$|thumbs\.db$|desktop\.ini$)|^__macosx$/i;
/** What leads out of a folder, on any system. */
const leadsElsewhere = /^([\\/]|[a-z]:)|(^|[\\/])\.\.([\\/]|$)|\p{Cc}/iu;

/** Puts what is sent to the desk among the returns: a workbook, or a ZIP of them. */
export class Taking {
  private readonly returns: Returns;
  /** One after the other, so that the same file sent twice at once is kept once. */
  private readonly turns = new Turns(1);

  constructor(returns: Returns) {
    this.returns = returns;
  }

  /** @param name as the sender says it: nothing but its last part is used. @throws EnvironmentLacks */
  async take(name: string, body: AsyncIterable<Uint8Array>): Promise<readonly Taken[]> {
    const incoming = await received(this.returns.incoming, body);
    if (incoming === 'too-large') return [refused(name, tooLarge)];
    try {
      if (await isZipOfFiles(name, incoming)) return await this.takeZip(name, incoming);
      return (await this.keep(name, incoming)) ?? [];
    } finally {
      await incoming.remove();
    }
  }

  private async takeZip(name: string, zip: Incoming): Promise<readonly Taken[]> {
    const taken: Taken[] = [];
    try {
      for await (const entry of unpacked(zip.path)) taken.push(...(await this.takeEntry(entry)));
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      taken.push(refused(name, error.code === 'truncated' ? error.refusal : damagedZip));
    }
    return taken.length === 0 ? [refused(name, emptyZip)] : taken;
  }

  private async takeEntry(entry: Entry): Promise<readonly Taken[]> {
    if ('refusal' in entry) return [refused(entry.name, entry.refusal)];
    const incoming = await incomingFile(this.returns.incoming, entry.bytes);
    try {
      return (await this.keep(entry.name, incoming)) ?? [];
    } finally {
      await incoming.remove();
    }
  }

  /** @returns null for what programs keep for themselves */
  private keep(name: string, incoming: Incoming): Promise<readonly Taken[] | null> {
    return this.turns.take(() => this.keepNow(name, incoming));
  }

  private async keepNow(name: string, incoming: Incoming): Promise<readonly Taken[] | null> {
    if (leadsElsewhere.test(name)) return [refused(name, badName)];
    const parts = name.split(/[\\/]/);
    if (parts.some((part) => ofPrograms.test(part))) return null;
    const asked = parts.at(-1) ?? '';
    if (!isNamedLikeWorkbook(asked) && !(await looksLikeWorkbook(incoming.path)))
      return [refused(name, otherFile(asked))];
    const there = await this.returns.fileWith(incoming.hash);
    if (there !== null) return [{ name, outcome: 'known', file: there, message: null, remedy: null }];
    const { name: stem, ext } = path.parse(asked.startsWith('.') ? `Return${asked}` : asked);
    // With another ending, a double click would not open it in Excel: one that is a program as well would run.
    const ending = isNamedLikeWorkbook(asked) ? ext : '.xlsx';
    const file = path.join(this.returns.folder, `${safeName(stem, 'Return')}${ending}`);
    const place = await incoming.moveTo((aside) => freePlace(aside, file));
    await this.returns.added(path.basename(place), incoming.hash);
    return [{ name, outcome: 'kept', file: path.basename(place), message: null, remedy: null }];
  }
}

/** Gives a file the first of its names that nothing has. */
async function freePlace(aside: () => Promise<string>, file: string): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const place = copyOf(file, copy);
    if (await moveIfFree(await aside(), place)) return place;
  }
}

/** What lies in the documents of Office, of OpenDocument and of Apple, which are ZIPs as well. */
const ofDocuments = /^(\[content_types\]\.xml|mimetype|index\.zip|.*\.iwa)$/i;

/** Whether this is a folder of files in one, and neither a workbook nor another document. */
async function isZipOfFiles(name: string, { isZip, path }: Incoming): Promise<boolean> {
  if (!isZip || (await looksLikeWorkbook(path))) return false;
  const names = await namesIn(path).catch((error: unknown) => {
    if (error instanceof UnreadableWorkbook) return [];
    throw error;
  });
  return isNamedLikeWorkbook(name) ? names.some(isNamedLikeWorkbook) : !names.some((each) => ofDocuments.test(each));
}

function isNamedLikeWorkbook(name: string): boolean {
  return /\.(xlsx|xlsm|xltx|xltm|xlsb|xls|xlt)$/i.test(name);
}

function refused(name: string, { message, remedy }: Pick<Taken, 'message' | 'remedy'>): Taken {
  return { name, outcome: 'refused', file: null, message, remedy };
}

const badName = {
  message: 'Its name leads out of the folder for returns, so it was left out.',
  remedy: 'Give it a plain name, and drop it again.',
};

const emptyZip = {
  message: 'There is no file in this ZIP.',
  remedy: 'If a school sent it as its return, ask for the workbook itself (.xlsx).',
};

const tooLarge = {
  message: 'It is too large to be a return.',
  remedy: 'A return is at most 25 MB, and a ZIP at most 500 MB. Remove pictures from it and drop it again.',
};
