import { z } from 'zod';
import type { Edition } from '../../framework/edition.ts';
import { london } from '../../framework/editions/london/index.ts';
import type { Editions } from '../editions.ts';
import type { Reader } from '../intake/reader.ts';
import { onGround } from '../printing/ground.ts';
import type { Printer } from '../printing/printer.ts';
import { hashOf } from '../store/manifest.ts';
import { hashPattern } from './document-store.ts';
import { packed, pageIn } from './printed-page.ts';
import type { HowToRead } from './reading.ts';
import type { Craft } from './worker.ts';

/** What a page asks for and does not get is told at most so often. */
const mostDropped = 50;

export function printing(printer: Printer): Craft {
  return async ([stylesheet = '', ground], content) => {
    const { body, ...page } = pageIn(content);
    const whole = { ...page, stylesheet, body: ground === undefined ? body : onGround(ground, body) };
    const dropped = new Set<string>();
    const pdf = await printer.print(whole, (what) => {
      if (dropped.size < mostDropped) dropped.add(what.slice(0, 500));
    });
    return packed({ dropped: [...dropped], pdf });
  };
}

export interface ReadingCraft {
  readonly read: Craft;
  readonly close: () => Promise<void>;
}

const toRead = z.strictObject({ input: z.string().regex(hashPattern) });

/** @param open a reader for these editions; one that reads nothing has no threads */
export function reading(open: (editions: Editions) => Reader): ReadingCraft {
  const readers = new Map<string, Reader>();
  const readerFor = (editions: readonly Edition[]): Reader => {
    const key = hashOf(JSON.stringify(editions));
    const [preferred, ...others] = editions;
    const reader = readers.get(key) ?? open(preferred === undefined ? [london] : [preferred, ...others, london]);
    readers.set(key, reader);
    return reader;
  };
  return {
    async read([how = ''], content, { input }) {
      const { today, upTo, detailsOnly, editions } = JSON.parse(how) as HowToRead;
      const bytes = await input(toRead.parse(content).input);
      const files = [{ file: '', bytes }];
      const reading = { today, upTo, signal: new AbortController().signal };
      const reader = readerFor(editions);
      for await (const intake of detailsOnly ? reader.details(files, reading) : reader.returns(files, reading))
        return [Buffer.from(JSON.stringify(intake))];
      throw new Error('nothing was read');
    },
    async close() {
      await Promise.all([...readers.values()].map((reader) => reader.close()));
    },
  };
}
