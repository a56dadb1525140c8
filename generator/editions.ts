import { readFileSync } from 'node:fs';
import type { Edition } from '../framework/edition.ts';
import { london } from '../framework/editions/london/index.ts';
import { WrongRequest } from './failure.ts';
import { whyNot } from './system-error.ts';

export type Editions = readonly [Edition, ...Edition[]];

/**
 * The editions that are known to a run, the preferred one first.
 * @param file path of a JSON file with another edition
 * @throws WrongRequest where the file cannot be read or holds no edition
 */
export async function loadEditions(file?: string): Promise<Editions> {
  return file === undefined ? [london] : [await readEdition(file), london];
}

async function readEdition(file: string): Promise<Edition> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new WrongRequest('edition-unreadable', { file, ...whyNot(cause) }, { cause });
  }
  const { parseEdition } = await import('../framework/edition-schema.ts');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw new WrongRequest(
      'not-an-edition',
      { file, reason: 'It is not a JSON file: name the file of an edition.' },
      { cause },
    );
  }
  try {
    return parseEdition(content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WrongRequest('not-an-edition', { file, reason }, { cause });
  }
}
