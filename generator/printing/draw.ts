import { EnvironmentLacks } from '../failure.ts';
import { Turns } from '../turns.ts';
import type { BrowserSession, DrawnSize } from './browser-session.ts';
import { openBrowserSession, UnprintableText } from './browser-session.ts';
import type { Page } from './page.ts';
import { RenderingFailed } from './printing-place.ts';
import { within } from './time-limit.ts';

/** Milliseconds that a picture may take, and after which a browser with nothing to draw is ended. */
const timeLimit = 20_000;
const idle = 120_000;

/** Draws documents of one page as pictures, one after the other, in a browser of its own that is started when it is needed. */
export class Drawer {
  private readonly browserPath: string;
  private session: Promise<BrowserSession> | null = null;
  private readonly turns = new Turns(1);
  private ending: NodeJS.Timeout | undefined;

  constructor(browserPath: string) {
    this.browserPath = browserPath;
  }

  /** A PNG. @throws RenderingFailed; EnvironmentLacks where the browser does not start */
  draw(page: Page, size: DrawnSize): Promise<Uint8Array> {
    return this.turns.take(() => this.drawNow(page, size));
  }

  async close(): Promise<void> {
    clearTimeout(this.ending);
    const session = this.session;
    this.session = null;
    await (await session?.catch(() => null))?.close();
  }

  private async drawNow(page: Page, size: DrawnSize): Promise<Uint8Array> {
    clearTimeout(this.ending);
    try {
      this.session ??= openBrowserSession(this.browserPath, true);
      return await within(timeLimit, (await this.session).draw(page, size));
    } catch (cause) {
      if (!(cause instanceof UnprintableText)) await this.discard();
      if (cause instanceof EnvironmentLacks) throw cause;
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new RenderingFailed(`“${page.title}” could not be drawn: ${reason}.`, { cause });
    } finally {
      this.ending = setTimeout(() => void this.close(), idle);
      this.ending.unref();
    }
  }

  private async discard(): Promise<void> {
    const session = this.session;
    this.session = null;
    (await session?.catch(() => null))?.kill();
  }
}
