import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { projectPath } from '../generator/project-folder.ts';

/**
 * What a camera reads from the code on the first page of a PDF, one text for each way of looking; null where it reads none.
 * @param ways dots an inch, and degrees by which the page lies askew: `150`, `150@3`
 */
export async function scannedCodes(pdf: string, ...ways: readonly string[]): Promise<readonly (string | null)[]> {
  const program = projectPath('test', 'read-code.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [program, pdf, ...ways]);
  return JSON.parse(stdout) as readonly (string | null)[];
}
