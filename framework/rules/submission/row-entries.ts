import { isDate, longDate } from '../../dates.ts';
import type { TableName } from '../../fields.ts';
import { tableNames } from '../../fields.ts';
import { foldText } from '../../recognise.ts';
import { isFilled } from '../entries.ts';
import type { Rule } from '../rule.ts';
import { quote, rowsInWords } from '../wording.ts';
import type { TableRow } from './table-rows.ts';
import { isDescribed, tableTitles } from './table-rows.ts';

const otherTable: Readonly<Record<TableName, TableName>> = { evidence: 'actions', actions: 'evidence' };

/**
 * Rows that were pasted into the wrong table are told of once, not cell by cell. Action rows among the evidence are an
 * error, since a level is among what cannot be read ("a level that is not one of the three", Rules, submission); evidence
 * among the actions is no less so, since documents print each table as it stands.
 */
export const rowsInTheirTable: Rule = function* (context) {
  for (const table of tableNames) {
    const misplaced = context.rows.filter((row) => row.table === table && row.isMisplaced);
    const [first] = misplaced;
    if (!first) continue;
    const [here, there] = [tableTitles[table], tableTitles[otherTable[table]]];
    const rows = rowsInWords(misplaced.map(({ number }) => number));
    const look = misplaced.length === 1 ? 'looks like a row' : 'look like rows';
    yield {
      code: table === 'evidence' ? 'actions-in-evidence' : 'evidence-in-actions',
      field: `${first.path}.ref`,
      message: `${rows} of the ${here} table ${look} of the ${there} table.`,
      remedy: `Cut ${misplaced.length === 1 ? 'it' : 'them'} from ${here} and paste below the last row of ${there}.`,
    };
  }
};

/** "Evidence row … with an aspect and nothing said" (Rules, submission, query). So with actions. */
export const rowsDescribed: Rule = function* (context) {
  for (const row of context.rows) {
    if (!isFilled(row.aspect) || isDescribed(row)) continue;
    yield row.table === 'evidence'
      ? {
          code: 'evidence-not-described',
          field: `${row.path}.evidence`,
          message: `${row.name} has an aspect, but does not say what the evidence is.`,
          remedy: 'Write in “Evidence” what shows your level, or delete the row.',
        }
      : {
          code: 'action-not-described',
          field: `${row.path}.action`,
          message: `${row.name} has an aspect, but does not say what you will do.`,
          remedy: 'Write in “Action” what you will do, or delete the row.',
        };
  }
};

/** "Two rows with one reference" (Rules, submission, query): a verifier asks for evidence by it. */
export const referencesUnique: Rule = function* (context) {
  const sameRef = new Map<string, TableRow[]>();
  for (const row of context.rows) {
    if (row.ref === null || !row.isStarted || row.isMisplaced) continue;
    const key = `${row.table} ${foldText(row.ref)}`;
    const rows = sameRef.get(key);
    if (rows) rows.push(row);
    else sameRef.set(key, [row]);
  }
  for (const rows of sameRef.values()) {
    const [first, second] = rows;
    if (!first || !second) continue;
    yield {
      code: 'reference-not-unique',
      field: `${second.path}.ref`,
      message: `${rowsInWords(rows.map(({ number }) => number))} of the ${tableTitles[first.table]} table have the same reference, ${quote(first.ref ?? '')}.`,
      remedy: 'Give each row a reference of its own, so that people can ask for it.',
    };
  }
};

/** "A date of evidence in the future" (Rules, submission, query). */
export const evidenceNotInFuture: Rule = function* (context) {
  for (const row of context.rows) {
    const date = row.cells.find(({ column }) => column.key === 'date')?.value ?? null;
    if (row.table !== 'evidence' || typeof date !== 'string' || !isDate(date) || date <= context.today) continue;
    yield {
      code: 'evidence-in-future',
      field: `${row.path}.date`,
      message: `The date of ${row.name}, ${longDate(date)}, is in the future.`,
      remedy: 'Correct the date; what is still to come belongs in the Actions table.',
    };
  }
};
