import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { isDate } from '../../../framework/dates.ts';
import { exists } from '../../../generator/store/write-file.ts';
import type { BroughtBack } from '../../api/rounds.ts';
import { bringPath, contactSheetPath, roundWorkbookPath } from '../../api/rounds.ts';
import type { Desk } from '../desk.ts';
import { shownHeaders } from '../headers.ts';
import { bringBack, takeOver } from '../rounds/bring-back.ts';
import { candidates } from '../rounds/candidates.ts';
import { Issued } from '../rounds/issued.ts';
import { changes } from '../rounds/round-file.ts';
import { roundPage } from '../rounds/round-page.ts';
import type { Rounds } from '../rounds/rounds.ts';
import { filesToHold, workbookRound } from '../rounds/workbook-round.ts';
import { route } from '../routes.ts';
import { isBeforePanel, isDeferred, rowsOf } from '../year/rows.ts';
import { DeskRefused } from '../words.ts';

const name = z.string().min(1).max(200);
const one = z.strictObject({ name });
const day = z.string().refine(isDate).nullable();
const file = z.string().min(1).max(1_000);
const key = z.string().min(1).max(200);
const hash = z.string().max(64);

export function roundsArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/rounds', z.strictObject({}), () => desk.here.rounds.list());

  route(app, 'GET /api/rounds/candidates', z.strictObject({}), async () => {
    const { returns, rounds, roundWorkbooks, office } = desk.here;
    const readings = await returns.readings();
    const newest = returns.newest().map(({ reading }) => reading);
    const rows = [...rowsOf(await roundWorkbooks.all(), newest).values()];
    return candidates(readings, {
      issued: await Issued.of(office),
      chosen: await rounds.chosen(),
      before: new Map(rows.filter(isBeforePanel).map((row) => [row.key, row.round.name])),
      deferred: new Set(rows.filter(isDeferred).map(({ key: deferred }) => deferred)),
    });
  });

  const made = z.strictObject({ name, decidedOn: day, files: z.array(file).min(1).max(10_000) });
  const begin = async (asked: Parameters<Rounds['begin']>[0]) => {
    const { rounds, jobs } = desk.here;
    const round = await rounds.begin(asked);
    await jobs.start('make-round', { round: round.name });
    return { round: round.name };
  };
  route(app, 'POST /api/rounds/make', made, (asked) => {
    desk.here.returns.pathsOf(asked.files);
    return begin(asked);
  });
  route(app, 'POST /api/rounds/hold', one, async ({ name: held }) =>
    begin({ name: held, decidedOn: null, files: await filesToHold(held, desk.here) }),
  );

  route(app, 'GET /api/rounds/one', one, async (asked) => {
    const { rounds, returns, office } = desk.here;
    const round = await rounds.round(asked.name);
    const { rows } = await returns.list();
    const times = new Map(rows.map((row) => [row.file, row.changed]));
    const newest = returns.newestCopies();
    // Settings that are wrong keep nobody from deciding; a task says what is wrong with them.
    await office.refresh().catch(() => undefined);
    const page = roundPage(round, (of, changed) => times.get(of) === changed && newest(of) === of);
    return { ...page, isCheckable: office.site !== null };
  });

  route(app, 'GET /api/rounds/in-workbook', one, (asked) => workbookRound(asked.name, desk.here));

  const roundOf = (asked: { readonly name: string }) => desk.here.rounds.round(asked.name);
  route(app, 'GET /api/rounds/decisions', one, async (asked) => (await roundOf(asked)).decisions());
  route(app, 'POST /api/rounds/decide', z.strictObject({ name, key, entry: changes, seen: changes }), async (asked) => {
    const round = await roundOf(asked);
    await round.decide(asked.key, asked.entry, asked.seen);
    return round.decisions();
  });
  const sitting = z.strictObject({
    decidedOn: day.exactOptional(),
    members: z.string().max(4_000).nullable().exactOptional(),
  });
  const sat = sitting.extend({ name, seen: sitting });
  route(app, 'POST /api/rounds/sitting', sat, async ({ name: ofRound, seen, ...said }) => {
    const round = await roundOf({ name: ofRound });
    await round.sit(said, seen);
    return round.decisions();
  });

  route(app, 'GET /api/rounds/differences', one, async (asked) => bringBack(await roundOf(asked), desk.here.tools));
  const taken = z.strictObject({ name, workbook: hash, keys: z.array(key).max(10_001) });
  route(app, 'POST /api/rounds/take', taken, async (asked) => {
    const round = await roundOf(asked);
    await takeOver(round, asked, desk.here.tools);
    return round.decisions();
  });
  app.post(bringPath, async (context) => {
    const round = await roundOf({ name: context.req.query('name') ?? '' });
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    const sent = { name: context.req.query('file') ?? '', bytes };
    return context.json((await bringBack(round, desk.here.tools, sent)) satisfies BroughtBack);
  });

  app.get(roundWorkbookPath, async (context) => {
    const round = await roundOf({ name: context.req.query('name') ?? '' });
    // With what somebody has typed in Excel and nobody has taken over, it is not what counts at the desk.
    const bytes = (await round.isWorkbookChanged())
      ? await round.workbookBytes()
      : await readFile(await round.settle());
    return context.body(new Uint8Array(bytes), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`${round.name}.xlsx`)}`,
    });
  });

  app.get(contactSheetPath, async (context) => {
    const place = sheetOf(desk, context);
    if (place === null || !(await exists(place)) || !(await stat(place)).isFile()) throw new DeskRefused(noSheet);
    return context.body(new Uint8Array(await readFile(place)), 200, {
      ...shownHeaders,
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(path.basename(place))}`,
    });
  });
}

/** A file that the task itself has named. */
function sheetOf(desk: Desk, { req }: Context): string | null {
  const { kind, summary } = desk.here.jobs.report(req.query('job') ?? '');
  if (kind !== 'dry-run') return null;
  const { contactSheets } = z.object({ contactSheets: z.array(z.string()) }).parse(summary);
  return contactSheets[Number(req.query('number') ?? '0')] ?? null;
}

const noSheet = {
  code: 'no-contact-sheet',
  message: 'This contact sheet is not there any more.',
  remedy: 'Do the dry run again.',
};
