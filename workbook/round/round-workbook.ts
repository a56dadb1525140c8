/** The parts of a round's workbook, shared by its builder and its reader. */

import type { PanelDecision } from '../../framework/school-return.ts';

/** What the panel decides once for the whole round. */
export type Sitting = Pick<PanelDecision, 'decidedOn' | 'members'>;

export const sheetNames = { summary: 'Round', agenda: 'Agenda', queries: 'Queries', notReady: 'Not ready' } as const;

/** Raised when a reader of the earlier layout would misread a round of the later one. */
export const roundSchema = 1;

/** Entries of the hidden sheet: column A names the entry, column B holds it. The first tells a round from a return. */
export const roundKeys = ['round', 'edition', 'sample'] as const;

/** What counts for the whole round, by its label on the summary, whose right-hand neighbour it is. */
export const roundInputs = {
  decidedOn: { name: 'Round_DecidedOn', label: 'Date of the panel' },
  members: { name: 'Round_Members', label: 'Members of the panel' },
} as const;

/** Row of the agenda's headers; the returns stand below it. */
export const agendaHeader = 3;
