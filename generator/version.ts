import { readFileSync } from 'node:fs';
import { projectPath } from './project-folder.ts';

/** Version of this program: documents of another version are made again. */
export const { version } = JSON.parse(readFileSync(projectPath('package.json'), 'utf8')) as {
  readonly version: string;
};

/** Version and sources that this program was built from, so that results of another build are not reused. */
export const build = `${version} ${builtFrom()}`;

function builtFrom(): string {
  try {
    return readFileSync(projectPath('dist', '.built-from'), 'utf8');
  } catch {
    return '';
  }
}
