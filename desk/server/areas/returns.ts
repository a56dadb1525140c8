import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { z } from 'zod';
import { uploadPath, downloadPath } from '../../api/returns.ts';
import type { Desk } from '../desk.ts';
import { differences } from '../returns/differences.ts';
import { route } from '../routes.ts';

const file = z.string().min(1).max(1_000);

export function returnsArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/returns', z.strictObject({}), () => desk.here.returns.list());
  route(app, 'GET /api/returns/one', z.strictObject({ file }), (asked) => desk.here.returns.page(asked.file));
  route(app, 'GET /api/returns/differences', z.strictObject({ file, before: file }), (asked) => {
    const { returns, tools } = desk.here;
    return differences(returns.pathOf(asked.before), returns.pathOf(asked.file), tools.reader);
  });

  app.post(uploadPath, async (context) => {
    const { taking, jobs } = desk.here;
    const name = z.string().min(1).max(1_000).parse(context.req.query('name'));
    const body = context.req.raw.body;
    const taken = await taking.take(name, body === null ? Readable.from([]) : Readable.fromWeb(body));
    if (taken.some(({ outcome }) => outcome === 'kept')) await jobs.start('read-returns', {});
    return context.json(taken);
  });

  app.get(downloadPath, async (context) => {
    const place = desk.here.returns.pathOf(context.req.query('file') ?? '');
    const { size } = await stat(place);
    return context.body(Readable.toWeb(createReadStream(place)) as ReadableStream, 200, {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(path.basename(place))}`,
    });
  });
}
