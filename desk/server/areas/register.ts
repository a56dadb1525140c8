import type { Hono } from 'hono';
import { z } from 'zod';
import { reinstateAward, withdrawAward } from '../../../generator/jobs/register/edit.ts';
import { line } from '../../../generator/settings-file.ts';
import type { TurnRequest } from '../../../generator/jobs/register/edit.ts';
import { awardsCsv, awardsWorkbook } from '../../../generator/jobs/register/write-list.ts';
import { certificatePath, exportPath, listPath } from '../../api/register.ts';
import type { Turned } from '../../api/register.ts';
import type { Desk } from '../desk.ts';
import { AwardLists } from '../register/award-lists.ts';
import { awardList, awardPage, listed, registerMeans } from '../register/awards.ts';
import { begunReason, keepReason } from '../register/begun-reasons.ts';
import { certificateOf } from '../register/certificate-files.ts';
import { rowOf } from '../register/rows.ts';
import { route, understood } from '../routes.ts';
import { sendFile } from '../sent-file.ts';
import { chooseName } from '../settings/who.ts';

const word = z.string().min(1).max(200);
const serial = z.string().min(1).max(100);
const reason = z.string().max(2_000);
const turn = z.strictObject({ serial, reason, on: word });

const exported = z.strictObject({
  kind: z.enum(['csv', 'xlsx']),
  on: word.optional(),
  la: word.optional(),
  award: word.optional(),
  state: word.optional(),
  search: word.optional(),
});

const asked = z.strictObject({
  serial,
  issue: z.coerce.number().int().min(1).optional(),
  show: z.literal('1').optional(),
});

export function registerArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/register', z.strictObject({ on: word.optional() }), ({ on }) => awardList(on, desk.here));
  route(app, 'GET /api/register/one', z.strictObject({ serial }), (one) => awardPage(one.serial, desk.here));
  route(app, 'POST /api/register/withdraw', turn, (request) => turned(withdrawAward, request, desk));
  route(app, 'POST /api/register/reinstate', turn, (request) => turned(reinstateAward, request, desk));
  route(app, 'GET /api/register/reason', z.strictObject({ about: word }), async ({ about }) => ({
    text: await begunReason(desk.here.office, about),
  }));
  route(app, 'POST /api/register/reason', z.strictObject({ about: word, text: reason }), async ({ about, text }) => {
    await keepReason(desk.here.office, about, text);
    return { text };
  });
  route(app, 'GET /api/who', z.strictObject({}), () => ({ name: desk.here.office.worker }));
  route(app, 'POST /api/who', z.strictObject({ name: line.max(80) }), async ({ name }) => {
    await chooseName(desk.here.office, name);
    return { name };
  });

  app.post(listPath, async (context) => {
    const name = understood(word, context.req.query('name'));
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const lists = new AwardLists(desk.here.office);
    return context.json(await lists.preview(name, bytes, await registerMeans(desk.here)));
  });

  app.get(certificatePath, async (context) => {
    const { serial: of, issue, show } = understood(asked, context.req.query());
    return sendFile(context, { ...(await certificateOf(of, issue, desk.here.office)), isShown: show === '1' });
  });

  app.get(exportPath, async (context) => {
    const { kind, on, la, award, state, search } = understood(exported, context.req.query());
    const only = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value]);
    const request = { on, las: only(la), awards: only(award), states: only(state), search };
    const means = await registerMeans(desk.here);
    const found = await listed(request, desk.here);
    const bytes =
      kind === 'csv' ? new TextEncoder().encode(awardsCsv(found, means)) : await awardsWorkbook(found, means);
    return sendFile(context, { name: `awards ${found.day}.${kind}`, bytes: new Uint8Array(bytes) });
  });
}

async function turned(job: typeof withdrawAward, request: TurnRequest, desk: Desk): Promise<Turned> {
  const means = await registerMeans(desk.here);
  const { isChanged, ...award } = await job(request, means);
  // Also where somebody else has put it on record in the meantime: pages show what was there before.
  desk.events.tell({ event: 'changed', area: 'register' });
  return { isChanged, row: rowOf(award) };
}
