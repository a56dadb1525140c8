import type { Edition } from '../../framework/edition.ts';
import { metaSheetName } from './meta.ts';

/** The sheets of every edition; each aspect has one more, which bears its short title. */
export const sheetNames = {
  start: 'Start',
  details: 'Details',
  evidence: 'Evidence',
  actions: 'Actions',
  selfEvaluation: 'Self-evaluation',
  verification: 'Verification',
  panel: 'Panel',
  glossary: 'Glossary',
  about: 'About',
} as const;

/** Of all sheets, the hidden one too, in no order: for who asks for them before the workbook is laid out. */
export function sheetNamesOf({ aspects }: Edition): readonly string[] {
  return [...Object.values(sheetNames), ...aspects.map(({ shortTitle }) => shortTitle), metaSheetName];
}

/** Tables are named as their sheets are. */
export const tableNames: readonly string[] = [sheetNames.evidence, sheetNames.actions];
