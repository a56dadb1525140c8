import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Hono } from 'hono';
import { z } from 'zod';
import type { IsoDate } from '../../../framework/school-return.ts';
import { today } from '../../../framework/today.ts';
import { registerOf } from '../../../generator/jobs/register/register-of.ts';
import type { Office } from '../../../generator/office/office.ts';
import type { ToldVerification } from '../../../generator/jobs/verify/verify.ts';
import { verifyGiven } from '../../../generator/jobs/verify/verify.ts';
import { documentPath, verifyFilePath } from '../../api/certificates.ts';
import type { CheckedCertificate } from '../../api/certificates.ts';
import type { Desk } from '../desk.ts';
import { documentFile, documentsOf } from '../documents/office-documents.ts';
import { route, understood } from '../routes.ts';
import { sendFile } from '../sent-file.ts';

const name = z.string().min(1).max(300);

export function certificatesArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/documents', z.strictObject({}), () => documentsOf(desk.here.office));
  route(app, 'POST /api/verify', z.strictObject({ text: z.string().max(100_000) }), async ({ text }) => {
    const known = await asOfNow(desk);
    await (await registerOf(known)).refresh();
    return checked(await verifyGiven({ text }, known), desk);
  });

  app.post(verifyFilePath, async (context) => {
    const sent = {
      name: understood(name, context.req.query('name')),
      bytes: new Uint8Array(await context.req.arrayBuffer()),
    };
    return context.json(checked(await verifyGiven(sent, await asOfNow(desk)), desk));
  });

  app.get(documentPath, async (context) => {
    const { folder = '', file = '' } = context.req.query();
    const place = await documentFile(desk.here.office, folder, file);
    const isShown = context.req.query('show') === '1';
    return sendFile(context, { name: path.basename(place), bytes: new Uint8Array(await readFile(place)), isShown });
  });
}

/** The office with its settings and keys as they are, whoever has changed them. @throws WrongRequest */
async function asOfNow(desk: Desk): Promise<{ readonly office: Office; readonly today: IsoDate }> {
  const { office } = desk.here;
  await office.refresh();
  return { office, today: today() };
}

function checked({ verification, words, holds }: ToldVerification, desk: Desk): CheckedCertificate {
  const { statusAsOf: _, state: __, award, ...said } = verification;
  const [edition] = desk.here.tools.reader.editions;
  return { ...said, award: award && edition.awards[award].title, words, holds };
}
