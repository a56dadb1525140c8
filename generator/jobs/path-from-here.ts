import path from 'node:path';

/** A file as people name it from the working folder; its whole path where it lies on another disk. */
export function pathFromHere(file: string): string {
  return path.relative('.', file) || '.';
}
