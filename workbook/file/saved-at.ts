import { packageRoot } from './part-names.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';
import type { WorkbookPackage } from './workbook-package.ts';

/** ECMA-376 Part 2, section 8.3: the core properties, and the vocabulary of their dates. */
const vocabulary = new Set([
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'http://purl.org/dc/terms/',
]);

/**
 * When a program last saved the workbook, as the program wrote it: an ISO instant in UTC. It stays when the file is
 * copied or mailed, which the date that a disk keeps does not.
 * @returns null where the file does not say so in a way that can be read, which makes it no worse a workbook
 */
export function readSavedAt(opened: WorkbookPackage): string | null {
  const relationships = [...opened.relationshipsOf(packageRoot).values()];
  const part = relationships.find(({ kind }) => kind === 'core-properties')?.target ?? null;
  if (part === null || !opened.has(part)) return null;
  let savedAt: string | null = null;
  const modified = { close: (text: string) => void (savedAt = instantOf(text)) };
  try {
    const reader = { children: new Map([['modified', modified]]) };
    opened.read(part, { root: 'coreProperties', vocabulary, reader });
  } catch (error) {
    if (error instanceof UnreadableWorkbook && error.code === 'damaged') return null;
    throw error;
  }
  return savedAt;
}

/** https://www.w3.org/TR/NOTE-datetime, with a time of day. */
const w3cInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function instantOf(text: string): string | null {
  const instant = new Date(w3cInstant.test(text.trim()) ? text.trim() : NaN);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
