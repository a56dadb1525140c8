import { browserCount } from './browser-count.ts';
import { openBrowserSession } from './browser-session.ts';
import type { OnDropped } from './browser-session.ts';
import type { Page } from './page.ts';
import { PrintingPlace } from './printing-place.ts';
import { Turns } from '../turns.ts';

export type { Page } from './page.ts';
export { RenderingFailed } from './printing-place.ts';

export interface PrinterOptions {
  readonly browserPath: string;
  /** Milliseconds that one document may take. Optional: 30 seconds, more for a long document. */
  readonly timeLimit?: number;
  /** How many browsers print at once. Where left out, as many as cores and free memory allow. */
  readonly browsers?: number;
}

/** Prints documents of any kind, several at once, each in a browser that prints nothing else at that time. */
export interface Printer {
  /** How many documents are printed at once; further ones wait for their turn. */
  readonly atOnce: number;
  /** Has a browser ready before there is something to print. @throws EnvironmentLacks where it does not start */
  start(): Promise<void>;
  /**
   * A tagged PDF. Elements with the attribute `data-fit`, which have a size of their own, have their text shrunk to it;
   * below `data-fit-min` CSS pixels words are broken instead. The element’s padding has to take in what of the letters
   * reaches out of their lines.
   * @param onDropped told what the document asks for and does not get: `http://example.org/a.png (img)`
   * @param signal a document that waits on other machines is called off when it is given; one that is printed here is finished
   * @throws RenderingFailed; the printer is ready for other documents. EnvironmentLacks where a browser that was
   * needed did not start. CalledOff
   */
  print(page: Page, onDropped?: OnDropped, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends the browsers; documents still printing or waiting are rejected. */
  close(): Promise<void>;
}

/** Documents that the first browser prints before another is started. */
const alone = 4;

/** Nothing is started before it is needed. */
export function openPrinter({ browserPath, timeLimit, browsers = browserCount() }: PrinterOptions): Printer {
  const start = () => openBrowserSession(browserPath);
  const places = Array.from({ length: browsers }, () => new PrintingPlace({ start, timeLimit }));
  const free = [...places].reverse();
  const turns = new Turns(places.length, alone);
  return {
    atOnce: places.length,
    async start() {
      await places[0]?.open();
    },
    print(page, onDropped = () => undefined) {
      return turns.take(async () => {
        const place = free.pop();
        if (!place) throw new Error('More is printed at once than there are browsers.');
        try {
          return await place.print(page, onDropped);
        } finally {
          free.push(place);
        }
      });
    },
    async close() {
      await Promise.all(places.map((place) => place.close()));
    },
  };
}
