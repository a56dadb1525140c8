import type { Edition } from '../../framework/edition.ts';
import type { Row, TableName } from '../../framework/fields.ts';
import { columnsOf } from '../../framework/fields.ts';
import type { SchoolReturn } from '../../framework/school-return.ts';
import { columnOf } from './formulas.ts';
import type { Formula } from './layout.ts';
import { wordsFor } from './lists.ts';
import { toCorrect } from './needs.ts';
import { arrayOf, dateFormula, firstDay, lastDay, stateOfValue, tidied } from './understood.ts';

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
  return `IFERROR(SUMPRODUCT(--(${texts}<>""))-SUMPRODUCT(--(${texts}=${arrayOf(words)})),1)`;
}

/** Days as such, or as texts of the form that the sheet asks for. */
function wrongDates(cells: string): string {
  const [from, to] = [firstDay, lastDay].map(dateFormula);
  const days = `COUNTIFS(${cells},">="&${from ?? ''},${cells},"<"&${to ?? ''}+1)`;
  // COUNTIF with a pattern would count days as well in LibreOffice, by what they show.
  const written = `SUMPRODUCT(ISTEXT(${cells})*(LEN(${cells})=10)*(MID(${cells},3,1)="/")*(MID(${cells},6,1)="/"))`;
  return `COUNTA(${cells})-${days}-IFERROR(${written},0)`;
}
