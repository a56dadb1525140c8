import { plainLine } from './recognise.ts';
import type { Details } from './school-return.ts';

/** A URN as it is compared: six digits. Null where none of that shape is given. */
export function urnOf({ urn }: Pick<Details, 'urn'>): string | null {
  return sixDigits.exec(withoutBlanks(urn))?.[0] ?? null;
}

/** A LAESTAB as it is compared: seven digits without a stroke. Null where none of that shape is given. */
export function laestabOf({ laestab }: Pick<Details, 'laestab'>): string | null {
  const [, la, school] = threeAndFour.exec(withoutBlanks(laestab)) ?? [];
  return la === undefined || school === undefined ? null : la + school;
}

/**
 * URN and LAESTAB as lists of schools show them, so that rows of several lists can be matched: `123456` and `208/1234`, however
 * they were written. What has not that shape stays as it was written.
 */
export function listedNumbers({ urn, laestab }: SchoolNumbers): SchoolNumbers {
  const number = laestabOf({ laestab });
  const listed = number === null ? laestab : `${number.slice(0, 3)}/${number.slice(3)}`;
  return { urn: urnOf({ urn }) ?? urn, laestab: listed };
}

type SchoolNumbers = Pick<Details, 'urn' | 'laestab'>;

const sixDigits = /^\d{6}$/;

/** As people write it: 202/9101, 202-9101, 202 / 9101, 202 9101, 2029101. */
const threeAndFour = /^(\d{3})[/.\\\p{Dash}]?(\d{4})$/u;

function withoutBlanks(text: string | null): string {
  return plainLine(text ?? '').replaceAll(' ', '');
}
