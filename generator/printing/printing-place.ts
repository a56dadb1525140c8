import { EnvironmentLacks } from '../failure.ts';
import { UnprintableText } from './browser-session.ts';
import type { OnDropped } from './browser-page.ts';
import type { BrowserSession } from './browser-session.ts';
import type { Page } from './page.ts';
import { TookTooLong, within } from './time-limit.ts';

/** A document was not printed: it took too long, has a text that fits nowhere, or the browser died over it twice. */
export class RenderingFailed extends Error {
  override readonly name = 'RenderingFailed';
}

/** A browser keeps what it has printed until it sees a need to clear it away: it is told to after so many prints. */
const printsUntilTidied = 32;

/** What it does not clear away even so grows with each print: it is replaced after so many. */
const printsOfABrowser = 1000;

/** Characters of a body that a slow machine lays out in a millisecond: a long document gets more time. */
const charactersEachMillisecond = 20;

/** Milliseconds. */
function limitFor(pages: readonly Page[]): number {
  return 30_000 + pages.reduce((sum, { body }) => sum + body.length, 0) / charactersEachMillisecond;
}

export interface PrintingPlaceOptions {
  /** @throws EnvironmentLacks where the browser does not start */
  readonly start: () => Promise<BrowserSession>;
  /** Milliseconds that one document may take. Optional: 30 seconds, more for a long document. */
  readonly timeLimit?: number | undefined;
  readonly printsOfABrowser?: number;
}

/** A document to print, and who is told what it asks for and does not get. */
export interface Asked {
  readonly page: Page;
  readonly onDropped: OnDropped;
}

/** Prints one document after the other, in a browser that is replaced when it has died, hangs or has grown old. */
export class PrintingPlace {
  private readonly options: PrintingPlaceOptions;
  private session: Promise<BrowserSession> | null = null;
  private printed = 0;
  private printing = false;
  private closed = false;

  constructor(options: PrintingPlaceOptions) {
    this.options = options;
  }

  /** Has a browser ready before there is something to print. */
  async open(): Promise<BrowserSession> {
    this.session ??= this.options.start();
    return this.session;
  }

  /**
   * A document over which the browser dies is printed once more, in a new browser.
   * @throws RenderingFailed, EnvironmentLacks
   */
  async print(page: Page, onDropped: OnDropped): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.attempt(page, onDropped);
      } catch (cause) {
        if (cause instanceof EnvironmentLacks) throw cause;
        const again =
          attempt === 1 && !this.closed && !(cause instanceof UnprintableText || cause instanceof TookTooLong);
        if (again) continue;
        const reason = cause instanceof Error ? cause.message : String(cause);
        throw new RenderingFailed(`“${page.title}” could not be printed: ${reason}.`, { cause });
      }
    }
  }

  /**
   * Documents that go together, printed as one and divided; each by itself where that fails.
   * @returns of each what came of it
   */
  async printTogether(asked: readonly Asked[]): Promise<readonly PromiseSettledResult<Uint8Array>[]> {
    const pdfs = asked.length === 1 ? null : await this.asOne(asked.map(({ page }) => page));
    const outcomes: PromiseSettledResult<Uint8Array>[] = [];
    for (const [index, { page, onDropped }] of asked.entries()) {
      const [outcome] = await Promise.allSettled([pdfs?.[index] ?? this.print(page, onDropped)]);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  /** Ends the browser; a document that is being printed is rejected. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.printing) await this.discard();
    else await this.retire();
  }

  /** Null where they cannot be printed so. Whatever was the matter shows again when each is printed by itself. */
  private async asOne(pages: readonly Page[]): Promise<readonly Uint8Array[] | null> {
    try {
      return await this.use(pages, (session) => session.printTogether(pages));
    } catch {
      return null;
    }
  }

  private async attempt(page: Page, onDropped: OnDropped): Promise<Uint8Array> {
    return this.use([page], (session) => session.print(page, onDropped));
  }

  private async use<T>(pages: readonly Page[], work: (session: BrowserSession) => Promise<T>): Promise<T> {
    if (this.closed) throw new Error('printing was ended');
    this.printing = true;
    try {
      const session = await this.open();
      const done = await within(this.options.timeLimit ?? limitFor(pages), work(session));
      this.printed += 1;
      if (this.printed >= (this.options.printsOfABrowser ?? printsOfABrowser)) await this.retire();
      else if (this.printed % printsUntilTidied === 0) await this.tidy(session);
      return done;
    } catch (error) {
      if (!(error instanceof UnprintableText)) await this.discard();
      throw error;
    } finally {
      this.printing = false;
    }
  }

  /** What was printed is whole, whatever comes of this. */
  private async tidy(session: BrowserSession): Promise<void> {
    try {
      await within(limitFor([]), session.tidy());
    } catch {
      await this.discard();
    }
  }

  private async retire(): Promise<void> {
    await (await this.takeSession())?.close();
  }

  private async discard(): Promise<void> {
    (await this.takeSession())?.kill();
  }

  /** The next document is printed by another browser. */
  private async takeSession(): Promise<BrowserSession | null> {
    const session = this.session;
    this.session = null;
    this.printed = 0;
    try {
      return await session;
    } catch {
      // It did not start; whoever waited for it has had the error.
      return null;
    }
  }
}
