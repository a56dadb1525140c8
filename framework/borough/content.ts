import { hasEntered } from '../check.ts';
import type { Edition } from '../edition.ts';
import type { Field } from '../fields.ts';
import { fieldsOf, valueAt } from '../fields.ts';
import { codeOf } from '../receipt.ts';
import { foldText } from '../recognise.ts';
import { isFilled } from '../rules/entries.ts';
import { laestabOf, urnOf } from '../school-numbers.ts';
import type { Details, SchoolReturn } from '../school-return.ts';
import { isUnreadable } from '../values.ts';
import type { TakenFile } from './borough-return.ts';
import type { LaArea } from './figures.ts';

/**
 * Everything in a return except its id, as text: two files with the same text are identical copies. The receipt
 * represents the school's part.
 */
export function contentOf(
  { schoolReturn, receipt }: Pick<TakenFile, 'schoolReturn' | 'receipt'>,
  edition: Edition,
): string {
  const { submittedReceipt, reviewedReceipt, sample } = schoolReturn.meta;
  const others = fieldsOf(edition).flatMap(({ part, path }) => {
    const value = valueAt(schoolReturn, path);
    return part === 'school' || value === null ? [] : [[path, value]];
  });
  return JSON.stringify([receipt, submittedReceipt, reviewedReceipt, sample, others]);
}

/** The same as a short code. */
export function copyCodeOf(file: Pick<TakenFile, 'schoolReturn' | 'receipt'>, edition: Edition): string {
  return codeOf(contentOf(file, edition), 16);
}

/** Whether anything is entered beyond the details, which `pdqm new` fills in before a workbook is issued. */
export function isBegun(schoolReturn: SchoolReturn, edition: Edition): boolean {
  const { evidence, actions } = schoolReturn;
  return (
    evidence.length + actions.length > 0 ||
    fieldsOf(edition).some(({ path }) => !path.startsWith('details.') && isFilled(valueAt(schoolReturn, path)))
  );
}

/** The last part that has been begun: 0 for the school's or none, 1 for the verifier's, 2 for the panel's. */
export function reachOf(schoolReturn: SchoolReturn, edition: Edition): number {
  if (hasEntered(schoolReturn, edition, 'panel')) return 2;
  return hasEntered(schoolReturn, edition, 'verifier') ? 1 : 0;
}

/** The numbers that a file's school goes by, as keys. */
export function numbersOf({ schoolReturn: { details } }: TakenFile): {
  readonly urn: string | null;
  readonly laestab: string | null;
} {
  return { urn: urnOf(details), laestab: laestabOf(details) };
}

/** A name in a form for comparing. Names alone never decide a match. */
export function foldedName({ organisation }: Pick<Details, 'organisation'>): string {
  return foldText(organisation ?? '');
}

export function organisationOf({ organisation }: Pick<Details, 'organisation'>): string {
  return organisation ?? 'No name given';
}

/** What the form calls a field, with its aspect: `Leadership – Vision: our level`. */
export function fieldLabel({ path, title }: Field, edition: Edition): string {
  const aspect = edition.aspects.find(({ id }) => path.startsWith(`aspects.${id}.`));
  return aspect ? `${aspect.shortTitle} – ${title}` : title;
}

const noLa: LaArea = { code: null, name: 'LA not given' };

export function laAreaOf(la: Details['la'], edition: Edition): LaArea {
  if (isUnreadable(la)) return noLa;
  return edition.localAuthorities.find(({ code }) => code === la) ?? noLa;
}
