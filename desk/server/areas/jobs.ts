import type { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { DeskEvent } from '../../api/jobs.ts';
import type { Desk } from '../desk.ts';
import { route } from '../routes.ts';

const one = z.strictObject({ id: z.string().max(64) });

/** Milliseconds after which a silent stream says that it is alive. */
const heartbeat = 20_000;

export function jobsArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/jobs', z.strictObject({}), () => desk.here.jobs.list());
  route(app, 'GET /api/jobs/one', one, ({ id }) => desk.here.jobs.report(id));
  route(
    app,
    'POST /api/jobs/start',
    z.strictObject({ kind: z.string().max(64), request: z.unknown() }),
    ({ kind, request }) => desk.here.jobs.start(kind, request),
  );
  route(app, 'POST /api/jobs/cancel', one, ({ id }) => desk.here.jobs.cancel(id));
  route(app, 'POST /api/jobs/resume', one, ({ id }) => desk.here.jobs.resume(id));
  route(app, 'POST /api/jobs/forget', one, async ({ id }) => {
    await desk.here.jobs.forget(id);
    return desk.here.jobs.list();
  });

  // A window that comes back is told all that there is, so that nothing it missed matters.
  app.get('/api/events', (context) =>
    streamSSE(context, async (stream) => {
      const send = (event: DeskEvent) => stream.writeSSE({ data: JSON.stringify(event) });
      const unlisten = desk.events.listen((event) => void send(event));
      const ended = new Promise<void>((resolve) => {
        stream.onAbort(resolve);
        desk.events.onClose(resolve);
      });
      const beat = setInterval(() => void stream.write(':\n\n'), heartbeat);
      await send({ event: 'jobs', jobs: desk.office?.jobs.list() ?? [] });
      await send({ event: 'awaited', awaited: desk.awaited });
      await ended;
      clearInterval(beat);
      unlisten();
    }),
  );
}
