import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { RichApiCall } from '../host.ts';
import type { ExcelHost } from '../host.ts';
import { ExcelError } from '../model/excel-error.ts';
import { libraryFolder } from '../office-library.ts';
import type { Abilities } from '../requirement-sets.ts';
import { requirementSets } from '../requirement-sets.ts';
import { makeCertificate, officeHost } from './certificate.ts';
import { endOf } from './end-of.ts';
import { sendFile } from './send-file.ts';
import { officeFolder } from './serve-library.ts';
import { viewOf } from './sheet-view.ts';

export interface WebHostOptions extends Abilities {
  readonly host: ExcelHost;
  /** What the add-in's pages are served from. */
  readonly addinFolder: string;
  /** The page of the pane in that folder; `taskpane.html` where nothing is said. */
  readonly page?: string;
  /** 0 or nothing: any that is free. */
  readonly port?: number;
  /** In CSS pixels; 350 where nothing is said. */
  readonly paneWidth?: number;
  /** Pages are given office.js from this server in the place of Microsoft's. */
  readonly officeFromHere?: boolean;
}

export interface WebHost {
  /** Of the page with the grid and the pane: `https://localhost:…/` */
  readonly address: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

const gridFolder = fileURLToPath(new URL('../grid/', import.meta.url));
const longestBody = 8_000_000;

/** Serves Excel on the web as far as an add-in needs it: the page around the pane, and what answers behind it. */
export async function serveExcel(options: WebHostOptions): Promise<WebHost> {
  const { host, addinFolder, page = 'taskpane.html', paneWidth = 350, officeFromHere = false } = options;
  const listeners = new Set<ServerResponse>();
  const tell = (event: 'excel' | 'workbook', data: unknown): void => {
    for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  host.onMessage = (entry) => tell('excel', entry);
  const watcher = (): void => tell('workbook', null);
  host.watchers.add(watcher);

  const routes: Readonly<Record<string, Handler>> = {
    'GET /host/set-up': (_request, response) =>
      sendJson(response, { page: `/add-in/${page}`, paneWidth, requirementSets: requirementSets(options) }),
    'GET /host/view': (_request, response) => sendJson(response, viewOf(host.model)),
    'POST /host/execute': async (request, response) =>
      sendJson(response, await host.execute((await bodyOf(request)) as RichApiCall)),
    'POST /host/grid': async (request, response) => {
      act(host, (await bodyOf(request)) as GridAction);
      sendJson(response, null);
    },
    'GET /host/events': (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.write(': open\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
    },
    'GET /host/return.xlsx': async (_request, response) => {
      const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      response.writeHead(200, { 'content-type': type, 'content-disposition': 'attachment; filename="return.xlsx"' });
      response.end(await host.model.save());
    },
  };
  const serve: Handler = async (request, response, url) => {
    const route = routes[`${request.method ?? ''} ${url.pathname}`];
    if (route) return route(request, response, url);
    if (request.method !== 'GET') return fail(response, 405, 'Only GET');
    const own = `https://${request.headers.host ?? ''}`;
    const change = (html: string): string => (officeFromHere ? html.replaceAll(`https://${officeHost}`, own) : html);
    const folders = [
      { prefix: '/add-in/', folder: addinFolder, change },
      { prefix: officeFolder, folder: libraryFolder },
      { prefix: '/', folder: gridFolder },
    ];
    const found = folders.find(({ prefix }) => url.pathname.startsWith(prefix));
    const name = url.pathname.slice(found?.prefix.length ?? 0) || 'index.html';
    if (!found || !(await sendFile(response, found.folder, name, found))) {
      fail(response, 404, `${url.pathname} is not there.`);
    }
  };

  const server = createServer(await makeCertificate(), (request, response) => {
    const { hostname } = new URL(`https://${request.headers.host ?? ''}`);
    // Pages of other names that lead to this machine get nothing.
    if (hostname !== 'localhost' && hostname !== officeHost) {
      fail(response, 421, 'Not here.');
      return;
    }
    const answered = Promise.resolve(serve(request, response, new URL(request.url ?? '/', 'https://localhost')));
    answered.catch((error: unknown) => {
      const { code, message } = error instanceof ExcelError ? error : { code: 'TestHost', message: String(error) };
      if (response.headersSent) response.end();
      else sendJson(response, { code, message }, 409);
    });
  });
  const end = endOf(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `https://localhost:${String(port)}/`,
    port,
    close: async () => {
      host.watchers.delete(watcher);
      await end();
    },
  };
}

/** What a person did in the grid page. */
interface GridAction {
  readonly act: 'type' | 'choose' | 'select' | 'activate' | 'edit' | 'cancel';
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

function act({ grid }: ExcelHost, { act: what, sheet, cell, text }: GridAction): void {
  if (what === 'edit') return grid.startEditing();
  if (what === 'select') return grid.select(sheet, cell);
  if (what === 'activate') return grid.activate(sheet);
  try {
    if (what === 'type') grid.type(sheet, cell, text);
    if (what === 'choose') grid.choose(sheet, cell, text);
  } finally {
    grid.stopEditing();
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > longestBody) throw new ExcelError('RequestPayloadSizeLimitExceeded', 400, 'The request is too large.');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}

function sendJson(response: ServerResponse, data: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(data));
}

function fail(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' });
  response.end(`${message}\n`);
}
