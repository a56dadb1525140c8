import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { libraryFolder } from '../office-library.ts';
import { makeCertificate } from './certificate.ts';
import { endOf } from './end-of.ts';
import { sendFile } from './send-file.ts';

/** As on Microsoft's server. */
export const officeFolder = '/lib/1/hosted/';

export interface LibraryServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves office.js as Microsoft's server does, which lets browsers keep it.
 * @param isSilent takes the call and says nothing
 */
export async function serveLibrary(isSilent: boolean): Promise<LibraryServer> {
  const server = createServer(await makeCertificate(), (request, response) => {
    if (isSilent) return;
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    const name = pathname.startsWith(officeFolder) ? pathname.slice(officeFolder.length) : '';
    void sendFile(response, libraryFolder, name, { keepFor: 3600 }).then((isSent) => {
      if (!isSent) response.writeHead(404).end();
    });
  });
  const end = endOf(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: end,
  };
}
