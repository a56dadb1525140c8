import type { Identified } from '../award.ts';
import { identityOf } from '../award.ts';
import type { Edition } from '../edition.ts';
import { emptyReturn, fieldsOf, valueAt } from '../fields.ts';
import { codeOf, receiptOf } from '../receipt.ts';
import { foldText } from '../recognise.ts';
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
 * Short code of what the panel decides on of the school's part, its judgements, evidence and actions, and of the name that stood
 * beside it, `S-XXXXXX-XXXX`. The details of the school do not enter into the first, since they may be put right afterwards.
 */
export function contentCodeOf(schoolReturn: SchoolReturn, edition: Edition): string {
  const { details } = emptyReturn(edition);
  const code = codeOf(JSON.stringify(['content', receiptOf({ ...schoolReturn, details }, edition)]), 6);
  return `S-${code}-${nameCodeOf(schoolReturn.details.organisation)}`;
}

export function nameCodeOf(organisation: string | null): string {
  return codeOf(JSON.stringify(['name', foldText(organisation ?? '')]), 4);
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
