import { createReadStream } from 'node:fs';
import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import type { UnzipFile } from 'fflate';
import { limits } from '../../../workbook/file/limits.ts';

interface Why {
  readonly message: string;
  readonly remedy: string;
}

/** A file of a ZIP, or why it was left out. */
export type Entry =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly refusal: Why };

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all that is unpacked, kept or not. */
  readonly bytes: number;
}

const usual: ZipLimits = { entries: 10_000, bytes: 2 * 1024 * 1024 * 1024 };

/** Bytes given to the unpacker at once: they may become a thousand times as many. */
const slice = 16 * 1024;

/** The files of a ZIP, one after the other; it is never unpacked beyond its limits, whatever it claims to hold. */
export async function* unpacked(zip: string, most = usual): AsyncGenerator<Entry> {
  const ready: Entry[] = [];
  const spent = { entries: 0, bytes: 0 };
  const unzip = new Unzip((file) => {
    spent.entries += 1;
    if (spent.entries <= most.entries) collect(file, spent, most, (entry) => ready.push(entry));
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for await (const chunk of createReadStream(zip, { highWaterMark: slice }) as AsyncIterable<Uint8Array>) {
      unzip.push(chunk);
      yield* ready.splice(0);
      if (spent.entries > most.entries || spent.bytes > most.bytes) {
        yield { name: 'The rest of the ZIP', refusal: tooMuch };
        return;
      }
    }
    unzip.push(new Uint8Array(), true);
  } catch {
    ready.push({ name: 'The rest of the ZIP', refusal: damaged });
  }
  yield* ready;
}

function collect(file: UnzipFile, spent: { bytes: number }, most: ZipLimits, done: (entry: Entry) => void): void {
  const { name } = file;
  let chunks: Uint8Array[] = [];
  let size = 0;
  file.ondata = (error, chunk, isLast) => {
    if (error) {
      done({ name, refusal: damaged });
      return;
    }
    size += chunk.length;
    spent.bytes += chunk.length;
    if (size <= limits.fileBytes && spent.bytes <= most.bytes) chunks.push(chunk);
    else chunks = [];
    if (!isLast || name.endsWith('/')) return;
    if (size > limits.fileBytes) done({ name, refusal: tooLarge });
    else done({ name, bytes: Buffer.concat(chunks) });
  };
  try {
    file.start();
  } catch {
    done({ name, refusal: damaged });
  }
}

const damaged: Why = {
  message: 'It cannot be unpacked: it is damaged, or protected with a password.',
  remedy: 'Unpack the ZIP on your computer, and drop the workbooks.',
};

const tooLarge: Why = {
  message: 'It is too large to be a return.',
  remedy: 'A return is at most 25 MB. Remove pictures from it and send it again.',
};

const tooMuch: Why = {
  message: 'The ZIP holds more than can be unpacked at once.',
  remedy: 'Unpack it on your computer, and drop the workbooks in several goes.',
};
