import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { z } from 'zod';
import { emptyReturn } from '../../../framework/fields.ts';
import { buildWorkbook } from '../../../workbook/write/return-workbook.ts';
import { blankPath, issuedPath, listPath } from '../../api/year.ts';
import type { Desk } from '../desk.ts';
import { route } from '../routes.ts';
import { keepList } from '../year/given-lists.ts';
import { zipOfIssued } from '../year/issued-zip.ts';
import { yearOf } from '../year/year.ts';

export function yearArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/year', z.strictObject({}), () => yearOf(desk.here));

  app.post(listPath, async (context) => {
    const name = z.string().min(1).max(1_000).parse(context.req.query('name'));
    const { body } = context.req.raw;
    const sent = body === null ? Readable.from([]) : Readable.fromWeb(body);
    return context.json(await keepList(desk.here.office, name, sent));
  });

  app.get(blankPath, async ({ body }) => {
    const [edition] = desk.here.tools.reader.editions;
    const bytes = new Uint8Array(await buildWorkbook(edition, emptyReturn(edition)));
    return body(
      bytes,
      200,
      download('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Quality Mark workbook.xlsx'),
    );
  });

  app.get(issuedPath, async ({ body }) => {
    const bytes = Readable.from(await zipOfIssued(desk.here.office));
    return body(Readable.toWeb(bytes) as ReadableStream, 200, download('application/zip', 'Workbooks.zip'));
  });
}

function download(type: string, name: string): Record<string, string> {
  return { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` };
}
