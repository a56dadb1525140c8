import type { Identified } from '../award.ts';
import { identityOf } from '../award.ts';
import type { Edition } from '../edition.ts';
import { fieldsOf, valueAt } from '../fields.ts';
import { codeOf } from '../receipt.ts';
import type { SchoolReturn } from '../school-return.ts';

/**
 * What a round calls a return, on one line that a person can copy: its id; where it has none, the number of the school,
 * else a code of the school's name and LA.
 */
export function returnKeyOf(schoolReturn: Identified): string {
  const [kind = '', ...what] = identityOf(schoolReturn);
  if (kind === 'return') return what.join('');
  return kind === 'school' ? `NAME ${codeOf(JSON.stringify(what), 8)}` : `${kind.toUpperCase()} ${what.join('')}`;
}

/**
 * Short code of the verifier's part, `V-XXXXXX`, as a receipt is of the school's: it tells whether what the panel saw is what is there.
 */
export function verificationCodeOf(schoolReturn: SchoolReturn, edition: Edition): string {
  const entered = fieldsOf(edition)
    .filter(({ part }) => part === 'verifier')
    .map(({ path }) => [path, valueAt(schoolReturn, path)])
    .filter(([, value]) => value !== null);
  return `V-${codeOf(JSON.stringify(['verification', edition.id, entered]), 6)}`;
}
