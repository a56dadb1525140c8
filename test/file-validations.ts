import { strFromU8, unzipSync } from 'fflate';
import type { Element } from './markup.ts';
import { named, parseMarkup } from './markup.ts';

// Reads the validations of a workbook, and the cells below them, from the XML of its file: by code that shares nothing with
// the library that wrote it, nor with our own reader.

/** What a cell holds: a number, also of a day; a text. */
type Content = number | string;

export interface FileSheet {
  readonly name: string;
  readonly validations: readonly FileValidation[];
  readonly cells: ReadonlyMap<string, Content>;
  /** Cells with a formula: nobody types there. */
  readonly calculated: ReadonlySet<string>;
}

export interface FileValidation {
  readonly type: string;
  readonly areas: readonly Area[];
  /** Anything else is refused: an error of the style that stops. */
  readonly stops: boolean;
  /** Whether a person could type this. */
  readonly accepts: (value: Content) => boolean;
  /** The words of a list; none otherwise. */
  readonly words: readonly string[];
}

interface Area {
  readonly first: Place;
  readonly last: Place;
}

interface Place {
  readonly column: number;
  readonly row: number;
}

export function sheetsOfFile(bytes: Uint8Array): readonly FileSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string): Element => parseMarkup(strFromU8(parts[name] ?? new Uint8Array()));
  const workbook = part('xl/workbook.xml');
  const targets = new Map(
    named(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes['Id'] ?? '',
      attributes['Target'] ?? '',
    ]),
  );
  const strings =
    'xl/sharedStrings.xml' in parts ? named(part('xl/sharedStrings.xml'), 'si').map(({ text }) => text) : [];
  const names = new Map(
    named(workbook, 'definedName').map(({ attributes, text }) => [attributes['name'] ?? '', text] as const),
  );
  const sheets = named(workbook, 'sheet').map(({ attributes }) => {
    const xml = part(`xl/${(targets.get(attributes['r:id'] ?? '') ?? '').replace(/^\/?(xl\/)?/, '')}`);
    return { name: attributes['name'] ?? '', xml, ...cellsOf(xml, strings) };
  });
  const contents = new Map(sheets.map(({ name, cells }) => [name, cells] as const));
  return sheets.map(({ name, xml, cells, calculated }) => ({
    name,
    cells,
    calculated,
    validations: named(xml, 'dataValidation').map((element) => validationOf(element, contents, names)),
  }));
}

/** The validation over a cell. @throws where there are several */
export function validationOver(sheet: FileSheet | undefined, cell: string): FileValidation | undefined {
  const { column, row } = placeOf(cell);
  const over = (sheet?.validations ?? []).filter(({ areas }) =>
    areas.some(
      ({ first, last }) => first.column <= column && column <= last.column && first.row <= row && row <= last.row,
    ),
  );
  if (over.length > 1) throw new Error(`${sheet?.name ?? ''}!${cell} has ${String(over.length)} validations`);
  return over[0];
}

/** What stands in cells that nobody could have typed there: `Details!C9 25569`. */
export function refusedContents(sheets: readonly FileSheet[]): readonly string[] {
  return sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([cell, content]) => {
      if (sheet.calculated.has(cell)) return [];
      const validation = validationOver(sheet, cell);
      return !validation?.stops || validation.accepts(content) ? [] : [`${sheet.name}!${cell} ${String(content)}`];
    }),
  );
}

function cellsOf(xml: Element, strings: readonly string[]): Pick<FileSheet, 'cells' | 'calculated'> {
  const cells = new Map<string, Content>();
  const calculated = new Set<string>();
  for (const cell of named(xml, 'c')) {
    const address = cell.attributes['r'] ?? '';
    if (named(cell, 'f').length > 0) calculated.add(address);
    const value = named(cell, 'v')[0]?.text ?? named(cell, 'is')[0]?.text;
    if (value === undefined || value === '') continue;
    const type = cell.attributes['t'] ?? 'n';
    if (type === 's') cells.set(address, strings[Number(value)] ?? '');
    else cells.set(address, type === 'n' ? Number(value) : value);
  }
  return { cells, calculated };
}

function validationOf(
  { attributes, children }: Element,
  contents: ReadonlyMap<string, FileSheet['cells']>,
  names: ReadonlyMap<string, string>,
): FileValidation {
  const type = attributes['type'] ?? 'none';
  const [low = '', high = ''] = ['formula1', 'formula2'].map(
    (name) => children.find((child) => child.name === name)?.text ?? '',
  );
  const words = type === 'list' ? wordsOf(names.get(low) ?? low, contents) : [];
  const between = (attributes['operator'] ?? 'between') === 'between';
  return {
    type,
    words,
    areas: (attributes['sqref'] ?? '').split(' ').map(areaOf),
    stops: attributes['showErrorMessage'] === '1' && (attributes['errorStyle'] ?? 'stop') === 'stop',
    accepts: (value) =>
      type === 'list'
        ? words.includes(String(value))
        : type === 'date' && between && typeof value === 'number' && Number(low) <= value && value <= Number(high),
  };
}

function wordsOf(list: string, contents: ReadonlyMap<string, FileSheet['cells']>): readonly string[] {
  if (list.startsWith('"')) return list.slice(1, -1).split(',');
  const [, sheet = '', reference = ''] = /^'?([^'!]+)'?!(.+)$/.exec(list) ?? [];
  const { first, last } = areaOf(reference.replaceAll('$', ''));
  const letters = reference.replace(/^\$?([A-Z]+).*$/, '$1');
  return Array.from({ length: last.row - first.row + 1 }, (_, index) =>
    String(contents.get(sheet)?.get(`${letters}${String(first.row + index)}`) ?? ''),
  );
}

function areaOf(reference: string): Area {
  const [first = '', last = first] = reference.split(':');
  return { first: placeOf(first), last: placeOf(last) };
}

function placeOf(cell: string): Place {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(row) };
}
