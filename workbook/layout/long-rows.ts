import type { Edition } from '../../framework/edition.ts';
import type { ColumnKey, Row, TableName } from '../../framework/fields.ts';
import { columnsOf } from '../../framework/fields.ts';
import { columnOf } from './formulas.ts';
import { charactersOfLine } from './heights.ts';
import type { Formula } from './layout.ts';
import { tablePlace } from './layout.ts';
import { mostLines } from './prose.ts';

/** Says above a table that texts in it are longer than the tallest row shows, and how far down the last of them stands. */
export function rowsOutgrown(edition: Edition, rows: TableName, widths: readonly number[]): Formula {
  const columns = columnsOf(edition, rows).flatMap(({ key, kind }, index) =>
    kind === 'text' ? [{ key, line: charactersOfLine(widths[index] ?? 0) }] : [],
  );
  return {
    get formula() {
      const outgrown = columns.map(({ key, line }) => {
        const cells = columnOf(edition, rows, key);
        const length = `LEN(${cells})`;
        const lines = `${length}/${String(line)}+${length}-LEN(SUBSTITUTE(${cells},CHAR(10),""))`;
        return { is: `(${lines}>${String(mostLines)})`, row: `ROW(${cells})` };
      });
      const count = outgrown.map(({ is }) => `SUMPRODUCT(--${is})`).join('+');
      const last = `MAX(${outgrown.map(({ is, row }) => `SUMPRODUCT(MAX(${is}*${row}))`).join(',')})`;
      return `IF(${count}=0,"","Texts longer than a row can show: "&(${count})&", the last in row "&${last}&". The cells hold all of it.")`;
    },
    result: (schoolReturn) => {
      const found = schoolReturn[rows].flatMap((row: Row, index) =>
        columns.filter(({ key, line }) => linesOf(row[key], line) > mostLines).map(() => tablePlace.top + 1 + index),
      );
      if (found.length === 0) return '';
      const [texts, row] = [String(found.length), String(Math.max(...found))];
      return `Texts longer than a row can show: ${texts}, the last in row ${row}. The cells hold all of it.`;
    },
  };
}

function linesOf(value: Row[ColumnKey], line: number): number {
  const text = typeof value === 'string' ? value : '';
  return text.length / line + text.split('\n').length - 1;
}
