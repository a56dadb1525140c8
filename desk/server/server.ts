import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { limits } from '../../workbook/file/limits.ts';
import { verifyFilePath } from '../api/certificates.ts';
import { listPath } from '../api/register.ts';
import { uploadPath } from '../api/returns.ts';
import { certificatesArea } from './areas/certificates.ts';
import { bringPath } from '../api/rounds.ts';
import { listPath as schoolListPath } from '../api/year.ts';
import { largestPicture } from '../../generator/brand/picture.ts';
import { brandPicturePath } from '../api/brand.ts';
import { boroughArea } from './areas/borough.ts';
import { brandArea } from './areas/brand.ts';
import { findArea } from './areas/find.ts';
import { jobsArea } from './areas/jobs.ts';
import { officeArea } from './areas/office.ts';
import { registerArea } from './areas/register.ts';
import { returnsArea } from './areas/returns.ts';
import { roundsArea } from './areas/rounds.ts';
import { yearArea } from './areas/year.ts';
import { settingsArea } from './areas/settings.ts';
import type { Desk } from './desk.ts';
import type { Door } from './door.ts';
import { doorOf } from './door.ts';
import { Key } from './key.ts';
import { requireOfficeThere } from './office-there.ts';
import { mostSent } from './returns/incoming.ts';
import { mostListed } from './year/given-lists.ts';
import { staticFiles } from './static-files.ts';
import type { StaticFile } from './static-files.ts';
import { DeskRefused, refusedOf } from './words.ts';

export interface DeskServer {
  /** With its token: opens the desk once. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Bytes of a JSON request. */
const mostAsked = 1024 * 1024;
/** Bytes of what else is sent, by its path. */
const mostOf: Readonly<Record<string, number>> = {
  [uploadPath]: mostSent,
  [listPath]: limits.fileBytes,
  [verifyFilePath]: limits.fileBytes,
  [schoolListPath]: mostListed,
  [brandPicturePath]: largestPicture,
  [bringPath]: limits.fileBytes,
};

/** The desk on a port of this machine, reached from this machine only. @param port 0 for any that is free */
export async function serve(desk: Desk, port: number): Promise<DeskServer> {
  const app = appOf(desk, await staticFiles());
  const listener = getRequestListener(app.fetch);
  let door: Door | null = null;
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    if (door?.(request, response) === true) void listener(request, response);
  };
  const server = createServer(answer);
  // Asked for before a large body is sent: what is refused is never sent at all.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (door?.(request, response) !== true) return;
    response.writeContinue();
    void listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const key = new Key(taken);
  const host = `127.0.0.1:${String(taken)}`;
  door = doorOf({ host, key, limitOf: (path) => mostOf[path] ?? mostAsked });
  return {
    address: `http://${host}/?token=${key.token}`,
    async close() {
      desk.events.close();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await desk.close();
    },
  };
}

function appOf(desk: Desk, files: ReadonlyMap<string, StaticFile>): Hono {
  const app = new Hono();
  app.use('/api/*', async ({ req }, next) => {
    if (desk.office !== null && !withoutOffice.has(req.path)) await requireOfficeThere(desk.office.office);
    await next();
  });
  const areas = [
    officeArea,
    jobsArea,
    yearArea,
    returnsArea,
    roundsArea,
    certificatesArea,
    registerArea,
    boroughArea,
    brandArea,
    settingsArea,
    findArea,
  ];
  for (const area of areas) area(app, desk);
  app.get('*', ({ body, req, notFound }) => {
    const file = files.get(req.path);
    return file === undefined ? notFound() : body(file.bytes, 200, { 'content-type': file.type });
  });
  app.notFound((context) => context.json(notHere, 404));
  app.onError((error, context) => {
    const refused = refusedOf(error);
    return context.json(refused, error instanceof DeskRefused ? 409 : refused.code === 'fault' ? 500 : 422);
  });
  return app;
}

/** What is answered also while the office’s folder is gone. */
const withoutOffice: ReadonlySet<string> = new Set(['/api/office', '/api/events', '/api/jobs/cancel']);

const notHere = { code: 'not-here', message: 'There is no such page.', remedy: 'Go back to the desk.' };
