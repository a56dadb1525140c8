import type { Edition } from '../edition.ts';
import type { Field } from '../fields.ts';
import { actionColumns, evidenceColumns, fieldsOf, valueAt } from '../fields.ts';
import type { Difference, TakenFile } from './borough-return.ts';
import { fieldLabel, laAreaOf, organisationOf } from './content.ts';
import type { Superseded } from './copies.ts';
import type { Change } from './row-differences.ts';
import { rowChanges, shownValue } from './row-differences.ts';

/** Where a field stands in the workbook as issued. */
export type PlaceOf = (field: string) => Pick<Difference, 'sheet' | 'cell'>;

/** The fields of an earlier copy that differ from the current copy, in sheet order. */
export function differencesOf({ earlier, later }: Superseded, edition: Edition, placeOf: PlaceOf): Difference[] {
  const { details } = later.schoolReturn;
  const changes = [
    ...receiptChanges(earlier, later),
    ...fieldsOf(edition).flatMap((field) => fieldChange(field, earlier, later, edition)),
    ...rowChanges('evidence', evidenceColumns(edition), earlier.schoolReturn.evidence, later.schoolReturn.evidence),
    ...rowChanges('actions', actionColumns(edition), earlier.schoolReturn.actions, later.schoolReturn.actions),
  ];
  return changes.map((change) => ({
    la: laAreaOf(details.la, edition),
    organisation: organisationOf(details),
    ...change,
    ...placeOf(change.field),
    earlierFile: earlier.file,
    laterFile: later.file,
  }));
}

function receiptChanges(earlier: TakenFile, later: TakenFile): Change[] {
  const receipts = {
    submittedReceipt: 'Receipt of the school’s part as submitted',
    reviewedReceipt: 'Receipt of the school’s part as reviewed',
  } as const;
  return (['submittedReceipt', 'reviewedReceipt'] as const).flatMap((key) => {
    const [one, other] = [earlier.schoolReturn.meta[key], later.schoolReturn.meta[key]];
    return one === other ? [] : [{ field: `meta.${key}`, label: receipts[key], earlier: one, later: other }];
  });
}

function fieldChange(field: Field, earlier: TakenFile, later: TakenFile, edition: Edition): Change[] {
  const [one, other] = [earlier, later].map(({ schoolReturn }) => shownValue(field, valueAt(schoolReturn, field.path)));
  if (one === other) return [];
  return [{ field: field.path, label: fieldLabel(field, edition), earlier: one ?? null, later: other ?? null }];
}
