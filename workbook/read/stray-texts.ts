import { foldText } from '../../framework/recognise.ts';
import type { CellAddress } from '../address.ts';
import type { FilledCell, SheetSource } from './cell-source.ts';
import type { Input, SheetLayout, TextCell } from '../layout/layout.ts';
import type { Place } from './locate.ts';

/** Cells that are looked for beside the inputs; one more says that there are more. */
export const mostStrays = 10;

/**
 * What somebody has written on a sheet beside its inputs, where no protection kept them from it: neither in one of them, nor one of the
 * sheet’s own texts, nor where one of its formulas stands. Rows and columns may have been put in, also above and before the sheet’s own.
 * @param places where each input of the sheet was found
 */
export function strayTexts(
  layout: SheetLayout,
  sheet: SheetSource,
  places: ReadonlyMap<Input, Place | null>,
): readonly CellAddress[] {
  const found = layout.inputs.flatMap((input) => {
    const place = places.get(input);
    return place?.sheet === sheet ? [{ input, place }] : [];
  });
  const taken = new Set(found.map(({ place }) => keyOf(place)));
  const moves = movesOf(found);
  const [top, left] = [Math.min(...moves.map(({ row }) => row)), Math.min(...moves.map(({ column }) => column))];
  const own = new Map(layout.cells.map((cell) => [keyOf(cell), cell.content]));
  let texts: ReadonlySet<string> | undefined;
  const isStray = ({ row, column, cell }: FilledCell): boolean => {
    if (row <= top || column <= left || taken.has(keyOf({ row, column }))) return false;
    const text = cell.type === 'text' ? cell.text : null;
    for (const move of moves) {
      const content = own.get(keyOf({ row: row - move.row, column: column - move.column }));
      if (content !== undefined && (typeof content !== 'string' || content === text)) return false;
    }
    texts ??= new Set(layout.cells.map(textOf).map(foldText));
    return text === null || !texts.has(foldText(text));
  };
  const strays: CellAddress[] = [];
  for (const filled of sheet.filled()) {
    if (strays.length > mostStrays) break;
    if (isStray(filled)) strays.push(filled);
  }
  return strays;
}

/** How far inputs stand from where they were, each distance once; none where no input was found. */
function movesOf(found: readonly { readonly input: Input; readonly place: Place }[]): readonly CellAddress[] {
  const moves = new Map<string, CellAddress>();
  for (const { input, place } of found) {
    const move = { row: place.row - input.row, column: place.column - input.column };
    moves.set(keyOf(move), move);
  }
  return [...moves.values()];
}

function textOf({ content }: TextCell): string {
  if (typeof content === 'string') return content;
  return 'text' in content ? content.text : '';
}

function keyOf({ row, column }: CellAddress): string {
  return `${String(row)},${String(column)}`;
}
