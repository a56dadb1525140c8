import type { Edition } from '../../../framework/edition.ts';
import type { SchoolReturn } from '../../../framework/school-return.ts';
import { known } from '../../../framework/values.ts';
import { shortened } from './wording.ts';

/** A line on which somebody signs. */
export interface Signature {
  readonly role: string;
  /** Empty where it is not known. */
  readonly name: string;
}

/**
 * How the report comes about, a paragraph each.
 * @param hasRecords whether the panel’s own records were asked for its decision
 */
export function methodOf({ title, publisher }: Edition, hasRecords: boolean): readonly string[] {
  const entered = hasRecords
    ? 'what the school and the verifier entered in the school’s workbook, and the panel’s decision as far as its rounds or the register have it'
    : 'what the school, the verifier and the award panel entered in the school’s workbook';
  return [
    `The report shows ${entered}, checked against the ${title} (${publisher}).`,
    'Every level is somebody’s own judgement. The framework does not say how strands make the level of an aspect, or aspects the overall level, so nothing here is calculated: the spread only counts how many strands are at each level.',
  ];
}

/** @param audit whether nobody verifies, and no panel decides */
export function signaturesOf({ details, verification }: SchoolReturn, audit: boolean): readonly Signature[] {
  const name = (text: string | null): string => shortened(text ?? '', 80);
  const school = [
    { role: 'Head teacher', name: '' },
    { role: 'PD lead', name: name(known(details.pdLead)) },
  ];
  return audit
    ? school
    : [
        ...school,
        { role: 'Verifier', name: name(known(verification.verifier)) },
        { role: 'For the award panel', name: '' },
      ];
}
