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
  const strings = named(partOf(bytes, 'xl/sharedStrings.xml'), 'si').map(({ text }) => text);
  const names = new Map(
    named(partOf(bytes, 'xl/workbook.xml'), 'definedName').map(
      ({ attributes, text }) => [attributes['name'] ?? '', text] as const,
    ),
  );
  const sheets = sheetPartsOf(bytes).map(({ name, xml }) => ({ name, xml, ...cellsOf(xml, strings) }));
  const contents = new Map(sheets.map(({ name, cells }) => [name, cells] as const));
  return sheets.map(({ name, xml, cells, calculated }) => ({
    name,
    cells,
    calculated,
    validations: named(xml, 'dataValidation').map((element) => validationOf(element, contents, names)),
  }));
}

function sheetPartsOf(bytes: Uint8Array): readonly { readonly name: string; readonly xml: Element }[] {
  const relationships = named(partOf(bytes, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  const targets = new Map(
    relationships.map(({ attributes }) => [attributes['Id'] ?? '', attributes['Target'] ?? ''] as const),
  );
  return named(partOf(bytes, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => ({
    name: attributes['name'] ?? '',
    xml: partOf(bytes, `xl/${(targets.get(attributes['r:id'] ?? '') ?? '').replace(/^\/?(xl\/)?/, '')}`),
  }));
}

function partOf(bytes: Uint8Array, part: string): Element {
  const { [part]: content = new Uint8Array() } = unzipSync(bytes, { filter: ({ name }) => name === part });
  return parseMarkup(strFromU8(content), true);
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

/** A cell whose conditional format has letters of a colour, and the condition as a formula for this very cell. */
export interface Marking {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * The cells that a workbook marks in a colour where a condition holds; of a long column the first and the last rows.
 * @param colour of the letters, `RRGGBB`
 */
export function markedWhere(bytes: Uint8Array, colour: string): readonly Marking[] {
  const formats = named(partOf(bytes, 'xl/styles.xml'), 'dxf').map((format) =>
    named(format, 'font').flatMap((font) => named(font, 'color').map(({ attributes }) => attributes['rgb'] ?? '')),
  );
  return sheetPartsOf(bytes).flatMap(({ name: sheet, xml }) =>
    named(xml, 'conditionalFormatting').flatMap((formatting) =>
      named(formatting, 'cfRule')
        .filter(({ attributes }) => formats[Number(attributes['dxfId'])]?.includes(`FF${colour}`))
        .flatMap((rule) => {
          const areas = (formatting.attributes['sqref'] ?? '').split(' ');
          const written = areas[0]?.split(':')[0] ?? '';
          const [condition = ''] = named(rule, 'formula').map(({ text }) => text);
          return areas.flatMap(someCells).map(({ letters, column, row }) => ({
            sheet,
            row,
            column,
            formula: condition.replaceAll(new RegExp(`(?<![$A-Z])${written}(?!\\d)`, 'g'), `${letters}${String(row)}`),
          }));
        }),
    ),
  );
}

/** The cells of a column; of a long one some at its ends. */
function someCells(reference: string): readonly { letters: string; column: number; row: number }[] {
  const { first, last } = areaOf(reference);
  const letters = reference.replace(/\d.*$/, '');
  const rows = Array.from({ length: last.row - first.row + 1 }, (_, index) => first.row + index);
  return rows
    .filter((row) => row < first.row + 10 || row === last.row)
    .map((row) => ({ letters, column: first.column, row }));
}
