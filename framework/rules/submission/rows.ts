import type { Column } from '../../fields.ts';
import { actionColumns, evidenceColumns } from '../../fields.ts';
import type { Value } from '../../values.ts';
import { isFilled, misreadOf, textOf } from '../entries.ts';
import type { Observation, Rule, RuleContext } from '../rule.ts';
import { anyLevel, anyOf, noDate, quote } from '../wording.ts';

/** A row of the Evidence or the Actions table, ready to be talked about. */
interface TableRow {
  readonly kind: 'Evidence' | 'Action';
  readonly path: string;
  readonly aspect: Value<string>;
  readonly strand: Value<string>;
  readonly cells: readonly { readonly column: Column<string>; readonly value: Value<string> }[];
}

/**
 * What stands in the tables' lists and dates must be of the list, or a date. A level is an error there as everywhere
 * ("a level that is not one of the three"); the rest no step needs.
 */
export const rowsRecognised: Rule = function* (context) {
  for (const row of rowsOf(context)) {
    for (const { column, value } of row.cells) {
      const misread = misreadOf(column, value);
      if (misread !== null) yield misreadIn(row, column, misread, context);
    }
  }
};

function misreadIn(row: TableRow, column: Column<string>, misread: string, { edition }: RuleContext): Observation {
  const field = `${row.path}.${column.key}`;
  const said = `${nameOf(row)}: ${quote(misread)} in “${column.title}” is`;
  if (column.key === 'level') {
    const remedy = `Choose ${anyLevel(edition)}, or leave it empty.`;
    return { code: 'level-not-recognised', field, message: `${said} not one of the levels.`, remedy };
  }
  if (column.kind === 'date') {
    const remedy = 'Enter the day as dd/mm/yyyy, such as 12/05/2026, or leave it empty.';
    return { code: 'row-date-not-recognised', field, message: `${said} ${noDate(misread)}.`, remedy };
  }
  const remedy = `Choose ${anyOf(column.choices.map(({ title }) => title))}.`;
  return { code: 'row-choice-not-recognised', field, message: `${said} not one of the answers in the list.`, remedy };
}

/**
 * "Evidence row with no aspect" (Rules, submission, query): it counts for none. So with actions. A reference alone is
 * no entry: people number their rows beforehand.
 */
export const rowsHaveAspect: Rule = function* (context) {
  for (const row of rowsOf(context)) {
    const { kind, path, aspect, cells } = row;
    const isStarted = cells.some(({ column, value }) => column.key !== 'ref' && isFilled(value));
    if (!isStarted || isFilled(aspect)) continue;
    yield {
      code: kind === 'Evidence' ? 'evidence-without-aspect' : 'action-without-aspect',
      field: `${path}.aspect`,
      message: `${nameOf(row)} names no aspect, so it counts for none.`,
      remedy: `Choose ${anyOf(context.edition.aspects.map(({ shortTitle }) => shortTitle))} in “Aspect”.`,
    };
  }
};

/** A row's strand is one of its aspect's: editions may divide each aspect in their own way. */
export const rowsHaveStrandOfAspect: Rule = function* (context) {
  const { edition } = context;
  const titles = new Map(
    edition.aspects.flatMap(({ strands }) => strands.map(({ id, title }) => [id, title] as const)),
  );
  for (const row of rowsOf(context)) {
    const aspect = edition.aspects.find(({ id }) => id === row.aspect);
    const title = typeof row.strand === 'string' ? titles.get(row.strand) : undefined;
    if (!aspect || title === undefined || aspect.strands.some(({ id }) => id === row.strand)) continue;
    yield {
      code: 'strand-of-other-aspect',
      field: `${row.path}.strand`,
      message: `${nameOf(row)}: the aspect ${aspect.shortTitle} has no strand ${title}.`,
      remedy: `Choose ${anyOf(aspect.strands.map((strand) => strand.title))} in “Strand”, or another aspect.`,
    };
  }
};

function rowsOf({ schoolReturn, edition }: RuleContext): readonly TableRow[] {
  const { evidence, actions } = schoolReturn;
  return [
    ...tableRows('Evidence', 'evidence', evidence, evidenceColumns(edition)),
    ...tableRows('Action', 'actions', actions, actionColumns(edition)),
  ];
}

function tableRows<Key extends string>(
  kind: TableRow['kind'],
  table: string,
  rows: readonly Readonly<Record<Key | 'aspect' | 'strand', Value<string>>>[],
  columns: readonly Column<Key>[],
): readonly TableRow[] {
  return rows.map((row, index) => {
    const cells = columns.map((column) => ({ column, value: row[column.key] }));
    const path = `${table}.${String(index)}`;
    return { kind, path, aspect: row.aspect, strand: row.strand, cells };
  });
}

/** By its reference, or else by the first thing that it says. */
function nameOf({ kind, cells }: TableRow): string {
  const texts = cells.filter(({ column }) => column.choices.length === 0).map(({ value }) => textOf(value));
  const first = texts.find((text) => text !== null);
  return first === undefined
    ? `A row of the ${kind === 'Evidence' ? 'Evidence' : 'Actions'} table`
    : `${kind} ${quote(first)}`;
}
