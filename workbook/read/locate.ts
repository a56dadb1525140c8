import { foldText } from '../../framework/recognise.ts';
import { parseReference } from '../address.ts';
import type { CellAddress } from '../address.ts';
import type { CellSource, SheetSource } from './cell-source.ts';
import type { Input, SheetLayout, WorkbookLayout } from '../layout/layout.ts';

/** A cell of a sheet that the workbook really has. */
export interface Place extends CellAddress {
  readonly sheet: SheetSource;
}

/** Places by their defined name in lower case. */
export type NamedPlaces = ReadonlyMap<string, Place>;

/** The sheets of a workbook, recognised: by its inputs' names, by its title, or by the labels on it. */
export type SheetMap = ReadonlyMap<SheetLayout, SheetSource>;

export function locateSheets(source: CellSource, layout: WorkbookLayout, names: NamedPlaces): SheetMap {
  const found = new Map<SheetLayout, SheetSource>();
  const taken = new Set<SheetSource>();
  const claim = (sheet: SheetLayout, candidate: SheetSource | undefined) => {
    if (!candidate || found.has(sheet) || taken.has(candidate)) return;
    found.set(sheet, candidate);
    taken.add(candidate);
  };
  for (const sheet of layout.sheets) claim(sheet, mostNamed(sheet, names));
  for (const sheet of layout.sheets) {
    claim(
      sheet,
      source.sheets.find(({ name }) => isSameText(name, sheet.name)),
    );
  }
  const lost = layout.sheets.filter((sheet) => !found.has(sheet));
  const candidates = source.sheets.filter((candidate) => !taken.has(candidate));
  const likenesses = lost.flatMap((sheet) =>
    candidates.map((candidate) => ({ sheet, candidate, likeness: likenessOf(candidate, sheet) })),
  );
  for (const { sheet, candidate } of likenesses
    .filter(({ likeness }) => likeness > 0.5)
    .sort((one, other) => other.likeness - one.likeness)) {
    claim(sheet, candidate);
  }
  return found;
}

/** The sheet that most names of a layout sheet's inputs point to. */
function mostNamed(sheet: SheetLayout, names: NamedPlaces): SheetSource | undefined {
  const counts = new Map<SheetSource, number>();
  for (const { name } of sheet.inputs) {
    const place = names.get(name.toLowerCase());
    if (place) counts.set(place.sheet, (counts.get(place.sheet) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The share of a layout sheet's texts that stand on a sheet, between 0 and 1. */
function likenessOf(candidate: SheetSource, { cells, table }: SheetLayout): number {
  const texts = [
    ...cells.flatMap(({ content }) => (typeof content === 'string' && content.length <= longestLabel ? [content] : [])),
    ...(table?.columns.map(({ title }) => title) ?? []),
  ];
  return texts.filter((text) => findText(candidate, text)).length / texts.length;
}

/**
 * Finds each input: by its defined name, then at the layout's address, then wherever its label has gone. A name whose
 * label stands elsewhere has been dragged away with a cut and paste; there the label says what the cell means.
 * @returns null for an input that is nowhere
 */
export function locateInputs(sheets: SheetMap, names: NamedPlaces): ReadonlyMap<Input, Place | null> {
  const found = new Map<Input, Place | null>();
  for (const [sheet, candidate] of sheets) {
    for (const input of sheet.inputs) {
      const named = names.get(input.name.toLowerCase());
      if (named && standsByLabel(named, input)) found.set(input, named);
      else found.set(input, byLabel(candidate, input) ?? named ?? null);
    }
  }
  return found;
}

/**
 * The inputs that a workbook never had, since it was made before them: it has the names of others on their sheet and not theirs. Of
 * an input that somebody has deleted the name is still there, and leads nowhere.
 */
export function neverThere(sheets: SheetMap, { names }: CellSource): ReadonlySet<Input> {
  const given = new Set(names.map(({ name }) => name.toLowerCase()));
  return new Set(
    [...sheets.keys()].flatMap(({ inputs }) => {
      const without = inputs.filter(({ name }) => !given.has(name.toLowerCase()));
      return without.length < inputs.length ? without : [];
    }),
  );
}

/** Columns may have been put in between the two, or taken out. */
function standsByLabel({ sheet, ...place }: Place, { label, ...input }: Input): boolean {
  const row = place.row + label.row - input.row;
  const column = place.column + label.column - input.column;
  if (row > 0 && column > 0 && holdsText(sheet, row, column, label.text)) return true;
  const at = findText(sheet, label.text);
  return at?.row === row && at.column < place.column;
}

function byLabel(sheet: SheetSource, input: Input): Place | null {
  const { label } = input;
  const at = holdsText(sheet, label.row, label.column, label.text) ? label : findText(sheet, label.text);
  return at && { sheet, row: at.row + input.row - label.row, column: at.column + input.column - label.column };
}

/** The cells of the workbook's defined names; a name for the whole workbook comes before one for a sheet. */
export function locateNames(source: CellSource): NamedPlaces {
  const sheets = new Map(source.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const places = new Map<string, Place>();
  const scopedLast = [...source.names].sort((a, b) => Number(a.scope !== null) - Number(b.scope !== null));
  for (const { name, refersTo } of scopedLast) {
    const reference = parseReference(refersTo);
    const sheet = reference && sheets.get(reference.sheet.toLowerCase());
    const key = name.toLowerCase();
    if (sheet && !places.has(key)) places.set(key, { sheet, ...reference.cell });
  }
  return places;
}

/** The first cell with this text. A sheet's texts are indexed once, when something on it has to be searched for. */
function findText(sheet: SheetSource, text: string): CellAddress | null {
  let index = textIndexes.get(sheet);
  if (!index) {
    index = new Map();
    for (const { row, column, cell } of sheet.filled()) {
      const key = cell.type === 'text' && cell.text.length <= longestLabel ? foldText(cell.text) : '';
      if (key !== '' && !index.has(key)) index.set(key, { row, column });
    }
    textIndexes.set(sheet, index);
  }
  return index.get(foldText(text)) ?? null;
}

const longestLabel = 200;
const textIndexes = new WeakMap<SheetSource, Map<string, CellAddress>>();

function holdsText(sheet: SheetSource, row: number, column: number, text: string): boolean {
  const cell = sheet.cell(row, column);
  return cell?.type === 'text' && cell.text.length <= longestLabel && isSameText(cell.text, text);
}

/** Equal but for case, blanks and invisible characters. */
export function isSameText(found: string, expected: string): boolean {
  return found === expected || foldText(found) === foldText(expected);
}
