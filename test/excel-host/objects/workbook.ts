import { invalidArgument } from '../model/excel-error.ts';
import type { Insertion } from '../model/workbook-model.ts';
import type { Argument } from '../protocol/excel-object.ts';
import { ExcelObject } from '../protocol/excel-object.ts';
import { namesObject } from './names.ts';
import { rangeObject } from './range.ts';
import type { Session } from './session.ts';
import { tablesObject } from './tables.ts';
import { worksheetsObject } from './worksheet.ts';

export function workbookObject(session: Session): ExcelObject {
  const { model, references } = session;
  const selected = (): ExcelObject => rangeObject(session, model.activeSheet, model.activeSheet.selection);
  const kept = (id: Argument | undefined): ExcelObject => references.find(String(id));
  return new ExcelObject(
    'Workbook',
    {},
    {
      objects: {
        Worksheets: () => worksheetsObject(session),
        Names: () => namesObject(session),
        Tables: () => tablesObject(session, model.tables),
        Application: () => applicationObject(session),
      },
      methods: {
        GetSelectedRange: selected,
        GetActiveCell: () => {
          const { sheet, area } = { sheet: model.activeSheet, area: model.activeSheet.selection };
          return rangeObject(session, sheet, { ...area, bottom: area.top, right: area.left });
        },
        InsertWorksheetsFromBase64: async (base64, options) => {
          const sheets = await model.insertSheets(bytesOf(base64), (options ?? {}) as Insertion);
          return sheets.map(({ id }) => id);
        },
        _RemoveReference: (id) => void references.remove(String(id)),
        _GetRangeForEventByReferenceId: kept,
        _GetRangeOrNullObjectForEventByReferenceId: kept,
      },
    },
  );
}

/** What Excel on the web answers beside the workbook. */
export function webApplicationObject(session: Session): ExcelObject {
  const open = (base64: Argument | undefined): undefined => {
    session.openWorkbook((base64 ?? null) === null ? null : bytesOf(base64));
  };
  return new ExcelObject('WacWorkbook', {}, { methods: { CreateAndOpenWorkbook: open } });
}

function applicationObject(session: Session): ExcelObject {
  return new ExcelObject(
    'Application',
    {},
    {
      get: { CalculationMode: () => 'Automatic' },
      methods: {
        // Nothing calculates here.
        Calculate: () => undefined,
        CreateWorkbook: (base64) => {
          const bytes = (base64 ?? null) === null ? null : bytesOf(base64);
          return new ExcelObject('WorkbookCreated', {}, { methods: { Open: () => void session.openWorkbook(bytes) } });
        },
      },
    },
  );
}

function bytesOf(base64: Argument | undefined): Uint8Array {
  if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw invalidArgument();
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
