import { cellOf } from '../model/area.ts';
import { ExcelError, invalidArgument } from '../model/excel-error.ts';
import type { Insertion } from '../model/workbook-model.ts';
import { text } from '../protocol/arguments.ts';
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
  const kept = (id: Argument | undefined): ExcelObject => references.find(text(id));
  return new ExcelObject(
    'Workbook',
    {},
    {
      get: session.lacksReadOnly() ? {} : { ReadOnly: () => model.isReadOnly },
      objects: {
        Worksheets: () => worksheetsObject(session),
        Names: () => namesObject(session),
        Tables: () => tablesObject(session, model.sheets),
        Application: () => applicationObject(session),
        Functions: () => functionsObject(session),
      },
      methods: {
        GetSelectedRange: selected,
        GetActiveCell: () => {
          const sheet = model.activeSheet;
          return rangeObject(session, sheet, cellOf(sheet.selection, 0, 0));
        },
        InsertWorksheetsFromBase64: async (base64, options) => {
          const sheets = await model.insertSheets(bytesOf(base64), (options ?? {}) as Insertion);
          // As Excel on the web is known to do with sheets that it does not digest.
          if (model.failsAfterInsertion) throw new ExcelError('GeneralException', 500, 'There was an internal error.');
          return sheets.map(({ id }) => id);
        },
        Save: () => {
          session.saveWorkbook();
        },
        _RemoveReference: (id) => {
          references.remove(text(id));
        },
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
          const open = (): undefined => {
            session.openWorkbook(bytes);
          };
          return new ExcelObject('WorkbookCreated', {}, { methods: { Open: open } });
        },
      },
    },
  );
}

/** Worksheet functions, which Excel calculates for an add-in as it does for a cell. */
function functionsObject({ model }: Session): ExcelObject {
  /** Days from serial number 0 to 1 January 1970. */
  const epoch = model.activeSheet.date1904 ? 24_107 : 25_569;
  const date = (...[year, month, day]: readonly (Argument | undefined)[]): ExcelObject => {
    const serial = Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + epoch;
    return new ExcelObject('FunctionResult', {}, { get: { Value: () => serial, Error: () => null } });
  };
  return new ExcelObject('Functions', {}, { methods: { Date: date } });
}

function bytesOf(base64: Argument | undefined): Uint8Array {
  if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) throw invalidArgument();
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
