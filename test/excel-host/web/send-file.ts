import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'text/xml; charset=utf-8',
};

interface Sending {
  /** What to do to the text of a page. */
  readonly change?: (html: string) => string;
  /** Seconds for which a browser may keep it without asking again; none where nothing is said. */
  readonly keepFor?: number;
}

/**
 * Sends a file of a folder, never one from outside it.
 * @param name with forward slashes, as in an address
 * @returns false, and sends nothing, where there is no such file
 */
export async function sendFile(
  response: ServerResponse,
  folder: string,
  name: string,
  { change = (html) => html, keepFor = 0 }: Sending = {},
): Promise<boolean> {
  const file = path.resolve(folder, decodeURIComponent(name));
  if (!file.startsWith(path.resolve(folder) + path.sep)) return false;
  const content = await readFile(file).catch(() => null);
  if (!content) return false;
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  // Scripts of another origin, as office.js is, are asked for with CORS.
  response.writeHead(200, {
    'content-type': type,
    'access-control-allow-origin': '*',
    'cache-control': keepFor > 0 ? `public, max-age=${String(keepFor)}` : 'no-cache',
  });
  response.end(type.startsWith('text/html') ? change(content.toString('utf8')) : content);
  return true;
}
