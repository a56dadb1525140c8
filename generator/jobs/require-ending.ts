import path from 'node:path';
import type { OutputKind } from '../failure.ts';
import { WrongRequest } from '../failure.ts';

/** @param ending `.xlsx`. @throws WrongRequest where what is to be written is named otherwise */
export function requireEnding(file: string, ending: string, holds: OutputKind): void {
  if (path.extname(file).toLowerCase() !== ending) throw new WrongRequest('file-ending', { file, ending, holds });
}
