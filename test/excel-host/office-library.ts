import { createRequire } from 'node:module';
import path from 'node:path';

/** Where the genuine office.js lies. */
export const libraryFolder = path.dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.debug.js'),
);
