import { browserCount } from './browser-count.ts';
import { openBrowserSession } from './browser-session.ts';
import type { OnDropped } from './browser-page.ts';
import type { Page } from './page.ts';
import { PrintingPlace } from './printing-place.ts';
import { takeCalledOff, takeTogether } from './together.ts';
import { CalledOff } from '../called-off.ts';
import { clearingAfter } from '../clearing.ts';
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

/**
 * Prints documents of any kind, several at once: each in a browser that prints nothing else at that time, but for those that
 * go together with it.
 */
export interface Printer {
  /** How many documents may be printed at once; further ones wait for their turn. */
  readonly atOnce: number;
  /**
   * Has browsers ready before there is something to print.
   * @param documents how many there may be: for a handful, one browser does. Optional: one
   * @throws EnvironmentLacks where one does not start
   */
  start(documents?: number): Promise<void>;
  /**
   * A tagged PDF. Elements with the attribute `data-fit`, which have a size of their own, have their text shrunk to it;
   * below `data-fit-min` CSS pixels words are broken instead. The element’s padding has to take in what of the letters
   * reaches out of their lines.
   * @param onDropped told what the document asks for and does not get: `http://example.org/a.png (img)`
   * @param signal a document that waits is called off when it is given; one that is being printed here is finished
   * @throws RenderingFailed; the printer is ready for other documents. EnvironmentLacks where a browser that was
   * needed did not start. CalledOff
   */
  print(page: Page, onDropped?: OnDropped, signal?: AbortSignal): Promise<Uint8Array>;
  /** Ends the browsers; documents still printing or waiting are rejected. */
  close(): Promise<void>;
}

interface Waiting {
  readonly page: Page;
  readonly onDropped: OnDropped;
  readonly signal: AbortSignal | undefined;
  readonly settle: (outcome: PromiseSettledResult<Uint8Array>) => void;
}

/** Times that the first browser prints before another is started. */
const alone = 4;

/** Documents printed as one at most: more save little, and one that fails has as many printed again. */
const mostTogether = 16;

/** Documents printed until the memory that they took is cleared away: their bytes, above all. */
const documentsUntilCleared = 200;

/** Nothing is started before it is needed. */
export function openPrinter({ browserPath, timeLimit, browsers = browserCount() }: PrinterOptions): Printer {
  const start = () => openBrowserSession(browserPath);
  const places = Array.from({ length: browsers }, () => new PrintingPlace({ start, timeLimit }));
  const free = [...places].reverse();
  const turns = new Turns(places.length, alone);
  const waiting: Waiting[] = [];
  const cleared = clearingAfter(documentsUntilCleared);
  /** Turns that have not begun. There are no more than browsers: one for each document would keep it until everything is printed. */
  let asked = 0;
  const askForTurns = (): void => {
    while (asked < Math.min(places.length, waiting.length)) {
      asked += 1;
      void turns.take(takeTurn);
    }
  };
  const takeTurn = async (): Promise<void> => {
    asked -= 1;
    for (const { settle } of takeCalledOff(waiting)) settle({ status: 'rejected', reason: new CalledOff() });
    const taken = takeTogether(waiting, Math.min(mostTogether, Math.ceil(waiting.length / places.length)));
    const place = taken.length === 0 ? undefined : free.pop();
    if (place === undefined) return;
    askForTurns();
    const outcomes = await place.printTogether(taken);
    free.push(place);
    cleared(taken.length);
    for (const [index, outcome] of outcomes.entries()) taken[index]?.settle(outcome);
    askForTurns();
  };
  return {
    atOnce: places.length * mostTogether,
    async start(documents = 1) {
      await Promise.all(places.slice(0, documents > alone ? undefined : 1).map((place) => place.open()));
    },
    print(page, onDropped = () => undefined, signal) {
      return new Promise((resolve, reject) => {
        waiting.push({
          page,
          onDropped,
          signal,
          settle(outcome) {
            if (outcome.status === 'fulfilled') resolve(outcome.value);
            else reject(outcome.reason as Error);
          },
        });
        askForTurns();
      });
    },
    async close() {
      await Promise.all(places.map((place) => place.close()));
    },
  };
}
