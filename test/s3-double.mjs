import { createServer } from 'node:http';
import { once } from 'node:events';

/**
 * A double of an S3-compatible store, in memory, as far as this project uses one: objects are got, put, listed and removed, and a put
 * with `If-None-Match: *` never replaces. It asks for a signature and does not check it.
 * @typedef {object} S3Double
 * @property {string} endpoint its address, for AWS_ENDPOINT_URL
 * @property {Map<string, Buffer>} objects by bucket and key
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} host address at which it is reached
 * @returns {Promise<S3Double>}
 */
export async function startS3Double(host = '127.0.0.1') {
  /** @type {Map<string, Buffer>} */
  const objects = new Map();
  const server = createServer((request, response) => {
    void (async () => {
      /** @type {Buffer[]} */
      const parts = [];
      for await (const part of request) parts.push(/** @type {Buffer} */ (part));
      const { status, body = '' } = answer(request, Buffer.concat(parts), objects);
      response.writeHead(status, { 'content-type': 'application/xml' }).end(body);
    })();
  });
  server.listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://${host}:${String(port)}`,
    objects,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {Buffer} body
 * @param {Map<string, Buffer>} objects
 * @returns {{ status: number, body?: string | Buffer }}
 */
function answer({ method, url = '/', headers }, body, objects) {
  const { pathname, searchParams } = new URL(url, 'http://double');
  const name = decodeURIComponent(pathname.slice(1));
  if (!(headers.authorization ?? '').startsWith('AWS4-HMAC-SHA256')) return fault(403, 'AccessDenied');
  if (method === 'GET' && searchParams.has('list-type')) {
    const prefix = `${name.replace(/\/$/, '')}/${searchParams.get('prefix') ?? ''}`;
    const keys = [...objects.keys()].filter((each) => each.startsWith(prefix));
    const contents = keys.map((each) => `<Contents><Key>${each.slice(each.indexOf('/') + 1)}</Key></Contents>`);
    return { status: 200, body: `<ListBucketResult>${contents.join('')}</ListBucketResult>` };
  }
  if (method === 'POST' && searchParams.has('delete')) {
    for (const [, key] of body.toString().matchAll(/<Key>([^<]*)<\/Key>/g))
      objects.delete(`${name.replace(/\/$/, '')}/${key ?? ''}`);
    return { status: 200, body: '<DeleteResult/>' };
  }
  if (method === 'GET') {
    const found = objects.get(name);
    return found === undefined ? fault(404, 'NoSuchKey') : { status: 200, body: found };
  }
  if (method !== 'PUT') return fault(501, 'NotImplemented');
  if (headers['if-none-match'] === '*' && objects.has(name)) return fault(412, 'PreconditionFailed');
  objects.set(name, body);
  return { status: 200 };
}

/**
 * @param {number} status
 * @param {string} code
 */
function fault(status, code) {
  return { status, body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}
