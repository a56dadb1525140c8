import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { brandPdfPath, brandPicturePath, brandPngPath } from '../../api/brand.ts';
import { formSchema } from '../brand/form.ts';
import type { Desk } from '../desk.ts';
import { route } from '../routes.ts';

/** A PDF is shown by the browser’s own reader, which brings styles of its own. It runs no script and fetches nothing. */
const pdfPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

export function brandArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/brand', z.strictObject({}), () => desk.here.brand.file.state());
  route(app, 'POST /api/brand/look', z.strictObject({ form: formSchema }), ({ form }) => desk.here.brand.lookAt(form));
  route(
    app,
    'POST /api/brand/save',
    z.strictObject({ form: formSchema, hash: z.string().max(64) }),
    async ({ form, hash }) => {
      await desk.here.brand.save(form, hash);
      desk.events.tell({ event: 'changed', area: 'brand' });
      return desk.here.brand.file.state();
    },
  );

  app.post(brandPicturePath, async (context) => {
    const bytes = Buffer.from(await context.req.arrayBuffer());
    return context.json(await desk.here.brand.sent.keep(bytes));
  });
  app.get(brandPngPath, async (context) => {
    return context.body(bytesOf(await desk.here.brand.png(lookIn(context))), 200, { 'content-type': 'image/png' });
  });
  app.get(brandPdfPath, async (context) => {
    return context.body(bytesOf(await desk.here.brand.pdf(lookIn(context))), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="certificate.pdf"',
      'content-security-policy': pdfPolicy,
    });
  });
}

const lookIn = ({ req }: Context): string => req.query('look') ?? '';

const bytesOf = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);
