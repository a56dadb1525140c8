import { readFileSync } from 'node:fs';
import { projectPath } from './project-folder.ts';

/** Of this program: documents of another version are made anew. */
export const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
  readonly version: string;
};

/** What this program was built from, so that what another state of it found out is not taken for this one's. */
export const build = `${version} ${builtFrom()}`;

function builtFrom(): string {
  try {
    return readFileSync(projectPath('dist', '.built-from'), 'utf8');
  } catch {
    return '';
  }
}
