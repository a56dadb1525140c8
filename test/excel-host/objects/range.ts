import type { Area } from '../../../workbook/read/cell-source.ts';
import { lastColumn, lastRow } from '../../../workbook/address.ts';
import { cellOf, columnCount, fullAddress, offset, rowCount } from '../model/area.ts';
import type { CellContent } from '../model/cell-content.ts';
import { shown } from '../model/cell-content.ts';
import { invalidArgument, itemNotFound, notImplemented, tooLarge, wrongShape } from '../model/excel-error.ts';
import type { Entered, SheetModel } from '../model/sheet-model.ts';
import { whole } from '../protocol/arguments.ts';
import type { Argument } from '../protocol/excel-object.ts';
import { ExcelObject } from '../protocol/excel-object.ts';
import type { Json } from '../protocol/json.ts';
import type { Session } from './session.ts';

export function rangeObject(session: Session, sheet: SheetModel, area: Area): ExcelObject {
  sheet.mustExist();
  if (area.top < 1 || area.left < 1 || area.bottom > lastRow || area.right > lastColumn) throw invalidArgument();
  const inside = (other: Area): ExcelObject => rangeObject(session, sheet, other);
  const used = (valuesOnly: Argument | undefined): ExcelObject | null => {
    const found = intersection(sheet.usedArea(valuesOnly === true), area);
    return found && inside(found);
  };
  const read = (what: (content: CellContent) => Json) => (): Json => {
    sheet.mustExist();
    if (rowCount(area) * columnCount(area) > mostCells) throw tooLarge();
    return rows(area, (row, column) => what(sheet.content(row, column)));
  };
  const write = (value: Json): void => {
    sheet.write(area, entered(value, area));
    session.model.onEvent({ type: 'changed', sheet, area });
  };
  return new ExcelObject(
    'Range',
    {},
    {
      cells: { sheet, area },
      get: {
        Address: () => fullAddress(sheet.name, area),
        RowIndex: () => area.top - 1,
        ColumnIndex: () => area.left - 1,
        RowCount: () => rowCount(area),
        ColumnCount: () => columnCount(area),
        CellCount: () => rowCount(area) * columnCount(area),
        Values: read(({ value }) => value),
        Formulas: read(({ formula }) => formula),
        Text: read((content) => shown(content, sheet.date1904)),
        ValueTypes: read(({ type }) => type),
        NumberFormat: read(({ format }) => format),
      },
      set: {
        Values: write,
        Formulas: write,
        NumberFormat: (value) => {
          const formats = entered(value, area);
          sheet.mustBeWritable(area);
          if (formats.length !== rowCount(area)) throw wrongShape();
          formats.forEach((row, index) => {
            row.forEach((format, column) => {
              if (typeof format === 'string') {
                sheet.worksheet.getCell(area.top + index, area.left + column).numFmt = format;
              }
            });
          });
        },
      },
      objects: { Worksheet: () => session.worksheet(sheet) },
      methods: {
        Select: () => {
          session.model.select(sheet, area);
        },
        Clear: (applyTo) => {
          if (applyTo !== 'Contents') throw notImplemented(`Range.clear(${JSON.stringify(applyTo)})`);
          write(rows(area, () => ''));
        },
        GetCell: (row, column) => inside(cellOf(area, whole(row), whole(column))),
        GetRow: (row) => inside({ ...area, top: area.top + whole(row), bottom: area.top + whole(row) }),
        GetColumn: (column) => inside({ ...area, left: area.left + whole(column), right: area.left + whole(column) }),
        GetLastRow: () => inside({ ...area, top: area.bottom }),
        GetLastCell: () => inside({ ...area, top: area.bottom, left: area.right }),
        GetOffsetRange: (down, right) => inside(offset(area, whole(down), whole(right))),
        GetResizedRange: (down, right) => {
          const resized = { ...area, bottom: area.bottom + whole(down), right: area.right + whole(right) };
          if (rowCount(resized) < 1 || columnCount(resized) < 1) throw invalidArgument();
          return inside(resized);
        },
        GetAbsoluteResizedRange: (down, right) =>
          inside({ ...area, bottom: area.top + whole(down) - 1, right: area.left + whole(right) - 1 }),
        GetBoundingRect: (other) => inside(bounding(area, areaOf(session, sheet, other))),
        GetIntersectionOrNullObject: (other) => {
          const common = intersection(area, areaOf(session, sheet, other));
          return common && inside(common);
        },
        GetUsedRange: (valuesOnly) => used(valuesOnly) ?? inside(cellOf(area, 0, 0)),
        GetUsedRangeOrNullObject: used,
        _ValidateArraySize: (down, right) => {
          if (down !== rowCount(area) || right !== columnCount(area)) throw wrongShape();
          return undefined;
        },
      },
    },
  );
}

/** An answer may be 5 MB in Excel on the web. */
const mostCells = 500_000;

function rows<T>(area: Area, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rowCount(area) }, (_, row) =>
    Array.from({ length: columnCount(area) }, (__, column) => of(area.top + row, area.left + column)),
  );
}

/** A single value goes into every cell. */
function entered(value: Json, area: Area): Entered[][] {
  if (!Array.isArray(value)) return rows(area, () => scalar(value));
  return (value as readonly Json[]).map((row) => {
    if (!Array.isArray(row)) throw wrongShape();
    return (row as readonly Json[]).map(scalar);
  });
}

function scalar(value: Json): Entered {
  if (typeof value === 'object' && value !== null) throw invalidArgument();
  return value;
}

/** The cells of a range, or of an address on the same sheet. */
function areaOf(session: Session, sheet: SheetModel, given: Argument | undefined): Area {
  const range =
    given instanceof ExcelObject ? given : session.worksheet(sheet).members.methods?.['GetRange']?.(given ?? null);
  if (!(range instanceof ExcelObject) || !range.members.cells) throw invalidArgument();
  if (range.members.cells.sheet !== sheet) throw itemNotFound();
  return range.members.cells.area;
}

function bounding(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function intersection(a: Area | null, b: Area): Area | null {
  if (!a) return null;
  const common = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return common.top > common.bottom || common.left > common.right ? null : common;
}
