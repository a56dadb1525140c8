import type { Edition } from '../../framework/edition.ts';
import type { Row, TableName } from '../../framework/fields.ts';
import { columnsOf } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { columnOf } from './formulas.ts';
import type { Formula } from './layout.ts';
import { wordsFor } from './lists.ts';
import { toCorrect } from './needs.ts';
import {
  arrayOf,
  countFilled,
  dateFormula,
  dayWritten,
  firstDay,
  isBlank,
  lastDay,
  stateOfValue,
  tidied,
  writtenAsAsked,
} from './understood.ts';

/** What a table needs, preceded by how many of its words and dates need correcting. */
export function answersToCorrect(edition: Edition, rows: TableName, aim: string): Formula {
  const columns = columnsOf(edition, rows).filter(({ kind }) => kind === 'choice' || kind === 'date');
  return {
    get formula() {
      const counts = columns.map(({ key, kind, choices }) => {
        const cells = columnOf(edition, rows, key);
        return kind === 'date' ? wrongDates(cells) : wrongWords(cells, wordsFor(choices));
      });
      const count = counts.join('+');
      return `IF(${count}=0,"",${count}&" ${toCorrect} in the table; ")&"${aim}"`;
    },
    result: (schoolReturn: SchoolReturn, today) => {
      const values = schoolReturn[rows].flatMap((row: Row) =>
        columns.map((column) => stateOfValue(row[column.key] ?? null, column, today)),
      );
      const wrong = values.filter((state) => state === 'to correct').length;
      return `${wrong === 0 ? '' : `${String(wrong)} ${toCorrect} in the table; `}${aim}`;
    },
    alert: toCorrect,
  };
}

function wrongWords(cells: string, words: readonly string[]): string {
  const texts = tidied(cells);
  return `IFERROR(SUMPRODUCT(--NOT(${isBlank(cells)}))-SUMPRODUCT(--(${texts}=${arrayOf(words)})),1)`;
}

/** Days as such, or as texts of the form that the sheet asks for. */
function wrongDates(cells: string): string {
  const [from, to] = [firstDay, lastDay].map(dateFormula);
  const days = `COUNTIFS(${cells},">="&${from ?? ''},${cells},"<"&${to ?? ''}+1)`;
  const day = dayWritten(cells);
  // What is no such text gives an error, and so does what it is divided by where that is false: neither is a number.
  const written = `SUMPRODUCT(--ISNUMBER(1/(${writtenAsAsked(cells)})/(${day}>=${from ?? ''})/(${day}<${to ?? ''}+1)))`;
  return `${countFilled(cells)}-${days}-${written}`;
}
