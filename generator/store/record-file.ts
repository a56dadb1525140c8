import { appendFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isLink } from '../system-error.ts';

/**
 * Adds to a record that this program keeps. A link in its place becomes a file of its own, with what the link led to: nothing is
 * ever written where a link leads.
 */
export function addToRecord(file: string, text: string): void {
  if (!isLink(file)) {
    appendFileSync(file, text);
    return;
  }
  const aside = path.join(path.dirname(file), `.pdqm-${String(process.pid)}-record.part`);
  rmSync(aside, { force: true });
  writeFileSync(aside, recordIn(file) + text, { flag: 'wx' });
  renameSync(aside, file);
}

function recordIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
