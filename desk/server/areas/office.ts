import type { Hono } from 'hono';
import { z } from 'zod';
import { line } from '../../../generator/settings-file.ts';
import type { Desk } from '../desk.ts';
import { route } from '../routes.ts';

export function officeArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/office', z.strictObject({}), () => desk.state());
  route(app, 'POST /api/office/samples', z.strictObject({}), async () => {
    await desk.openSamples();
    return desk.state();
  });
  route(
    app,
    'POST /api/office/make',
    z.strictObject({ folder: line.max(1_000), name: line, contact: line }),
    async (asked) => {
      await desk.makeOffice(asked);
      return desk.state();
    },
  );
}
