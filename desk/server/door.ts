import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Refused } from '../api/refused.ts';
import { headers } from './headers.ts';
import type { Key } from './key.ts';
import { isOfOtherUser } from './other-user.ts';
import { doorWords } from './words.ts';
import type { DoorCode } from './words.ts';

interface Doorway {
  /** `127.0.0.1:PORT`: the only name under which the desk answers, so that no page elsewhere can reach it by a name of its own. */
  readonly host: string;
  readonly key: Key;
  /** Bytes that a body sent to a path may have. */
  readonly limitOf: (path: string) => number;
}

const statusOf: Readonly<Record<DoorCode, number>> = {
  'other-host': 421,
  'other-user': 403,
  'no-cookie': 401,
  'token-used': 401,
  'other-origin': 403,
  'too-large': 413,
  'no-length': 411,
  'no-method': 405,
};

/** Whether a request may go on to the routes; one that may not has been answered. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Looks at each request before anything of it is read. */
export function doorOf({ host, key, limitOf }: Doorway): Door {
  return (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const url = pathOf(request.url ?? '/');
    if (request.headers.host !== host) return refuse(request, response, 'other-host');
    if (isOfOtherUser(request.socket)) return refuse(request, response, 'other-user');
    const token = url?.searchParams.get('token') ?? null;
    if (token !== null && request.method === 'GET' && url?.pathname === '/')
      return letIn(request, response, token, key);
    if (!key.opens(request.headers.cookie)) return refuse(request, response, 'no-cookie');
    if (request.method === 'GET' || request.method === 'HEAD') return true;
    if (request.method !== 'POST') return refuse(request, response, 'no-method');
    if (!isOurs(request, host)) return refuse(request, response, 'other-origin');
    return hasRightLength(request, response, limitOf(url?.pathname ?? '/'));
  };
}

function pathOf(target: string): URL | null {
  return URL.canParse(target, 'http://desk') ? new URL(target, 'http://desk') : null;
}

function letIn(request: IncomingMessage, response: ServerResponse, token: string, key: Key): boolean {
  const cookie = key.redeem(token);
  // Somebody who is in already and opens the address again is not sent away.
  if (cookie === null && !key.opens(request.headers.cookie)) return refuse(request, response, 'token-used');
  response.writeHead(303, { location: '/', ...(cookie === null ? {} : { 'set-cookie': cookie }) }).end();
  return false;
}

/** A browser says where a request that writes comes from; what does not say so is none that may write. */
function isOurs({ headers: { origin, 'sec-fetch-site': site } }: IncomingMessage, host: string): boolean {
  return origin === `http://${host}` && (site === undefined || site === 'same-origin');
}

function hasRightLength(request: IncomingMessage, response: ServerResponse, most: number): boolean {
  const said = request.headers['content-length'];
  if (said === undefined || !/^\d{1,15}$/.test(said)) return refuse(request, response, 'no-length');
  return Number(said) <= most || refuse(request, response, 'too-large');
}

/** @returns false always. What is left of the request is not read: the connection ends. */
function refuse(request: IncomingMessage, response: ServerResponse, code: DoorCode): false {
  const isPage = (request.headers.accept ?? '').includes('text/html');
  const refused: Refused = { code, ...doorWords[code] };
  response.setHeader('connection', 'close');
  if (isPage) {
    response.writeHead(statusOf[code], { 'content-type': 'text/plain; charset=utf-8' });
    response.end(`${refused.message} ${refused.remedy}\n`);
  } else {
    response.writeHead(statusOf[code], { 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(refused));
  }
  return false;
}
