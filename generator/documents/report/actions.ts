import type { Edition } from '../../../framework/edition.ts';
import { actionColumns, aspectChoices, strandChoices } from '../../../framework/fields.ts';
import type { Action, SchoolReturn } from '../../../framework/school-return.ts';
import { tableRow } from './rows.ts';
import type { TableRow } from './rows.ts';
import { choiceInWords, dateInWords, levelMark, prose, textInWords } from './wording.ts';
import type { Mark, Prose } from './wording.ts';

/** What the school will do. */
export interface ActionPlan {
  readonly aspects: readonly AspectAction[];
  readonly rows: readonly ActionRow[];
  /** Shown instead of the table if it has no rows. */
  readonly noRows: Prose | null;
}

export interface AspectAction extends TableRow<'action'> {
  readonly title: string;
  readonly mark: Mark;
}

export type ActionRow = TableRow<'ref' | 'aspect' | 'strand' | 'action' | 'lead' | 'by' | 'measure' | 'status'>;

export function actionPlan({ aspects, actions }: SchoolReturn, edition: Edition): ActionPlan {
  return {
    aspects: edition.aspects.map(({ id, shortTitle }) => ({
      title: shortTitle,
      mark: levelMark(aspects[id]?.level ?? null, edition),
      ...tableRow({ action: { label: 'Action', words: textInWords(aspects[id]?.action ?? null), room: 1000 } }),
    })),
    rows: actions.map((action) => actionRow(action, edition)),
    noRows: actions.length === 0 ? prose(null) : null,
  };
}

function actionRow(row: Action, edition: Edition): ActionRow {
  const statuses = actionColumns(edition).find(({ key }) => key === 'status')?.choices ?? [];
  return tableRow({
    ref: { label: 'Ref', words: textInWords(row.ref, '–'), room: 40 },
    aspect: { label: 'Aspect', words: choiceInWords(row.aspect, aspectChoices(edition), '–'), room: 100 },
    strand: { label: 'Strand', words: choiceInWords(row.strand, strandChoices(edition), ''), room: 100 },
    action: { label: 'Action', words: textInWords(row.action, '–'), room: 700 },
    lead: { label: 'Lead', words: textInWords(row.lead, '–'), room: 100 },
    by: { label: 'By when', words: dateInWords(row.by, '–'), room: 100 },
    measure: { label: 'Success measure', words: textInWords(row.measure, '–'), room: 500 },
    status: { label: 'Status', words: choiceInWords(row.status, statuses, '–'), room: 100 },
  });
}
