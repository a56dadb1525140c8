import { parseArea } from '../model/area.ts';
import { invalidArgument, invalidOperation } from '../model/excel-error.ts';
import type { SheetModel, Visibility } from '../model/sheet-model.ts';
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
  const whole = { top: 1, left: 1, bottom: 1_048_576, right: 16_384 };
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
        },
        Visibility: (visibility) => {
          if (!isVisibility(visibility)) throw invalidArgument();
          sheet.visibility = visibility;
        },
      },
      objects: {
        Tables: () => tablesObject(session, sheet.tables),
        Protection: () => new ExcelObject('WorksheetProtection', {}, { get: { Protected: () => sheet.isProtected } }),
      },
      methods: {
        Activate: () => {
          if (sheet.visibility !== 'Visible') throw invalidOperation('The sheet is hidden.');
          model.activate(sheet);
          return undefined;
        },
        GetRange: (address) => {
          if (address === undefined || address === null || address === '') return rangeObject(session, sheet, whole);
          if (typeof address !== 'string') throw invalidArgument();
          const area = parseArea(address.slice(address.lastIndexOf('!') + 1));
          if (area) return rangeObject(session, sheet, area);
          const name = model.names.find((each) => each.name.toLowerCase() === address.toLowerCase());
          if (name?.sheet !== sheet) throw invalidArgument();
          return rangeObject(session, sheet, name.area);
        },
        GetCell: (row, column) => {
          if (typeof row !== 'number' || typeof column !== 'number') throw invalidArgument();
          return rangeObject(session, sheet, { top: row + 1, left: column + 1, bottom: row + 1, right: column + 1 });
        },
        GetRangeByIndexes: (row, column, rows, columns) => {
          const [top, left, down, right] = [row, column, rows, columns].map(Number) as [number, number, number, number];
          if (!(down >= 1 && right >= 1)) throw invalidArgument();
          return rangeObject(session, sheet, {
            top: top + 1,
            left: left + 1,
            bottom: top + down,
            right: left + right,
          });
        },
        GetUsedRange: (valuesOnly) =>
          used(valuesOnly) ?? rangeObject(session, sheet, { top: 1, left: 1, bottom: 1, right: 1 }),
        GetUsedRangeOrNullObject: used,
        _GetSheetById: (id) => worksheetObject(session, model.sheet(String(id))),
        _GetAnotherWorksheetById: (id) => worksheetObject(session, model.sheet(String(id))),
        ...events.registrations(sheet.id),
      },
    },
  );
}

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
      item: (key) => worksheetObject(session, model.sheet(String(key))),
      methods: {
        GetItemOrNullObject: (key) => object(model.find(String(key))),
        GetActiveWorksheet: () => worksheetObject(session, model.activeSheet),
        GetCount: (visibleOnly) => counted(visibleOnly).length,
        GetFirst: (visibleOnly) => object(counted(visibleOnly)[0]),
        ...events.registrations('Workbook'),
      },
    },
  );
}
