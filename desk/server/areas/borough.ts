import type { Hono } from 'hono';
import { z } from 'zod';
import { boroughDownloadPath } from '../../api/borough.ts';
import { boroughFile, boroughFiles } from '../borough/files.ts';
import { keptFigures, stateOf } from '../borough/kept-figures.ts';
import { codesIn, shownFigures } from '../borough/shown-figures.ts';
import type { Desk } from '../desk.ts';
import { route } from '../routes.ts';

const asked = z.strictObject({ las: z.string().max(1_000), for: z.enum(['', 'publication']) });

export function boroughArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/borough', asked, async ({ las, for: purpose }) => {
    const { office, returns, tools } = desk.here;
    const list = await returns.list();
    const [state, kept] = [await stateOf(list, office), await keptFigures(office)];
    const wanted = { codes: codesIn(las), isPublished: purpose === 'publication' };
    return {
      state,
      isCurrent: kept?.state === state,
      files: list.rows.length,
      figures: kept && shownFigures(kept, tools.reader.editions[0], wanted),
    };
  });
  route(app, 'GET /api/borough/files', z.strictObject({}), () => boroughFiles(desk.here.office));

  app.get(boroughDownloadPath, async (context) => {
    const { name, bytes } = await boroughFile(desk.here.office, context.req.query('name') ?? '');
    return context.body(bytes, 200, {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  });
}
