import type { Edition } from '../../framework/edition.ts';
import type { Field, FieldPath } from '../../framework/fields.ts';
import { fieldAt } from '../../framework/fields.ts';
import { perEdition } from '../../framework/per-edition.ts';

/** A column of the agenda. */
export interface AgendaColumn extends Pick<Field, 'title' | 'kind' | 'choices'> {
  /** One of `AgendaKey`, or `aspect.<id>`. */
  readonly key: string;
  /** Width in characters. */
  readonly width: number;
  /** The panel fills it in. */
  readonly isInput: boolean;
}

export type AgendaKey =
  | 'organisation'
  | 'la'
  | 'judgedBy'
  | 'overall'
  | 'strands'
  | 'recommendation'
  | 'queries'
  | 'inReturn'
  | 'decision'
  | 'decidedOn'
  | 'rationale'
  | 'notes'
  | 'todo'
  | 'return'
  | 'receipt'
  | 'verification';

const level = 15.5;

/**
 * The agenda's columns from the left. Up to `todo` they are printed, on two pages beside each other in the size that they have
 * on the screen: on the left what the return says, up to `strands`; on the right, with the names again, what the panel
 * decides. The widths of each fill a page. The rest tells which return a row is about.
 */
export const agendaColumns = perEdition((edition: Edition): readonly AgendaColumn[] => {
  const shown = (key: AgendaKey | `aspect.${string}`, title: string, width: number): AgendaColumn => ({
    key,
    title,
    kind: 'line',
    choices: [],
    width,
    isInput: false,
  });
  const asked = (key: AgendaKey, path: FieldPath, width: number): AgendaColumn => {
    const { title, kind, choices } = fieldAt(edition, path);
    return { key, title, kind, choices, width, isInput: true };
  };
  return [
    shown('organisation', fieldAt(edition, 'details.organisation').title, 24),
    shown('la', fieldAt(edition, 'details.la').title, 12),
    shown('judgedBy', 'Judged by', 11),
    ...edition.aspects.map(({ id, shortTitle }) => shown(`aspect.${id}`, shortTitle, level)),
    shown('overall', 'Overall', level),
    shown('strands', 'Strands', level),
    shown('recommendation', 'Recommended', 15.5),
    shown('queries', 'Queries', 9.5),
    shown('inReturn', 'In the return', 12),
    asked('decision', 'panel.decision', 11.5),
    asked('decidedOn', 'panel.decidedOn', 12),
    asked('rationale', 'panel.rationale', 25),
    { key: 'notes', title: 'Notes', kind: 'text', choices: [], width: 20.5, isInput: true },
    shown('todo', 'To do', 10),
    shown('return', 'Return', 17),
    shown('receipt', 'Receipt', 17),
    shown('verification', 'Verification', 12),
  ];
});

/** Where a column stands in a workbook as we make it; counts from 1. */
export function columnOf(edition: Edition, key: AgendaKey): number {
  return agendaColumns(edition).findIndex((column) => column.key === key) + 1;
}
