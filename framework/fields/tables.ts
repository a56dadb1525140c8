import { actionStatuses, aspectChoices, levelChoices, strandChoices } from './choices.ts';
import { choice, date, line, text } from './describe.ts';

/** The tables of a return. A row counts only if the columns marked as asked for are filled in. */
export const tableNames = ['evidence', 'actions'] as const;
export type TableName = (typeof tableNames)[number];

const hintOfRef = 'A short name, so that others can point to it.';

/** A row of the Evidence sheet. */
export const evidence = {
  ref: line('Ref', { hint: hintOfRef }),
  aspect: choice('Aspect', aspectChoices, { need: 'asked for' }),
  strand: choice('Strand', strandChoices),
  level: choice('Level', levelChoices),
  evidence: text('Evidence', { need: 'asked for' }),
  kept: line('Where kept', { hint: 'A web address, a folder or a place in words.' }),
  date: date('Date'),
  owner: line('Owner'),
};

/** A row of the Actions sheet. */
export const action = {
  ref: line('Ref', { hint: hintOfRef }),
  aspect: choice('Aspect', aspectChoices, { need: 'asked for' }),
  strand: choice('Strand', strandChoices),
  action: text('Action', { need: 'asked for' }),
  lead: line('Lead'),
  by: date('By when'),
  measure: text('Success measure', { hint: 'How you will know that it has worked.' }),
  status: choice('Status', actionStatuses),
};
