import type { Edition } from '../../edition.ts';
import { laestabOf, urnOf } from '../../school-numbers.ts';
import type { Details } from '../../school-return.ts';
import { textAt } from '../entries.ts';
import type { Observation, Rule } from '../rule.ts';
import { quote } from '../wording.ts';

/** "URN … of the wrong shape" (Rules, submission): a unique reference number has six digits and no check digit. */
export const urnShaped: Rule = function* ({ schoolReturn }) {
  const urn = textAt(schoolReturn, 'details.urn');
  if (urn === null || urnOf({ urn }) !== null) return;
  yield {
    code: 'urn-malformed',
    field: 'details.urn',
    message: `The URN ${quote(urn)} is not a number of six digits.`,
    remedy: 'Copy the URN from Get Information about Schools, or leave it empty.',
  };
};

/**
 * "LAESTAB of the wrong shape or not of that LA" (Rules, submission): three digits of the local authority, then four of
 * the school.
 */
export const laestabShaped: Rule = function* ({ schoolReturn, edition }) {
  const laestab = textAt(schoolReturn, 'details.laestab');
  if (laestab === null) return;
  const number = laestabOf({ laestab });
  if (number === null) {
    yield {
      code: 'laestab-malformed',
      field: 'details.laestab',
      message: `The LAESTAB ${quote(laestab)} is not three digits and four digits, such as 208/1234.`,
      remedy: 'Copy the LAESTAB from Get Information about Schools, or leave it empty.',
    };
    return;
  }
  const other = laestabOfOtherLa({ laestab, la: schoolReturn.details.la }, edition);
  if (other !== null) yield other;
};

/** What is asked where a LAESTAB does not begin as those of its local authority; null where it does, or either is not known. */
export function laestabOfOtherLa(
  { laestab, la: laCode }: Pick<Details, 'laestab' | 'la'>,
  edition: Edition,
): Observation | null {
  const code = laestabOf({ laestab })?.slice(0, 3);
  const la = edition.localAuthorities.find((authority) => authority.code === laCode);
  if (code === undefined || la === undefined || la.code === code) return null;
  return {
    code: 'laestab-of-other-la',
    field: 'details.laestab',
    message: `The LAESTAB ${quote(laestab ?? '')} begins with ${code}, but the LA area is ${la.name}, whose schools begin with ${la.code}.`,
    remedy: 'Correct the LAESTAB or the LA area.',
  };
}
