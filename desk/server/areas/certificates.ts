import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import { z } from 'zod';
import { today } from '../../../framework/today.ts';
import { planPublication } from '../../../generator/jobs/register/publish.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import type { ToldVerification } from '../../../generator/jobs/verify/verify.ts';
import { verifyGiven } from '../../../generator/jobs/verify/verify.ts';
import { documentPath, verifyFilePath } from '../../api/certificates.ts';
import type { CheckedCertificate } from '../../api/certificates.ts';
import type { Desk } from '../desk.ts';
import { documentFile, documentsOf } from '../documents/office-documents.ts';
import { publicFolder, publicName } from '../documents/public-folder.ts';
import { route, understood } from '../routes.ts';
import { sendFile } from '../sent-file.ts';

const name = z.string().min(1).max(300);

export function certificatesArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/documents', z.strictObject({}), () => documentsOf(desk.here.office));
  route(app, 'GET /api/publish/preview', z.strictObject({ folder: publicName }), async ({ folder }) => {
    const { office, tools } = desk.here;
    const place = publicFolder(office, folder);
    const { close: _, ...means } = tools;
    const signal = new AbortController().signal;
    return { folder, place, ...(await planPublication({ out: place }, { ...means, today: today(), signal })) };
  });
  route(app, 'POST /api/verify', z.strictObject({ text: z.string().max(100_000) }), async ({ text }) => {
    const { office } = desk.here;
    await (await registerOf({ office })).refresh();
    return checked(await verifyGiven({ text }, { office, today: today() }));
  });

  app.post(verifyFilePath, async (context) => {
    const sent = {
      name: understood(name, context.req.query('name')),
      bytes: new Uint8Array(await context.req.arrayBuffer()),
    };
    return context.json(checked(await verifyGiven(sent, { office: desk.here.office, today: today() })));
  });

  app.get(documentPath, async (context) => {
    const { folder = '', file = '' } = context.req.query();
    const place = await documentFile(desk.here.office, folder, file);
    const isShown = context.req.query('show') === '1';
    return sendFile(context, { name: path.basename(place), bytes: new Uint8Array(await readFile(place)), isShown });
  });
}

function checked({ verification, words, holds }: ToldVerification): CheckedCertificate {
  const { statusAsOf: _, state: __, ...said } = verification;
  return { ...said, words, holds };
}
