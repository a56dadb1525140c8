import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** The answer to the next question of a kind, which is late: those asked after it overtake it. */
export class HeldAnswer {
  private readonly page: Page;
  private readonly session: CDPSession;
  private readonly came: Promise<string>;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
    this.came = new Promise((resolve) => {
      let isFirst = true;
      session.on('Fetch.requestPaused', ({ requestId }: Protocol.Fetch.RequestPausedEvent) => {
        if (!isFirst) void session.send('Fetch.continueRequest', { requestId }).catch(() => undefined);
        else resolve(requestId);
        isFirst = false;
      });
    });
  }

  /** @param path of the questions, such as `/api/brand/save`; with `*` where a query follows */
  static async to(page: Page, path: string): Promise<HeldAnswer> {
    const session = await page.createCDPSession();
    const held = new HeldAnswer(page, session);
    await session.send('Fetch.enable', { patterns: [{ urlPattern: `*${path}`, requestStage: 'Response' }] });
    return held;
  }

  /** Resolves when the desk has answered. */
  async isGiven(): Promise<void> {
    await this.came;
  }

  /** Lets the page have the answer, and resolves when it has been drawn. */
  async letThrough(): Promise<void> {
    const { page, session } = this;
    const requestId = await this.came;
    // The page may have given up waiting for it.
    await session.send('Fetch.continueRequest', { requestId }).catch(() => undefined);
    await session.detach();
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(null)))),
    );
  }
}
