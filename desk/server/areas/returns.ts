import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { Hono } from 'hono';
import { z } from 'zod';
import { uploadPath, downloadPath, reportPath } from '../../api/returns.ts';
import type { Desk } from '../desk.ts';
import { differences } from '../returns/differences.ts';
import { shownHeaders } from '../headers.ts';
import { hashOfFile } from '../returns/folder.ts';
import { returnWithDecision, returnsWithDecisions } from '../returns/known-decisions.ts';
import { reportOf } from '../returns/made-report.ts';
import { route } from '../routes.ts';
import { DeskRefused } from '../words.ts';

const file = z.string().min(1).max(1_000);

export function returnsArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/returns', z.strictObject({}), () => returnsWithDecisions(desk.here));
  route(app, 'GET /api/returns/one', z.strictObject({ file }), (asked) => returnWithDecision(asked.file, desk.here));
  route(app, 'GET /api/returns/differences', z.strictObject({ file, before: file }), (asked) => {
    const { returns, tools } = desk.here;
    return differences(returns.pathOf(asked.before), returns.pathOf(asked.file), tools.reader);
  });

  route(app, 'GET /api/returns/report', z.strictObject({ file }), async (asked) => {
    const { returns, office } = desk.here;
    const place = returns.pathOf(asked.file);
    const report = await reportOf(place, office);
    if (report === null) return { made: null };
    const { made, inputHash } = report.entry;
    return { made: { at: made, isOfNow: inputHash === (await hashOfFile(place)) } };
  });

  app.get(reportPath, async (context) => {
    const { returns, office } = desk.here;
    const report = await reportOf(returns.pathOf(context.req.query('file') ?? ''), office);
    if (report === null) throw new DeskRefused(noReport);
    const { size } = await stat(report.file);
    const shown = context.req.query('save') === undefined ? 'inline' : 'attachment';
    return context.body(Readable.toWeb(createReadStream(report.file)) as ReadableStream, 200, {
      ...shownHeaders,
      'content-type': 'application/pdf',
      'content-length': String(size),
      'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(report.entry.file)}`,
    });
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

const noReport = {
  code: 'no-report',
  message: 'There is no verifier report of this return, or it was changed since it was made.',
  remedy: 'Make it on the return’s page.',
};
