import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import type { Answer, Asked, RouteName } from '../api/api.ts';
import { DeskRefused } from './words.ts';

/** A JSON route of the desk: the request is parsed, the answer typed by `desk/api/`. */
export function route<Name extends RouteName>(
  app: Hono,
  name: Name,
  schema: z.ZodType<Asked<Name>>,
  answer: (asked: Asked<Name>) => Promise<Answer<Name>> | Answer<Name>,
): void {
  const [method = '', path = ''] = name.split(' ');
  app.on(method, path, async (context) => {
    return context.json((await answer(understood(schema, await sent(context)))) as object);
  });
}

/** What was sent, as it should be. @throws DeskRefused */
export function understood<Sent>(schema: z.ZodType<Sent>, sent: unknown): Sent {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw new DeskRefused({
    code: 'not-understood',
    message: 'The desk did not understand this.',
    remedy: 'Load the page again, then try once more.',
  });
}

async function sent({ req }: Context): Promise<unknown> {
  if (req.method === 'GET') return req.query();
  try {
    return await req.json<unknown>();
  } catch {
    return undefined;
  }
}
