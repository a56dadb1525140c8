import { absoluteAddress } from '../model/area.ts';
import { invalidReference, itemNotFound } from '../model/excel-error.ts';
import type { NameModel } from '../model/workbook-model.ts';
import { text } from '../protocol/arguments.ts';
import type { Argument } from '../protocol/excel-object.ts';
import { ExcelObject } from '../protocol/excel-object.ts';
import { rangeObject } from './range.ts';
import type { Session } from './session.ts';

export function namesObject(session: Session): ExcelObject {
  const find = (key: Argument | undefined): NameModel | undefined =>
    session.model.names.find(({ name }) => name.toLowerCase() === text(key).toLowerCase());
  return new ExcelObject(
    'NamedItemCollection',
    {},
    {
      items: () => session.model.names.map((name) => nameObject(session, name)),
      item: (key) => {
        const name = find(key);
        if (!name) throw itemNotFound();
        return nameObject(session, name);
      },
      methods: {
        GetCount: () => session.model.names.length,
        GetItemOrNullObject: (key) => {
          const name = find(key);
          return name ? nameObject(session, name) : null;
        },
      },
    },
  );
}

function nameObject(session: Session, named: NameModel): ExcelObject {
  const { name, sheet, area } = named;
  const formula = (): string => `=${sheet.deleted ? '#REF!' : absoluteAddress(sheet.name, area)}`;
  return new ExcelObject(
    'NamedItem',
    { _Id: name },
    {
      get: {
        Name: () => name,
        Formula: formula,
        Value: () => (sheet.deleted ? '#REF!' : formula().slice(1)),
        Type: () => (sheet.deleted ? 'Error' : 'Range'),
        Visible: () => true,
        Scope: () => 'Workbook',
      },
      methods: {
        Delete: () => {
          session.model.names = session.model.names.filter((each) => each !== named);
          return undefined;
        },
        GetRange: () => {
          if (sheet.deleted) throw invalidReference();
          return rangeObject(session, sheet, area);
        },
        GetRangeOrNullObject: () => (sheet.deleted ? null : rangeObject(session, sheet, area)),
      },
    },
  );
}
