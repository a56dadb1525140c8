import type { Element, Structure } from './structure.ts';
import { kidsOf } from './structure.ts';

/** How many columns each row of a table takes, cells that reach down from rows above included. */
export function columnsOf(table: Element, structure: Structure): readonly number[] {
  /** For each column, how many rows it is still taken for. */
  let taken: number[] = [];
  return rowsOf(table, structure).map((row) => {
    const next = taken.map((rows) => Math.max(0, rows - 1));
    let column = 0;
    for (const { text } of elementsIn(row, structure)) {
      while ((taken[column] ?? 0) > 0) column += 1;
      const [across, down] = [numberIn(text, columnSpan), numberIn(text, rowSpan)];
      for (let each = column; each < column + across; each += 1) next[each] = down - 1;
      column += across;
    }
    const columns = Math.max(column, ...taken.map((rows, index) => (rows > 0 ? index + 1 : 0)));
    taken = next;
    return columns;
  });
}

const columnSpan = /\/ColSpan (\d+)/;
const rowSpan = /\/RowSpan (\d+)/;

function numberIn(text: string, span: RegExp): number {
  return Number(span.exec(text)?.[1] ?? '1');
}

function rowsOf(element: Element, structure: Structure): readonly Element[] {
  return elementsIn(element, structure).flatMap((kid) =>
    kid.kind === 'TR' ? [kid] : /^(?:T(?:Head|Body|Foot)|NonStruct)$/.test(kid.kind) ? rowsOf(kid, structure) : [],
  );
}

function elementsIn(element: Element, structure: Structure): readonly Element[] {
  return kidsOf(element).flatMap(({ kind, number }) => {
    const kid = kind === 'element' ? structure.get(number) : undefined;
    return kid === undefined ? [] : [kid];
  });
}
