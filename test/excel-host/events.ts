import { areaA1 } from './model/area.ts';
import type { WorkbookEvent } from './model/workbook-model.ts';
import type { ExcelObject } from './protocol/excel-object.ts';
import type { JsonObject } from './protocol/json.ts';

/** Numbers and names of the events, as office.js has them (`eventType:` and `_Register…Event` in its source). */
const eventTypes = {
  changed: { id: 10, name: 'DataChanged' },
  activated: { id: 11, name: 'Activated' },
  deactivated: { id: 12, name: 'Deactivated' },
  added: { id: 13, name: 'Added' },
  selected: { id: 14, name: 'SelectionChanged' },
  deleted: { id: 15, name: 'Deleted' },
} as const;

/** Category, event, sheet or `Workbook`, details as JSON, number in sequence. */
export type EventEntry = readonly [65536, number, string, string, number];

/** Who asked for which event, and what they are sent. */
export class Events {
  private readonly wanted = new Set<string>();
  private sent = 0;

  /** The methods of a worksheet, or of all (`Workbook`), by which a client asks for events. */
  registrations(target: string): Readonly<Record<string, () => undefined>> {
    return Object.fromEntries(
      Object.values(eventTypes).flatMap(({ id, name }) => [
        [`_Register${name}Event`, () => void this.wanted.add(`${String(id)} ${target}`)],
        [`_Unregister${name}Event`, () => void this.wanted.delete(`${String(id)} ${target}`)],
      ]),
    );
  }

  /** @param keep keeps a range, so that the client can ask for it */
  entriesOf(event: WorkbookEvent, keep: (event: WorkbookEvent) => ExcelObject | null): EventEntry[] {
    // This version of office.js hears nothing of a new name, and of some choices from a list it is not told.
    if (event.type === 'renamed' || ('silent' in event && event.silent)) return [];
    const { id } = eventTypes[event.type];
    const targets = [event.sheet.id, 'Workbook'].filter((target) => this.wanted.has(`${String(id)} ${target}`));
    return targets.map((target) => {
      this.sent += 1;
      const details = { worksheetId: event.sheet.id, source: 'Local', ...detailsOf(event, keep) };
      return [65536, id, target, JSON.stringify(details), this.sent];
    });
  }
}

function detailsOf(event: WorkbookEvent, keep: (event: WorkbookEvent) => ExcelObject | null): JsonObject {
  if (event.type === 'selected') return { address: areaA1(event.area) };
  if (event.type !== 'changed') return {};
  const referenceId = keep(event)?.referenceId ?? '';
  return { address: areaA1(event.area), changeType: 'RangeEdited', referenceId, shiftDirection: 'None' };
}
