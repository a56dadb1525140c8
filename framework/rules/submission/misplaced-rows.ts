import { fromSerial, parseDate } from '../../dates.ts';
import type { Column, ColumnKey } from '../../fields.ts';
import { recognise } from '../../recognise.ts';
import type { Value } from '../../values.ts';
import { isUnreadable } from '../../values.ts';
import { misreadOf, textOf } from '../entries.ts';

/** What stands in a column of a row. */
export interface RowCell {
  readonly column: Column<ColumnKey>;
  readonly value: Value<string>;
}

/** How a row reads, as one of its own table and as one of the other. */
interface Reading {
  /** Something in it cannot be read as a row of this table, and all of it can be read as a row of the other. */
  readonly isPerhaps: boolean;
  /** Also, a list or date of the other table holds a valid value. */
  readonly isSure: boolean;
}

/**
 * The rows that were pasted into this table from the other one, whose columns after the first three are of other kinds:
 * what cannot be read here is a day or a word of a list there. A row without a day and such a word goes with the row
 * beside it.
 * @returns their indices
 */
export function misplacedRows(
  rows: readonly (readonly RowCell[])[],
  ofOther: readonly Column<string>[],
): ReadonlySet<number> {
  const readings = rows.map((cells) => readingOf(cells, ofOther));
  const misplaced = new Set<number>();
  const spread = (from: number, step: 1 | -1) => {
    for (let index = from; readings[index]?.isPerhaps === true && !misplaced.has(index); index += step) {
      misplaced.add(index);
    }
  };
  readings.forEach(({ isSure }, index) => {
    if (!isSure) return;
    spread(index, 1);
    spread(index - 1, -1);
  });
  return misplaced;
}

/** Of most rows nothing is misread, and they are looked at no further. */
function readingOf(cells: readonly RowCell[], ofOther: readonly Column<string>[]): Reading {
  const isMisread = cells.map(({ column, value }, index) => {
    const there = ofOther[index];
    return there !== undefined && there.key !== column.key && misreadOf(column, value) !== null;
  });
  if (!isMisread.includes(true)) return { isPerhaps: false, isSure: false };
  let fits = 0;
  let misfits = 0;
  cells.forEach(({ column, value }, index) => {
    const there = ofOther[index];
    if (!there || there.key === column.key) return;
    if (isMisread[index] === false && textOf(value) !== null && isChecked(column)) misfits += 1;
    const text = isUnreadable(value) ? value.unreadable : textOf(value);
    if (text === null || !isChecked(there)) return;
    if (isReadAs(text, there)) fits += 1;
    else misfits += 1;
  });
  const isPerhaps = misfits === 0;
  return { isPerhaps, isSure: isPerhaps && fits > 0 };
}

function isChecked({ kind }: Column<string>): boolean {
  return kind === 'date' || kind === 'choice';
}

function isReadAs(text: string, { kind, choices }: Column<string>): boolean {
  if (kind === 'choice') return recognise(text, choices) !== null;
  return parseDate(text) !== null || (/^\d{5}$/.test(text) && fromSerial(Number(text), false) !== null);
}
