import type { Edition } from '../edition.ts';
import { fieldsOf, valueAt } from '../fields.ts';
import { misreadOf } from '../rules/entries.ts';
import type { BoroughReturn, ConsolidatedReturn } from './borough-return.ts';
import { fieldLabel } from './content.ts';

/** Something that a school or a verifier entered for a level, and that is none. It counts as no level. */
export interface UnreadableLevel {
  readonly held: ConsolidatedReturn;
  /** Which level: `Leadership – Vision: our level`. */
  readonly label: string;
  readonly entered: string;
}

/** Of the returns in the figures, school by school, in the order of the form. */
export function unreadableLevels({ returns }: BoroughReturn, edition: Edition): readonly UnreadableLevel[] {
  const levels = fieldsOf(edition).filter(({ path }) => path.endsWith('.level'));
  return returns
    .filter(({ standing }) => standing === 'counted')
    .flatMap((held) =>
      levels.flatMap((field) => {
        const entered = misreadOf(field, valueAt(held.schoolReturn, field.path));
        return entered === null ? [] : [{ held, label: fieldLabel(field, edition), entered }];
      }),
    );
}
