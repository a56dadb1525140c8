import type { Column, ColumnKey } from '../../fields.ts';
import { isFilled, misreadOf } from '../entries.ts';
import type { Observation, Rule, RuleContext } from '../rule.ts';
import { anyLevel, anyOf, noDate, quote } from '../wording.ts';
import type { TableRow } from './table-rows.ts';

/**
 * An entry in a list or date column of the tables must be in the list, or be a date. A level is an error there as
 * everywhere ("a level that is not one of the three"); the rest no step needs.
 */
export const rowsRecognised: Rule = function* (context) {
  for (const row of context.rows.filter(({ isMisplaced }) => !isMisplaced)) {
    for (const { column, value } of row.cells) {
      const misread = misreadOf(column, value);
      if (misread !== null) yield misreadIn(row, column, misread, context);
    }
  }
};

function misreadIn(row: TableRow, column: Column<ColumnKey>, misread: string, { edition }: RuleContext): Observation {
  const field = `${row.path}.${column.key}` as const;
  const said = `${row.name}: ${quote(misread)} in “${column.title}” is`;
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
 * "Evidence row with no aspect" (Rules, submission, query): it counts for none. So with actions.
 */
export const rowsHaveAspect: Rule = function* (context) {
  for (const row of context.rows) {
    if (!row.isStarted || isFilled(row.aspect)) continue;
    yield {
      code: row.table === 'evidence' ? 'evidence-without-aspect' : 'action-without-aspect',
      field: `${row.path}.aspect`,
      message: `${row.name} has no aspect, so it does not count towards any.`,
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
  for (const row of context.rows) {
    const aspect = edition.aspects.find(({ id }) => id === row.aspect);
    const title = typeof row.strand === 'string' ? titles.get(row.strand) : undefined;
    if (!aspect || title === undefined || aspect.strands.some(({ id }) => id === row.strand)) continue;
    yield {
      code: 'strand-of-other-aspect',
      field: `${row.path}.strand`,
      message: `${row.name}: the aspect ${aspect.shortTitle} has no strand ${title}.`,
      remedy: `Choose ${anyOf(aspect.strands.map((strand) => strand.title))} in “Strand”, or another aspect.`,
    };
  }
};
