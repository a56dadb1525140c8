import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { projectPath } from './rendering/project-folder.ts';

/** Of this program: documents of another version are made anew. */
export const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(projectPath('package.json'), 'utf8')));
