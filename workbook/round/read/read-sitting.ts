import type { Edition } from '../../../framework/edition.ts';
import type { FieldPath } from '../../../framework/fields.ts';
import { fieldAt } from '../../../framework/fields.ts';
import { a1 } from '../../address.ts';
import type { CellSource } from '../../read/cell-source.ts';
import type { Place } from '../../read/locate.ts';
import { isSameText, locateNames } from '../../read/locate.ts';
import type { Spot } from '../../read/read-return.ts';
import { readValue, textOf } from '../../read/read-value.ts';
import type { Sitting } from '../round-workbook.ts';
import { roundInputs } from '../round-workbook.ts';

/** The sitting, and where its day stands where there is one. */
export interface ReadSitting {
  readonly sitting: Sitting;
  readonly day: Spot | null;
}

export function readSitting(source: CellSource, edition: Edition): ReadSitting {
  const read = ({ name, label }: (typeof roundInputs)['members' | 'decidedOn'], path: FieldPath) => {
    const place = named(source, name, label) ?? labelled(source, label);
    const cell = place?.sheet.cell(place.row, place.column) ?? null;
    return { place, value: readValue(cell, fieldAt(edition, path), source.date1904).value };
  };
  const { value: members } = read(roundInputs.members, 'panel.members');
  const { value: decidedOn, place } = read(roundInputs.decidedOn, 'panel.decidedOn');
  return {
    sitting: { decidedOn, members: typeof members === 'string' ? members : null },
    day: place && decidedOn !== null ? { sheet: place.sheet.name, cell: a1(place) } : null,
  };
}

/** A name that was dragged away from its label with a cut and paste no longer counts. */
function named(source: CellSource, name: string, label: string): Place | null {
  const place = locateNames(source).get(name.toLowerCase());
  return place && isSameText(textOf(place.sheet.cell(place.row, place.column - 1)) ?? '', label) ? place : null;
}

function labelled(source: CellSource, label: string): Place | null {
  for (const sheet of source.sheets) {
    for (const { row, column, cell } of sheet.filled()) {
      if (row > 100) break;
      if (cell.type === 'text' && cell.text.length < 100 && isSameText(cell.text, label)) {
        return { sheet, row, column: column + 1 };
      }
    }
  }
  return null;
}
