import { cellOf, parseArea } from '../model/area.ts';
import { invalidArgument, invalidOperation } from '../model/excel-error.ts';
import type { SheetModel, Visibility } from '../model/sheet-model.ts';
import { text, whole } from '../protocol/arguments.ts';
import { ExcelObject } from '../protocol/excel-object.ts';
import { rangeObject } from './range.ts';
import type { Session } from './session.ts';
import { tablesObject } from './tables.ts';

export function worksheetObject(session: Session, sheet: SheetModel): ExcelObject {
  sheet.mustExist();
  const { model, events } = session;
  const used = (valuesOnly: unknown): ExcelObject | null => {
    const area = sheet.usedArea(valuesOnly === true);
    return area && rangeObject(session, sheet, area);
  };
  return new ExcelObject(
    'Worksheet',
    { Id: sheet.id },
    {
      get: {
        Id: () => sheet.id,
        Name: () => sheet.name,
        Position: () => model.sheets.indexOf(sheet),
        Visibility: () => sheet.visibility,
      },
      set: {
        Name: (name) => {
          if (typeof name !== 'string' || name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name)) {
            throw invalidArgument();
          }
          sheet.name = name;
          model.onEvent({ type: 'renamed', sheet });
        },
        Visibility: (visibility) => {
          if (!isVisibility(visibility)) throw invalidArgument();
          sheet.visibility = visibility;
        },
      },
      objects: {
        Tables: () => tablesObject(session, [sheet]),
        Protection: () => new ExcelObject('WorksheetProtection', {}, { get: { Protected: () => sheet.isProtected } }),
      },
      methods: {
        Activate: () => {
          if (sheet.visibility !== 'Visible') throw invalidOperation('The sheet is hidden.');
          model.activate(sheet);
          return undefined;
        },
        Delete: () => {
          model.delete(sheet);
          return undefined;
        },
        GetRange: (address) => {
          const wanted = text(address);
          const area = parseArea(wanted.slice(wanted.lastIndexOf('!') + 1));
          if (area) return rangeObject(session, sheet, area);
          const name = model.names.find((each) => each.name.toLowerCase() === wanted.toLowerCase());
          if (name?.sheet !== sheet) throw invalidArgument();
          return rangeObject(session, sheet, name.area);
        },
        GetCell: (row, column) => rangeObject(session, sheet, cellOf(firstCell, whole(row), whole(column))),
        GetRangeByIndexes: (row, column, rows, columns) => {
          const { top, left } = cellOf(firstCell, whole(row), whole(column));
          if (whole(rows) < 1 || whole(columns) < 1) throw invalidArgument();
          return rangeObject(session, sheet, {
            top,
            left,
            bottom: top + whole(rows) - 1,
            right: left + whole(columns) - 1,
          });
        },
        GetUsedRange: (valuesOnly) => used(valuesOnly) ?? rangeObject(session, sheet, firstCell),
        GetUsedRangeOrNullObject: used,
        _GetSheetById: (id) => worksheetObject(session, model.sheet(text(id))),
        _GetAnotherWorksheetById: (id) => worksheetObject(session, model.sheet(text(id))),
        ...events.registrations(sheet.id),
      },
    },
  );
}

const firstCell = { top: 1, left: 1, bottom: 1, right: 1 };

const isVisibility = (value: unknown): value is Visibility =>
  value === 'Visible' || value === 'Hidden' || value === 'VeryHidden';

export function worksheetsObject(session: Session): ExcelObject {
  const { model, events } = session;
  const object = (sheet: SheetModel | undefined): ExcelObject | null =>
    sheet ? worksheetObject(session, sheet) : null;
  const counted = (visibleOnly: unknown): SheetModel[] =>
    model.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === 'Visible');
  return new ExcelObject(
    'WorksheetCollection',
    {},
    {
      items: () => model.sheets.map((sheet) => worksheetObject(session, sheet)),
      item: (key) => worksheetObject(session, model.sheet(text(key))),
      methods: {
        GetItemOrNullObject: (key) => object(model.find(text(key))),
        GetActiveWorksheet: () => worksheetObject(session, model.activeSheet),
        GetCount: (visibleOnly) => counted(visibleOnly).length,
        GetFirst: (visibleOnly) => object(counted(visibleOnly)[0]),
        ...events.registrations('Workbook'),
      },
    },
  );
}
