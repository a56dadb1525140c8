import { readFileSync } from 'node:fs';
import { projectPath } from './rendering/project-folder.ts';

/** Of this program: documents of another version are made anew. */
export const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as { readonly version: string };
