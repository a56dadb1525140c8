import path from 'node:path';
import type { Context } from 'hono';

interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** To be seen in the browser rather than kept. */
  readonly isShown?: boolean;
}

/** Only of these is a browser told what they are; whatever else there is can only be kept. */
const shown: Readonly<Record<string, string>> = { '.pdf': 'application/pdf' };

/** Answers with a file. */
export function sendFile(context: Context, { name, bytes, isShown = false }: SentFile): Response {
  const type = shown[path.extname(name).toLowerCase()];
  const place = isShown && type !== undefined ? 'inline' : 'attachment';
  return context.body(bytes, 200, {
    'content-type': type ?? 'application/octet-stream',
    'content-disposition': `${place}; filename*=UTF-8''${encodeURIComponent(name)}`,
  });
}
