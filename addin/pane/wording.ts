import type { Problem } from '../../framework/problems.ts';
import { counted } from '../../framework/sentences.ts';
import type { Ready } from '../session/session.ts';

export interface Counts {
  readonly errors: number;
  readonly queries: number;
}

export function countsOf(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, queries: problems.length - errors };
}

/** `2 errors, 1 query, 3 parts not begun`; `Nothing to put right` */
export function countsInWords({ errors, queries }: Counts, notBegun = 0): string {
  const parts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(queries > 0 ? [counted(queries, 'query', 'queries')] : []),
    ...(notBegun > 0 ? [`${counted(notBegun, 'part')} not begun`] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'Nothing to put right';
}

/** That the school's part is not what was submitted, and what has been made of what was. */
export function changedInWords({ schoolReturn, checked }: Ready): string {
  if (checked.stage === 'decided' || schoolReturn.panel.decision !== null)
    return 'Changed since submission, and the panel has decided.';
  return checked.stage === 'verified'
    ? 'Changed since submission, and the verification is complete.'
    : 'Changed since submission.';
}

/** The text on one line, cut where it is longer than so many characters. */
export function shortened(text: string, most: number): string {
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
