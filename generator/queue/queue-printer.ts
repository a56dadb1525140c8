import { partGround } from '../printing/ground.ts';
import type { Page, Printer } from '../printing/printer.ts';
import { RenderingFailed } from '../printing/printer.ts';
import type { HandOver } from './hand-over.ts';
import { NotDone } from './asked.ts';
import type { PageInBatch } from './printed-page.ts';
import { unpacked } from './printed-page.ts';

/** Documents under way at once: enough for sixteen workers, and few enough to hold their pages in memory. */
const atOnce = 256;

/** Prints on other machines. What one document costs there, and who prints it, is theirs. */
export function openQueuePrinter(handOver: () => Promise<HandOver>): Printer {
  return {
    atOnce,
    start: async () => void (await handOver()),
    async print({ stylesheet, body, ...page }: Page, onDropped = () => undefined, signal) {
      try {
        const parts = partGround(body);
        const shared = parts === null ? [stylesheet] : [stylesheet, parts.ground];
        const content: PageInBatch = { ...page, body: parts?.rest ?? body };
        const asked = { kind: 'print', shared, content, signal } as const;
        const { dropped, pdf } = unpacked(await (await handOver()).ask(asked));
        dropped.forEach(onDropped);
        return pdf;
      } catch (cause) {
        if (!(cause instanceof NotDone)) throw cause;
        const message = cause.said ?? `“${page.title}” could not be printed: ${cause.message}.`;
        throw new RenderingFailed(message, { cause });
      }
    },
    close: () => Promise.resolve(),
  };
}
