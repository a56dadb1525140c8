import type { TableName } from '../../fields.ts';
import { levelAt, textAt } from '../entries.ts';
import type { Rule, RuleContext } from '../rule.ts';
import { isDescribed } from './table-rows.ts';

/**
 * "No evidence for an aspect" (Rules, submission); the template's "Evidence". The aspect's own field counts, and any
 * row of the Evidence sheet that names the aspect and says what the evidence is.
 */
export const evidenceGiven: Rule = function* (context) {
  const { schoolReturn, edition } = context;
  const inRows = aspectsIn('evidence', context);
  for (const { id, shortTitle } of edition.aspects) {
    const field = `aspects.${id}.evidence` as const;
    if (inRows.has(id) || textAt(schoolReturn, field) !== null) continue;
    yield {
      code: 'aspect-evidence-missing',
      field,
      message: `There is no evidence for the aspect ${shortTitle}.`,
      remedy: `Write in “Evidence for this aspect” what shows it, or add a row for ${shortTitle} to the Evidence table.`,
    };
  }
};

/**
 * "If self-assessment is either developing or enhancing what action will be taken to move to enhancing or embedded or
 * maintain embedded standard?" (Self-Evaluation and Action Planning Template). To move on takes an action; to maintain
 * Embedded without one is asked about. Rows of the Actions sheet count as those of Evidence do.
 */
export const actionGiven: Rule = function* (context) {
  const { schoolReturn, edition } = context;
  const inRows = aspectsIn('actions', context);
  for (const { id, shortTitle } of edition.aspects) {
    const field = `aspects.${id}.action` as const;
    const level = levelAt(schoolReturn, `aspects.${id}.level`);
    if (level === null || inRows.has(id) || textAt(schoolReturn, field) !== null) continue;
    const judged = `The aspect ${shortTitle} is judged ${edition.levels[level].title}, but there is no action`;
    const where = `in “Action for this aspect”, or add a row for ${shortTitle} to the Actions table`;
    yield level === 'embedded'
      ? {
          code: 'maintaining-action-missing',
          field,
          message: `${judged} to maintain it.`,
          remedy: `Write how you will maintain the standard ${where}.`,
        }
      : {
          code: 'aspect-action-missing',
          field,
          message: `${judged} to reach the next level.`,
          remedy: `Write what you will do ${where}.`,
        };
  }
};

/** The aspects that rows of this kind say something for, also where they stand in the other table. */
function aspectsIn(table: TableName, context: RuleContext): ReadonlySet<unknown> {
  const rows = context.rows.filter((row) => (row.table === table) !== row.isMisplaced && isDescribed(row));
  return new Set(rows.map(({ aspect }) => aspect));
}
