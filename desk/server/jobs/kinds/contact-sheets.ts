import { z } from 'zod';
import { registerContactSheets } from '../../../../generator/jobs/register/contact-sheet.ts';
import { kind } from '../kind.ts';

/** The certificates of awards in force, in miniature. */
export const contactSheetsKind = kind({
  name: 'contact-sheets',
  schema: z.strictObject({}),
  lane: 'documents',
  changes: ['certificates'],
  start: (_, means) => registerContactSheets(means),
});
