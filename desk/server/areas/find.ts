import type { Hono } from 'hono';
import { z } from 'zod';
import type { Desk } from '../desk.ts';
import { foundIn } from '../find/found.ts';
import { route } from '../routes.ts';

export function findArea(app: Hono, desk: Desk): void {
  route(app, 'GET /api/find', z.strictObject({ text: z.string().max(200) }), ({ text }) => foundIn(desk.here, text));
}
