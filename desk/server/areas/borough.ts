import type { Hono } from 'hono';
import { z } from 'zod';
import { boroughDownloadPath } from '../../api/borough.ts';
import { leaveOut, roundsToCount } from '../borough/counted-rounds.ts';
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
    const rounds = await roundsToCount(desk.here, tools.reader.editions[0]);
    const [state, kept] = [await stateOf(list, rounds, office), await keptFigures(office)];
    const wanted = { codes: codesIn(las), isPublished: purpose === 'publication' };
    return {
      state,
      isCurrent: kept?.state === state,
      files: list.rows.length,
      rounds: rounds.map(({ name, decisions, isLeftOut, trouble }) => ({
        ...{ name, isLeftOut, trouble },
        decided: decisions.size,
      })),
      figures: kept && shownFigures(kept, tools.reader.editions[0], wanted),
    };
  });
  const without = z.strictObject({ without: z.array(z.string().min(1).max(300)).max(1_000) });
  route(app, 'POST /api/borough/rounds', without, async (chosen) => {
    await leaveOut(desk.here.office, chosen.without);
    desk.events.tell({ event: 'changed', area: 'borough' });
    return chosen;
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
