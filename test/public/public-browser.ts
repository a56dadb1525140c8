import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { listenTo, onlyThisMachine, openTab, startBrowser } from '../browser/start-browser.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A published folder on a server of this machine, and a browser that reaches that and nothing else. */
export class PublicBrowser {
  /** Of pages on their consoles, breaches of the content security policy too. */
  readonly complaints: string[] = [];
  /** Every address that was asked for. */
  readonly asked: string[] = [];
  /** What the server says instead of a file; null: nothing, ever. */
  readonly instead = new Map<string, string | null>();
  /** What is served. */
  folder = '';
  private readonly browser: Browser;
  private readonly server: Server;

  private constructor(browser: Browser) {
    this.browser = browser;
    this.server = createServer(({ url = '/' }, response) => {
      const name = decodeURIComponent(new URL(url, 'http://localhost').pathname).slice(1) || 'index.html';
      const instead = this.instead.get(name);
      if (instead === null) return;
      try {
        const content = instead ?? readFileSync(path.join(this.folder, name));
        response.writeHead(200, { 'content-type': types[path.extname(name)] ?? 'text/plain' }).end(content);
      } catch {
        response.writeHead(404).end();
      }
    });
  }

  static async start(): Promise<PublicBrowser> {
    const started = new PublicBrowser(await startBrowser(onlyThisMachine));
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  /** Of the server, with a stroke at its end. */
  get address(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`;
  }

  async open(address: string, prepare: (page: Page) => Promise<unknown> = () => Promise.resolve()): Promise<Page> {
    const page = await openTab(this.browser);
    listenTo(page, this.complaints);
    page.on('request', (request) => this.asked.push(request.url()));
    await prepare(page);
    await page.goto(address);
    return page;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** The words of the verdict that a page shows, once it has come to one. */
export async function verdictIn(page: Page): Promise<string> {
  await page.waitForSelector('#result[aria-busy="false"] h2');
  return page.$eval('#result h2', ({ textContent }) => textContent.trim());
}

export function textOf(page: Page, selector: string): Promise<string> {
  return page.$eval(selector, ({ textContent }) => textContent);
}
